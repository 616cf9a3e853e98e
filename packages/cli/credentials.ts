import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Io } from "./command";

export interface SavedLogin {
  readonly server: string;
  readonly token: string;
}

const fileOf = (io: Io): string =>
  join(io.env.XDG_CONFIG_HOME ?? join(io.homeDirectory, ".config"), "pantau", "credentials.json");

/** What `pantau login` saved; undefined where it did not, or where the file is not readable as such. */
export function savedLogin(io: Io): SavedLogin | undefined {
  try {
    const parsed = JSON.parse(readFileSync(fileOf(io), "utf8")) as Partial<SavedLogin>;
    return parsed.server && parsed.token ? { server: parsed.server, token: parsed.token } : undefined;
  } catch {
    // No file, or one that was cut off: the user logs in again.
    return undefined;
  }
}

/** Saves a login so that only its owner can read it. Returns the file's path. */
export function saveLogin(io: Io, login: SavedLogin): string {
  const file = fileOf(io);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(login)}\n`, { mode: 0o600 });
  return file;
}
