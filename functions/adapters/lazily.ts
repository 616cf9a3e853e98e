/** A port all of whose verbs answer later: only such a port can be fetched at its first use. */
type Asynchronous<T> = {
  readonly [Verb in keyof T]: T[Verb] extends (...args: never[]) => Promise<unknown> ? T[Verb] : never;
};

/**
 * A port whose implementation (and the SDK client behind it) is loaded when a verb is first called, and once.
 * An invocation that never asks for mail never reads the mail client from disk.
 */
export function lazily<T extends Asynchronous<T>>(load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  return new Proxy({} as T, {
    get(_, verb) {
      // A port is not a promise: `await port` must not fetch it.
      if (verb === "then") return undefined;
      return async (...args: unknown[]) => {
        // A warm function lives for hours: what failed to load once is tried again.
        loaded ??= load().catch((error: unknown) => {
          loaded = undefined;
          throw error;
        });
        const port = (await loaded) as Record<PropertyKey, (...args: unknown[]) => Promise<unknown>>;
        const call = port[verb];
        if (!call) throw new TypeError(`the port has no ${String(verb)}`);
        return call.apply(port, args);
      };
    },
  });
}
