import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Clock, ObjectInfo, Objects } from "@pantau/usecases";
import { putInParts } from "./s3-parts";
import { contentDisposition } from "./serve-signed";

/** A bucket and whether it keeps versions. Keys stand in it as they are, prefix included. */
export interface Bucket {
  readonly name: string;
  readonly versioned: boolean;
}

export interface S3ObjectsOptions {
  /** Made with `S3_CHECKSUMS`, so that signed uploads carry the sender's checksum and no other. */
  readonly client: S3Client;
  /** By the first part of a key. */
  readonly buckets: Readonly<Record<"uploads" | "derived", Bucket>>;
  readonly clock: Clock;
}

/** Client settings that the signed uploads need. */
export const S3_CHECKSUMS = {
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
} as const;

const ETAG = "etag:";

/** The object store in AWS. */
export function makeS3Objects({ client, buckets, clock }: S3ObjectsOptions): Objects {
  const bucketOf = (key: string): Bucket => {
    const bucket = buckets[key.slice(0, key.indexOf("/")) as keyof typeof buckets];
    if (!bucket) throw new RangeError("not an object key");
    return bucket;
  };
  const place = (key: string) => ({ Bucket: bucketOf(key).name, Key: key });
  const secondsUntil = (at: Date) => Math.max(1, Math.floor((at.getTime() - clock.now().getTime()) / 1000));

  async function read(
    key: string,
    version?: string,
    range?: string,
  ): Promise<GetObjectCommandOutput | undefined> {
    return orMissing(client.send(new GetObjectCommand({ ...place(key), ...named(version), Range: range })));
  }

  async function head(key: string, version?: string): Promise<ObjectInfo | undefined> {
    const found = await orMissing(client.send(new HeadObjectCommand({ ...place(key), ...named(version) })));
    return (
      found && {
        size: found.ContentLength ?? 0,
        version: found.VersionId ?? `${ETAG}${found.ETag}`,
        receivedAt: found.LastModified ?? clock.now(),
      }
    );
  }

  return {
    async put(key, body, contentType = "application/octet-stream") {
      const target = { ...place(key), ContentType: contentType };
      if (body instanceof Uint8Array) await client.send(new PutObjectCommand({ ...target, Body: body }));
      else await putInParts(client, target, body);
      const info = await head(key);
      if (!info) throw new Error("an object was gone right after it was stored");
      return info;
    },

    async get(key, { version, range } = {}) {
      if (range && range[1] <= range[0]) return (await head(key, version)) && new Uint8Array(0);
      const found = await read(key, version, range && `bytes=${range[0]}-${range[1] - 1}`);
      return found?.Body?.transformToByteArray();
    },

    async stream(key, { version } = {}) {
      const found = await read(key, version);
      return found?.Body as AsyncIterable<Uint8Array> | undefined;
    },

    head: (key, { version } = {}) => head(key, version),

    async remove(key) {
      const bucket = bucketOf(key);
      if (!bucket.versioned) {
        await client.send(new DeleteObjectCommand(place(key)));
        return;
      }
      for (;;) {
        const listed = await client.send(new ListObjectVersionsCommand({ Bucket: bucket.name, Prefix: key }));
        const versions = [...(listed.Versions ?? []), ...(listed.DeleteMarkers ?? [])].filter(
          ({ Key }) => Key === key,
        );
        if (versions.length === 0) return;
        const Objects = versions.map(({ VersionId }) => ({ Key: key, VersionId }));
        const { Errors } = await client.send(
          new DeleteObjectsCommand({ Bucket: bucket.name, Delete: { Objects } }),
        );
        if (Errors?.length) throw new Error(`could not remove a version: ${Errors[0]?.Code}`);
      }
    },

    async signUpload(key, { size, sha256, expiresAt }) {
      const checksum = Buffer.from(sha256, "hex").toString("base64");
      const command = new PutObjectCommand({
        ...place(key),
        ContentLength: size,
        ChecksumSHA256: checksum,
        IfNoneMatch: "*",
      });
      const fixed = new Set(["content-length", "x-amz-checksum-sha256", "if-none-match"]);
      const url = await getSignedUrl(client, command, {
        expiresIn: secondsUntil(expiresAt),
        signingDate: clock.now(),
        signableHeaders: new Set([...fixed, "host"]),
        unhoistableHeaders: fixed,
      });
      return { url, method: "PUT", headers: { "x-amz-checksum-sha256": checksum, "if-none-match": "*" } };
    },

    signDownload(key, { fileName, expiresAt }) {
      const command = new GetObjectCommand({
        ...place(key),
        ResponseContentDisposition: contentDisposition(fileName),
        ResponseContentType: "application/octet-stream",
      });
      return getSignedUrl(client, command, { expiresIn: secondsUntil(expiresAt), signingDate: clock.now() });
    },
  };
}

/** A version is the bucket's own id, or, without versioning, the entity tag. */
function named(version: string | undefined) {
  if (version === undefined) return {};
  return version.startsWith(ETAG) ? { IfMatch: version.slice(ETAG.length) } : { VersionId: version };
}

const MISSING = new Set(["NoSuchKey", "NotFound", "NoSuchVersion", "PreconditionFailed"]);

async function orMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined;
    if (
      error instanceof S3ServiceException &&
      (MISSING.has(error.name) || error.$metadata.httpStatusCode === 412)
    ) {
      return undefined;
    }
    throw error;
  }
}
