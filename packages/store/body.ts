import { gunzipSync, gzipSync } from "node:zlib";

const PLAIN_UP_TO = 2048;

/** A value as an attribute: short ones as JSON text that a person can read, long ones gzipped. */
export function packed(value: unknown): string | Uint8Array {
  const json = JSON.stringify(value);
  return json.length <= PLAIN_UP_TO ? json : gzipSync(json);
}

/** The value that `packed` was given. */
export function unpacked<T>(body: string | Uint8Array): T {
  return JSON.parse(typeof body === "string" ? body : gunzipSync(body).toString("utf8")) as T;
}
