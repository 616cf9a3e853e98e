import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";

const PART = 8 * 1024 * 1024;

interface Target {
  readonly Bucket: string;
  readonly Key: string;
  readonly ContentType: string;
}

/**
 * Stores a body of unknown length: one put where it fits into a part, else a multipart upload, which
 * becomes visible only when complete. At most one part is held in memory.
 */
export async function putInParts(
  client: S3Client,
  target: Target,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const parts = partsOf(body);
  const first = await parts.next();
  if (first.done) {
    await client.send(new PutObjectCommand({ ...target, Body: new Uint8Array(0) }));
    return;
  }
  if (first.value.length < PART) {
    await client.send(new PutObjectCommand({ ...target, Body: first.value }));
    return;
  }
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(target));
  const upload = { Bucket: target.Bucket, Key: target.Key, UploadId };
  try {
    const Parts: { ETag?: string; PartNumber: number }[] = [];
    for (let part: IteratorResult<Uint8Array> = first; !part.done; part = await parts.next()) {
      const PartNumber = Parts.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body: part.value }));
      Parts.push({ ETag, PartNumber });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload));
    throw error;
  }
}

/** Whole parts and a last shorter one; nothing for an empty body. */
async function* partsOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (let chunk of body) {
    while (size + chunk.length >= PART) {
      const room = PART - size;
      yield Buffer.concat([...chunks, chunk.subarray(0, room)]);
      chunks = [];
      size = 0;
      chunk = chunk.subarray(room);
    }
    if (chunk.length > 0) {
      // A copy: the sender may use its buffer again.
      chunks.push(chunk.slice());
      size += chunk.length;
    }
  }
  if (size > 0) yield Buffer.concat(chunks);
}
