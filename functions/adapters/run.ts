import type { LateLog } from "./log";
import type { Meter } from "./metrics";

/**
 * A handler as Lambda calls it. What was counted and said is written even where the call fails, and a failure is logged
 * once, here, before Lambda's own retry takes over.
 */
export function run<Event, Result>(
  { meter, log }: { readonly meter: Meter; readonly log: LateLog },
  handle: (event: Event) => Promise<Result>,
): (event: Event) => Promise<Result> {
  return async (event) => {
    try {
      return await handle(event);
    } catch (error) {
      log.error("a call failed", {
        error: error instanceof Error ? `${error.name}: ${error.message}` : "unknown",
      });
      throw error;
    } finally {
      await Promise.all([meter.flush(), log.flush()]);
    }
  };
}
