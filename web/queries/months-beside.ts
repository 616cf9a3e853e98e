import { addMonths } from "@pantau/domain";
import { queryClient, readingOf } from "./client";
import { snapshotRead } from "./numbers";
import type { PeriodChoice } from "./periods";

/** One step back, one on, and what the step back is compared with. */
const BESIDE = [-1, 1, -2];

/**
 * Reads the nation's numbers of the months that one step leads to before anybody takes it, so that a step
 * shows them at once. Nobody waits for them: not where the line is to be spared, and a failure is told to
 * whoever asks next. Loaded by itself, once the first view stands.
 */
export function readMonthsBeside(period: PeriodChoice): void {
  const shown = period.chosen();
  const first = period.first();
  if (!shown || !first || isSparing()) return;
  for (const months of BESIDE) {
    const beside = addMonths(shown, months);
    if (beside < first || beside > period.running()) continue;
    void queryClient.prefetchQuery({ ...readingOf(snapshotRead(beside, true), true), retry: false });
  }
}

/** Whether the reader wants to save data. Not every browser says so. */
function isSparing(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
