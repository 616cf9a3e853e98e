import { decodeTime, incrementBase32, ulid } from "ulid";
import type { Clock, Ids } from "./ports";

/** ULIDs by the clock, each above the one before and above `last`, even when the clock went back. */
export function makeIds(clock: Clock, last?: string): Ids {
  let latest = last;
  return {
    next() {
      const now = clock.now().getTime();
      latest = latest !== undefined && now <= decodeTime(latest) ? incrementBase32(latest) : ulid(now);
      return latest;
    },
  };
}
