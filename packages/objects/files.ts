import { randomUUID } from "node:crypto";
import { type FileHandle, link, mkdir, open, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { Clock, ObjectInfo, Objects } from "@pantau/usecases";
import { pathOf } from "./paths";
import { answerSigned, type SignedAnswer } from "./serve-signed";
import { signedPath } from "./signature";

const READ_SIZE = 256 * 1024;

export interface FileObjectsOptions {
  /** Directory that holds nothing else. */
  readonly directory: string;
  /** Signs URLs; stays the same as long as signed URLs should work. */
  readonly secret: string;
  /** Origin of the process that serves signed URLs, e.g. `http://127.0.0.1:3000`. */
  readonly origin: () => string;
  readonly clock: Clock;
  /** `false`: what was stored survives the end of the process, but not of the machine's power. Default `true`. */
  readonly synced?: boolean;
  /** Called once for each object that came in by a signed upload, when it is durably stored. */
  readonly onReceived: (object: ObjectInfo & { readonly key: string }) => void;
}

/** Objects as files: written aside, synced, then moved into place, so that a half-written one is never seen. */
export interface FileObjects extends Objects {
  /** Answers a request for a signed URL (`OBJECTS_PATH`). */
  readonly serve: SignedAnswer;
  /** Removes what writers that were killed left behind. Only while nobody writes. */
  clean(): Promise<void>;
}

/** The object store of the embedded platform. */
export function makeFileObjects(options: FileObjectsOptions): FileObjects {
  const { clock, secret, origin, synced = true } = options;
  const syncDirectory = synced ? syncDirectoryOnDisk : async () => {};
  const root = join(options.directory, "objects");
  const aside = join(options.directory, "incoming");

  const openVersion = async (key: string, version?: string): Promise<Opened | undefined> => {
    const handle = await orMissing(open(pathOf(root, key), "r"));
    if (!handle) return undefined;
    const info = infoOf(await handle.stat());
    if (version === undefined || version === info.version) return { handle, info };
    await handle.close();
    return undefined;
  };

  /** Writes and checks `body` aside, then hands the file to `settle`, which moves it into place. */
  async function write(
    body: AsyncIterable<Uint8Array>,
    settle: (path: string) => Promise<void>,
  ): Promise<void> {
    await mkdir(aside, { recursive: true });
    const path = join(aside, randomUUID());
    const handle = await open(path, "wx", 0o600);
    try {
      for await (const chunk of body) await writeWhole(handle, chunk);
      if (synced) await handle.sync();
      const now = clock.now();
      await utimes(path, now, now);
      await settle(path);
    } finally {
      await handle.close();
      await rm(path, { force: true });
    }
  }

  const store: Objects = {
    async put(key, body) {
      const path = pathOf(root, key);
      await write(body instanceof Uint8Array ? once(body) : body, async (written) => {
        await makeDirectory(dirname(path), root, syncDirectory);
        await rename(written, path);
        await syncDirectory(dirname(path));
      });
      return infoOf(await stat(path));
    },

    async get(key, { version, range } = {}) {
      const opened = await openVersion(key, version);
      if (!opened) return undefined;
      try {
        const [from, to] = range ?? [0, opened.info.size];
        const bytes = new Uint8Array(Math.max(0, Math.min(to, opened.info.size) - from));
        await readWhole(opened.handle, bytes, from);
        return bytes;
      } finally {
        await opened.handle.close();
      }
    },

    async stream(key, { version } = {}) {
      const opened = await openVersion(key, version);
      return opened?.handle.createReadStream({ highWaterMark: READ_SIZE });
    },

    async head(key, { version } = {}) {
      const found = await orMissing(stat(pathOf(root, key)));
      const info = found && infoOf(found);
      return info && (version === undefined || version === info.version) ? info : undefined;
    },

    async remove(key) {
      const path = pathOf(root, key);
      await rm(path, { force: true });
      await orMissing(syncDirectory(dirname(path)));
    },

    async signUpload(key, { size, sha256, expiresAt }) {
      pathOf(root, key);
      const expires = Math.floor(expiresAt.getTime() / 1000);
      return {
        url: origin() + signedPath({ method: "PUT", key, expires, size, sha256 }, secret),
        method: "PUT",
        headers: {
          "x-amz-checksum-sha256": Buffer.from(sha256, "hex").toString("base64"),
          "if-none-match": "*",
        },
      };
    },

    async signDownload(key, { fileName, expiresAt }) {
      const expires = Math.floor(expiresAt.getTime() / 1000);
      return origin() + signedPath({ method: "GET", key, expires, fileName }, secret);
    },
  };

  const receive = async (key: string, body: AsyncIterable<Uint8Array>) => {
    const path = pathOf(root, key);
    await write(body, async (written) => {
      await makeDirectory(dirname(path), root, syncDirectory);
      await link(written, path); // Unlike a rename it fails where the object is there already.
      await syncDirectory(dirname(path));
    });
    const info = infoOf(await stat(path));
    options.onReceived({ ...info, key });
    return info;
  };

  return {
    ...store,
    serve: answerSigned({ secret, clock, objects: store, receive }),
    clean: () => rm(aside, { recursive: true, force: true }),
  };
}

interface Opened {
  readonly handle: FileHandle;
  readonly info: ObjectInfo;
}

/** A file is one version of its object: another file has another inode, time or size. */
function infoOf(file: { ino: number; mtimeMs: number; mtime: Date; size: number }): ObjectInfo {
  return {
    size: file.size,
    version: `${file.ino.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}-${file.size.toString(36)}`,
    receivedAt: file.mtime,
  };
}

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
}

async function readWhole(handle: FileHandle, into: Uint8Array, from: number): Promise<void> {
  for (let at = 0; at < into.length; ) {
    const { bytesRead } = await handle.read(into, at, into.length - at, from + at);
    if (bytesRead === 0) throw new Error("an object became shorter while it was read");
    at += bytesRead;
  }
}

/** Makes the directory and all above it up to `root` durable. */
async function makeDirectory(
  directory: string,
  root: string,
  syncDirectory: (directory: string) => Promise<void>,
): Promise<void> {
  const first = await mkdir(directory, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = directory; made.length > root.length && made.includes(sep); made = dirname(made)) {
    await syncDirectory(dirname(made));
    if (made === first) return;
  }
}

async function syncDirectoryOnDisk(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** undefined where there is no such file or directory; other faults stay faults. */
async function orMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}

async function* once(body: Uint8Array): AsyncIterable<Uint8Array> {
  yield body;
}
