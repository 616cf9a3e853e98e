import type { Log } from "@pantau/usecases";

/** Something that is done again and again while the platform runs. */
export interface Timed {
  readonly name: string;
  /** Milliseconds until the next run, asked before each. */
  readonly next: () => number;
  readonly run: () => Promise<void>;
}

/** Starts the timers; the answer stops them and waits for the runs under way. A run that fails is told and tried again next time. */
export function startTimers(timed: readonly Timed[], log: Log): () => Promise<void> {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let stopped = false;

  const schedule = (one: Timed) => {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = attempt(one).finally(() => {
        running.delete(run);
        schedule(one);
      });
      running.add(run);
    }, one.next());
    timers.add(timer);
  };
  const attempt = async ({ name, run }: Timed) => {
    try {
      await run();
    } catch (error) {
      log.error("a timed run failed", { name, error: String(error) });
    }
  };

  for (const one of timed) schedule(one);
  return async () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(running);
  };
}
