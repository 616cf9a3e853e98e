import type { Around } from "@pantau/embedded";

/** Ends this process as a power cut would: before the n-th write after it was armed. */
export interface Killer {
  readonly around: Around;
  arm(write: number): void;
  readonly writes: () => number;
}

const TABLE_WRITES = new Set(["put", "putAll", "remove", "removeAll"]);
/** `serve` stores what a signed upload brings. */
const OBJECT_WRITES = new Set(["put", "remove", "serve"]);

export function makeKiller(): Killer {
  let last = Number.POSITIVE_INFINITY;
  let writes = 0;
  const before = () => {
    writes++;
    if (writes === last) process.kill(process.pid, "SIGKILL");
  };
  return {
    around: {
      table: (table) => beforeEach(table, TABLE_WRITES, before),
      objects: (objects) => beforeEach(objects, OBJECT_WRITES, before),
    },
    arm(write) {
      last = write;
      writes = 0;
    },
    writes: () => writes,
  };
}

/** The same verbs, each of those named announced before it begins. */
export function beforeEach<T extends object>(
  target: T,
  verbs: ReadonlySet<string>,
  before: (verb: string) => void | Promise<void>,
): T {
  return new Proxy(target, {
    get(inner, verb) {
      const own = Reflect.get(inner, verb) as unknown;
      if (typeof own !== "function" || !verbs.has(String(verb))) return own;
      return (...given: unknown[]) => {
        const waited = before(String(verb));
        return waited ? waited.then(() => own.apply(inner, given)) : own.apply(inner, given);
      };
    },
  });
}
