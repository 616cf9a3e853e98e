import type { Ask, Asks, Failed, FailureCause, Reply } from "./protocol";

/** The worker gave up on what it was asked. */
export class WorkerFailed extends Error {
  readonly why: FailureCause;
  constructor({ why, message }: Failed) {
    super(message);
    this.why = why;
  }
}

interface Waiting {
  readonly by: Worker;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onShare: ((share: number) => void) | undefined;
}

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Asks the validation worker; it is started with the first question. `onShare` hears now and then how far
 * a long one has come, 0 to 1. Throws `WorkerFailed`.
 */
export function askWorker<K extends keyof Asks>(
  kind: K,
  given: Asks[K]["given"],
  onShare?: (share: number) => void,
): Promise<Asks[K]["answer"]> {
  worker ??= start();
  const by = worker;
  const id = ++lastId;
  const ask: Ask = { id, kind, given };
  return new Promise((resolve, reject) => {
    waiting.set(id, { by, resolve: resolve as (answer: unknown) => void, reject, onShare });
    by.postMessage(ask);
  });
}

function start(): Worker {
  const name = `pantau.worker.${crypto.randomUUID()}`;
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
  started.addEventListener("message", ({ data }: MessageEvent<Reply | "alive">) => {
    if (data === "alive") watch(started, name);
    else settle(data);
  });
  // It did not even load: whoever asks next gets a new one.
  started.addEventListener("error", ({ message }) => giveUp(started, { why: "line", message }));
  return started;
}

/** A worker that runs out of memory ends without a word, but lets go of its lock. */
function watch(started: Worker, name: string): void {
  void navigator.locks?.request(name, () => giveUp(started, { why: "memory", message: "the worker ended" }));
}

function giveUp(ended: Worker, failed: Failed): void {
  if (worker === ended) worker = undefined;
  ended.terminate();
  for (const [id, { by }] of waiting) if (by === ended) settle({ id, failed });
}

function settle({ id, answer, failed, share }: Reply): void {
  const one = waiting.get(id);
  if (share !== undefined) {
    one?.onShare?.(share);
    return;
  }
  waiting.delete(id);
  if (failed === undefined) one?.resolve(answer);
  else one?.reject(new WorkerFailed(failed));
}
