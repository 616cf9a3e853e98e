import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  type LifecycleRule,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { removalOf } from "./removal";
import { retention } from "./retention";
import type { Stage } from "./stages";

const days = Duration.days;

/** What every bucket shares: no public access, TLS only, gone with the stage only where the stage keeps nothing. */
function guarded(stage: Stage): BucketProps {
  return {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: removalOf(stage),
    autoDeleteObjects: !stage.keepsData,
  };
}

const housekeeping: LifecycleRule = {
  id: "former-versions-and-unfinished-uploads",
  noncurrentVersionExpiration: days(retention.formerVersions),
  abortIncompleteMultipartUploadAfter: days(retention.unfinishedUploads),
  expiredObjectDeleteMarker: true,
};

const expiring = (id: string, prefix: string, after: number): LifecycleRule => ({
  id,
  prefix,
  expiration: days(after),
});

/** Who read and wrote the other buckets. S3 delivers only to buckets with its own encryption. */
export function accessLogBucket(scope: Construct, stage: Stage): Bucket {
  return new Bucket(scope, "AccessLogs", {
    ...guarded(stage),
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [
      { id: "expire", expiration: days(retention.accessLogs), abortIncompleteMultipartUploadAfter: days(7) },
    ],
  });
}

interface DataBucket {
  readonly stage: Stage;
  readonly key: IKey;
  readonly accessLogs: Bucket;
}

/** Raw files as sent. Browsers and the CLI put them here with a signed URL that is good for one key, size and checksum. */
export function uploadsBucket(
  scope: Construct,
  { stage, key, accessLogs, bucketName }: DataBucket & { readonly bucketName: string },
): Bucket {
  return new Bucket(scope, "Uploads", {
    ...guarded(stage),
    bucketName,
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: "uploads/",
    cors: [uploadCors(stage)],
    lifecycleRules: [housekeeping, expiring("raw-files", "uploads/", retention.rawFiles)],
  });
}

/** Problems, error copies, breakdowns, id sets, standing tables and snapshots: all made from accepted files. */
export function derivedBucket(scope: Construct, { stage, key, accessLogs }: DataBucket): Bucket {
  return new Bucket(scope, "Derived", {
    ...guarded(stage),
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: "derived/",
    lifecycleRules: [
      housekeeping,
      expiring("problems", "derived/problems/", retention.errorFiles),
      expiring("error-copies", "derived/error-copies/", retention.errorFiles),
      expiring("exports", "derived/exports/", retention.exports),
    ],
  });
}

/** The signed URL is the permission, not the origin; without an own domain the origin is not known when this is made. */
function uploadCors(stage: Stage) {
  return {
    allowedOrigins: [stage.domain ? `https://${stage.domain.name}` : "https://*.cloudfront.net"],
    allowedMethods: [HttpMethods.PUT],
    allowedHeaders: [
      "content-type",
      "if-none-match",
      "x-amz-checksum-sha256",
      "x-amz-sdk-checksum-algorithm",
    ],
    exposedHeaders: ["etag"],
    maxAge: 3000,
  };
}
