import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";

/** Readable by its owner only; whoever reads it may have tokens made for anybody. */
export const OWNER_SECRET_FILE = "owner-secret";
/** Where the running server listens: `{port, pid, startedAt}`. */
export const SERVER_FILE = "server.json";

export interface DataDirectory {
  readonly path: string;
  readonly ownerSecret: string;
  /** Signs the addresses of objects; the same after a restart. */
  readonly urlSecret: string;
  readonly at: (...names: string[]) => string;
  /** Says where the server listens, for commands on this machine. */
  announce(port: number): void;
  release(): Promise<void>;
}

/** The directory is in use by another server. */
export class DirectoryInUse extends Error {
  override readonly name = "DirectoryInUse";
}

/**
 * Takes the data directory for this process alone. The lock is the operating system's own (a LevelDB
 * that is held open), so it ends with the process, however that ends. Throws `DirectoryInUse`.
 */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const at = (...names: string[]) => join(path, ...names);
  const lock = new ClassicLevel(at("lock"));
  try {
    await lock.open();
  } catch (error) {
    throw isLocked(error)
      ? new DirectoryInUse(`${path} is in use by another server${who(at(SERVER_FILE))}`)
      : error;
  }
  return {
    path,
    at,
    ownerSecret: secretIn(at(OWNER_SECRET_FILE)),
    urlSecret: secretIn(at("url-secret")),
    announce(port) {
      writeAside(
        at(SERVER_FILE),
        JSON.stringify({ port, pid: process.pid, startedAt: new Date().toISOString() }),
      );
    },
    async release() {
      rmSync(at(SERVER_FILE), { force: true });
      await lock.close();
    },
  };
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "LEVEL_LOCKED";
}

function who(file: string): string {
  if (!existsSync(file)) return "";
  const { pid, port } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; port: number };
  return ` (process ${pid}, port ${port})`;
}

function secretIn(file: string): string {
  if (!existsSync(file)) writeAside(file, randomBytes(32).toString("base64url"));
  return readFileSync(file, "utf8").trim();
}

function writeAside(file: string, content: string): void {
  const aside = `${file}.${process.pid}.tmp`;
  writeFileSync(aside, content, { mode: 0o600 });
  renameSync(aside, file);
}
