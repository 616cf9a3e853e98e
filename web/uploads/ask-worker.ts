import type { Ask, Asks, Reply } from "./protocol";

/** The worker gave up on what it was asked: a defect, or a line that broke while it loaded. */
export class WorkerFailed extends Error {}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Asks the validation worker; it is started with the first question. Throws `WorkerFailed`. */
export function askWorker<K extends keyof Asks>(
  kind: K,
  given: Asks[K]["given"],
): Promise<Asks[K]["answer"]> {
  worker ??= start();
  const id = ++lastId;
  const ask: Ask = { id, kind, given };
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
    worker?.postMessage(ask);
  });
}

function start(): Worker {
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Reply>) => settle(data));
  started.addEventListener("error", (event) => {
    // It did not even load: whoever asks next gets a new one.
    worker = undefined;
    const why = event.message || "the worker did not start";
    for (const [id] of waiting) settle({ id, failed: why });
  });
  return started;
}

function settle({ id, answer, failed }: Reply): void {
  const one = waiting.get(id);
  waiting.delete(id);
  if (failed === undefined) one?.resolve(answer);
  else one?.reject(new WorkerFailed(failed));
}
