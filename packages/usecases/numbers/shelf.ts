import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Objects } from "../ports";

/**
 * The projections of numbers lie in the object store under the hash of their content: what did not
 * change is not written again, what was written never changes, and so a process may keep what it has
 * read for as long as it likes.
 */

/** SHA-256 of an object's JSON, shortened to 128 bits, in hex. */
export type Ref = string;

export type Kind = "manifest" | "standing" | "province" | "nation";

type ObjectStore = Pick<Objects, "put" | "get">;

export function shelfKey(year: number, kind: Kind, ref: Ref): string {
  return `derived/numbers/${year}/${kind}/${ref}.json.gz`;
}

/** Puts an object unless it is known to lie there; returns where. `kept` is what later readings of this process get. */
export async function putOnShelf(
  objects: ObjectStore,
  key: (ref: Ref) => string,
  json: unknown,
  kept: unknown = json,
): Promise<Ref> {
  const text = JSON.stringify(json);
  const ref = createHash("sha256").update(text).digest("hex").slice(0, 32);
  const memory = memoryOf(objects);
  if (memory.get(key(ref)) === undefined) {
    await objects.put(key(ref), gzipSync(text, { level: 3 }), "application/gzip");
    memory.set(key(ref), kept, text.length);
  }
  return ref;
}

/** Reads an object; throws where it is not there, since nothing names an object before it lies there. */
export async function takeFromShelf<T>(
  objects: ObjectStore,
  key: string,
  open: (json: unknown) => T,
): Promise<T> {
  const memory = memoryOf(objects);
  const known = memory.get(key);
  if (known !== undefined) return known as T;
  const body = await objects.get(key);
  if (!body) throw new Error(`the object ${key} is missing`);
  const text = gunzipSync(body).toString("utf8");
  const opened = open(JSON.parse(text));
  memory.set(key, opened, text.length);
  return opened;
}

/** For objects whose JSON is what its readers want. */
export function asIs<T>(json: unknown): T {
  return json as T;
}

/** A memory of immutable objects, forgetting the ones longest unused beyond a total length of their JSON. */
export class Memory {
  readonly #entries = new Map<string, { readonly value: unknown; readonly size: number }>();
  #size = 0;

  constructor(private readonly limit: number) {}

  get(key: string): unknown {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: unknown, size: number): void {
    this.#forget(key);
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.limit || oldest === key) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}

/** A year of the whole nation takes about 20 MB. */
const MEMORY_LIMIT = 64 * 1024 * 1024;
const memories = new WeakMap<ObjectStore, Memory>();

/** One memory a process and object store. */
function memoryOf(objects: ObjectStore): Memory {
  let memory = memories.get(objects);
  if (!memory) {
    memory = new Memory(MEMORY_LIMIT);
    memories.set(objects, memory);
  }
  return memory;
}
