import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { Effect, type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";

/** Reads of the base table by key or by partition. Nobody may scan it. */
const reads = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const writes = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"];

export function grantTable(
  table: ITable,
  to: IGrantable,
  access: "read" | "read-write" = "read-write",
): void {
  table.grant(to, ...reads, ...(access === "read" ? [] : writes));
}

/** What a function may do with the objects under one key prefix of a bucket. */
export interface ObjectAccess {
  readonly bucket: IBucket;
  readonly prefix: string;
  readonly may: readonly ("read" | "write" | "remove")[];
}

const objectActions = {
  read: ["s3:GetObject", "s3:GetObjectVersion"],
  write: ["s3:PutObject", "s3:AbortMultipartUpload"],
  remove: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
} as const;

/**
 * Object rights by prefix and the key to go with them. Listing (of versions) goes with removal, which takes every
 * version, and with reading, without which S3 answers 403 in place of 404 for a key that is not there.
 */
export function grantObjects(fn: LambdaFunction, key: IKey, ...accesses: readonly ObjectAccess[]): void {
  for (const { bucket, prefix, may } of accesses) {
    const listing = [
      ...(may.includes("read") ? ["s3:ListBucket"] : []),
      ...(may.includes("remove") ? ["s3:ListBucketVersions"] : []),
    ];
    fn.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: may.flatMap((verb) => objectActions[verb]),
        resources: [bucket.arnForObjects(`${prefix}*`)],
      }),
    );
    if (listing.length > 0) {
      fn.addToRolePolicy(
        new PolicyStatement({
          actions: listing,
          resources: [bucket.bucketArn],
          conditions: { StringLike: { "s3:prefix": `${prefix}*` } },
        }),
      );
    }
  }
  const verbs = new Set(accesses.flatMap((access) => access.may));
  if (verbs.has("read")) key.grantDecrypt(fn);
  if (verbs.has("write")) key.grant(fn, "kms:GenerateDataKey", "kms:Decrypt");
}
