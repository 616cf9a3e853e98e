import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import type { ObjectInfo, Objects, SignedUpload } from "@pantau/usecases";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FileObjects, makeFileObjects } from "./files";
import { makeS3Objects, S3_CHECKSUMS } from "./s3";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body: Uint8Array | undefined) => body && new TextDecoder().decode(body);
const sha256 = (body: Uint8Array) => createHash("sha256").update(body).digest("hex");

async function collect(stream: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  if (!stream) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* chunked(body: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    buffer.set(part); // The sender uses one buffer again and again, as file readers do.
    yield buffer.subarray(0, part.length);
  }
}

function send(
  upload: SignedUpload,
  body: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(upload.url, {
    method: "PUT",
    headers: { ...upload.headers, ...headers },
    body: new Uint8Array(body),
  });
}

const inAnHour = () => new Date(Date.now() + 3_600_000);
const directories: string[] = [];
function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "pantau-objects-"));
  directories.push(directory);
  return directory;
}

// ------------------------------------------------------------------ the two adapters

let web: Server;
let files: FileObjects;
let filesDirectory: string;
const received: (ObjectInfo & { key: string })[] = [];
let now = () => new Date();

let s3Server: { close(): Promise<void> };
let s3: Objects;

beforeAll(async () => {
  filesDirectory = newDirectory();
  web = createServer(async (request, response) => {
    const init = {
      method: request.method,
      headers: request.headers as Record<string, string>,
      duplex: "half" as const,
    };
    const body =
      request.method === "PUT" ? (Readable.toWeb(request) as ReadableStream<Uint8Array>) : undefined;
    const answer = await files.serve(new Request(`http://127.0.0.1${request.url}`, { ...init, body }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  files = makeFileObjects({
    directory: filesDirectory,
    secret: "a secret of this test",
    origin: () => `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    clock: { now: () => now() },
    onReceived: (object) => received.push(object),
  });

  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: newDirectory() });
  const { port } = (await server.run()) as AddressInfo;
  s3Server = server;
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: "local",
    forcePathStyle: true,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
    ...S3_CHECKSUMS,
  });
  for (const Bucket of ["uploads-bucket", "derived-bucket"])
    await client.send(new CreateBucketCommand({ Bucket }));
  s3 = makeS3Objects({
    client,
    buckets: {
      uploads: { name: "uploads-bucket", versioned: false },
      derived: { name: "derived-bucket", versioned: false },
    },
    clock: { now: () => new Date() },
  });
});
afterAll(async () => {
  await s3Server.close();
  await new Promise((resolve) => web.close(resolve));
  for (const directory of directories) rmSync(directory, { recursive: true });
});

// ------------------------------------------------------------------ one suite for both

describe.each([
  ["files", () => files as Objects],
  ["S3", () => s3],
])("objects in %s", (_name, objects) => {
  it("gives back what was put, whole, by range and as a stream", async () => {
    const info = await objects().put("derived/a/one.txt", bytes("0123456789"));
    expect(info.size).toBe(10);
    expect(text(await objects().get("derived/a/one.txt"))).toBe("0123456789");
    expect(text(await objects().get("derived/a/one.txt", { range: [2, 5] }))).toBe("234");
    expect(text(await objects().get("derived/a/one.txt", { range: [8, 50] }))).toBe("89");
    expect(text(await objects().get("derived/a/one.txt", { range: [4, 4] }))).toBe("");
    expect(text(await collect(await objects().stream("derived/a/one.txt")))).toBe("0123456789");
    expect(await objects().head("derived/a/one.txt")).toEqual(info);
  });

  it("knows nothing of what is not there", async () => {
    expect(await objects().get("derived/none")).toBeUndefined();
    expect(await objects().stream("derived/none")).toBeUndefined();
    expect(await objects().head("derived/none")).toBeUndefined();
    expect(await objects().get("derived/none/below/it", { range: [0, 1] })).toBeUndefined();
    await objects().remove("derived/none");
  });

  it("stores streams of no, some and many parts", async () => {
    const large = Buffer.alloc(9 * 1024 * 1024 + 17, "pantau ");
    await objects().put("derived/empty", chunked(new Uint8Array(0), 10));
    await objects().put("derived/small", chunked(bytes("hello there"), 4));
    await objects().put("derived/large", chunked(large, 100_000));
    expect((await objects().get("derived/empty"))?.length).toBe(0);
    expect(text(await objects().get("derived/small"))).toBe("hello there");
    expect(sha256((await objects().get("derived/large")) as Uint8Array)).toBe(sha256(large));
  });

  it("leaves nothing of a stream that broke", async () => {
    async function* broken() {
      yield bytes("the first part");
      throw new Error("the line went dead");
    }
    await expect(objects().put("derived/broken", broken())).rejects.toThrow("line went dead");
    expect(await objects().head("derived/broken")).toBeUndefined();
  });

  it("replaces derived objects and reads the version that is named", async () => {
    await objects().put("derived/v", bytes("one"));
    const two = await objects().put("derived/v", bytes("three"));
    expect(text(await objects().get("derived/v"))).toBe("three");
    expect(text(await objects().get("derived/v", { version: two.version }))).toBe("three");
  });

  it("removes an object, and an object may stand under another", async () => {
    await objects().put("derived/x", bytes("1"));
    await objects().put("derived/x/y", bytes("2"));
    await objects().remove("derived/x");
    expect(await objects().head("derived/x")).toBeUndefined();
    expect(text(await objects().get("derived/x/y"))).toBe("2");
  });

  it("takes a signed upload and gives it out by a signed download", async () => {
    const body = bytes("village_code,kpm_id\n");
    const fixed = { size: body.length, sha256: sha256(body), expiresAt: inAnHour() };
    const answer = await send(await objects().signUpload("uploads/01/kks.csv", fixed), body);
    expect(answer.status).toBe(200);
    expect(text(await objects().get("uploads/01/kks.csv"))).toBe(text(body));
    const url = await objects().signDownload("uploads/01/kks.csv", {
      fileName: 'laporan "é".csv',
      expiresAt: inAnHour(),
    });
    const download = await fetch(url);
    expect(await download.text()).toBe(text(body));
    expect(download.headers.get("content-disposition")).toContain(
      "filename*=UTF-8''laporan%20%22%C3%A9%22.csv",
    );
  });
});

// ------------------------------------------------------------------ what s3rver does not check

describe("signed uploads to S3", () => {
  it("sign length, checksum and the refusal of an existing key", async () => {
    const { url } = await s3.signUpload("uploads/02", {
      size: 5,
      sha256: sha256(bytes("hello")),
      expiresAt: inAnHour(),
    });
    const query = new URL(url).searchParams;
    expect(query.get("X-Amz-SignedHeaders")).toBe("content-length;host;if-none-match;x-amz-checksum-sha256");
    expect([...query.keys()].filter((name) => /crc32|algorithm/i.test(name))).toEqual(["X-Amz-Algorithm"]);
  });

  it("only knows keys of its buckets", async () => {
    await expect(s3.get("elsewhere/x")).rejects.toThrow(RangeError);
  });
});

describe("versions of the files", () => {
  it("are not there any more when replaced", async () => {
    const one = await files.put("derived/w", bytes("one"));
    await files.put("derived/w", bytes("three"));
    expect(await files.get("derived/w", { version: one.version })).toBeUndefined();
    expect(await files.stream("derived/w", { version: one.version })).toBeUndefined();
    expect(await files.head("derived/w", { version: one.version })).toBeUndefined();
  });
});

describe("signed URLs of the files", () => {
  const body = bytes("hello there");
  const fixed = { size: body.length, sha256: sha256(body) };
  const sign = (key: string) => files.signUpload(key, { ...fixed, expiresAt: inAnHour() });

  it("never store a body of another length or content", async () => {
    const upload = await sign("uploads/10");
    expect((await send(upload, bytes("hello"))).status).toBe(403);
    expect((await send(upload, bytes("hello there!"))).status).toBe(403);
    expect((await send(upload, bytes("HELLO THERE"))).status).toBe(400);
    expect((await send(upload, body, { "x-amz-checksum-sha256": "AAAA" })).status).toBe(403);
    expect((await send(upload, body, { "if-none-match": "x" })).status).toBe(403);
    expect(await files.head("uploads/10")).toBeUndefined();
    expect(received.map((object) => object.key)).not.toContain("uploads/10");
    expect((await send(upload, body)).status).toBe(200);
  });

  it("never replace an object, whoever comes first", async () => {
    const upload = await sign("uploads/11");
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(upload, body)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412, 412]);
    expect(received.filter((object) => object.key === "uploads/11")).toHaveLength(1);
  });

  it("store nothing of a body that breaks off", async () => {
    const upload = await sign("uploads/12");
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(body.slice(0, 4));
        controller.error(new Error("gone"));
      },
    });
    const headers = { ...upload.headers, "content-length": String(body.length) };
    const answer = await files.serve(
      new Request(upload.url, { method: "PUT", headers, body: cut, duplex: "half" } as RequestInit),
    );
    expect(answer.status).toBe(400);
    expect(await files.head("uploads/12")).toBeUndefined();
    expect(readdirSync(join(filesDirectory, "incoming"))).toEqual([]);
  });

  it("allow only what was signed, and only until it expires", async () => {
    const upload = await sign("uploads/13");
    expect(
      (await send({ ...upload, url: upload.url.replace("uploads/13", "uploads/14") }, body)).status,
    ).toBe(403);
    expect((await send({ ...upload, url: upload.url.replace("size=11", "size=12") }, body)).status).toBe(403);
    expect((await fetch(upload.url)).status).toBe(403);
    now = () => new Date(Date.now() + 3_700_000);
    expect((await send(upload, body)).status).toBe(403);
    now = () => new Date();
    const download = await files.signDownload("uploads/13", { fileName: "a.csv", expiresAt: inAnHour() });
    expect((await fetch(download)).status).toBe(404);
    expect((await fetch(download.replace("fileName=a", "fileName=b"))).status).toBe(403);
  });

  it("lead nowhere outside the directory", async () => {
    for (const key of ["uploads/../../x", "../x", "/etc/passwd", "uploads//x", "uploads/.", ""]) {
      await expect(files.put(key, body)).rejects.toThrow(RangeError);
      await expect(files.signUpload(key, { ...fixed, expiresAt: inAnHour() })).rejects.toThrow(RangeError);
    }
    await files.put("uploads/a\\..\\b/%2e%2e/ü", body);
    expect(text(await files.get("uploads/a\\..\\b/%2e%2e/ü"))).toBe("hello there");
  });

  it("keep bodies readable for their owner only, dated by the clock", async () => {
    now = () => new Date("2020-10-10T16:59:59.000Z");
    const info = await files.put("uploads/15", body);
    now = () => new Date();
    expect(info.receivedAt.toISOString()).toBe("2020-10-10T16:59:59.000Z");
    expect(statSync(join(filesDirectory, "objects", "uploads", "15=")).mode & 0o077).toBe(0);
  });
});
