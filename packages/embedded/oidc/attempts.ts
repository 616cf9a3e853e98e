import type { Clock } from "@pantau/usecases";

const WINDOW_MS = 15 * 60_000;
const MOST_KEYS = 20_000;

/** Counts failures by key in a window of 15 minutes. */
export interface Attempts {
  /** Whether that key has failed too often to be heard. */
  isBlocked(key: string, most: number): boolean;
  failed(key: string): void;
  /** It was no failure after all. */
  forgive(key: string): void;
  /** All its failures are forgotten. */
  succeeded(key: string): void;
}

/** Kept in memory: a restart forgives, which an attacker cannot cause from outside. */
export function makeAttempts(clock: Clock): Attempts {
  const failures = new Map<string, { count: number; until: number }>();
  const standing = (key: string) => {
    const entry = failures.get(key);
    return entry && entry.until > clock.now().getTime() ? entry : undefined;
  };
  return {
    isBlocked: (key, most) => (standing(key)?.count ?? 0) >= most,
    failed(key) {
      const entry = standing(key) ?? { count: 0, until: clock.now().getTime() + WINDOW_MS };
      failures.delete(key);
      failures.set(key, { ...entry, count: entry.count + 1 });
      const oldest = failures.keys().next();
      if (failures.size > MOST_KEYS && !oldest.done) failures.delete(oldest.value);
    },
    forgive(key) {
      const entry = standing(key);
      if (entry) failures.set(key, { ...entry, count: entry.count - 1 });
    },
    succeeded(key) {
      failures.delete(key);
    },
  };
}
