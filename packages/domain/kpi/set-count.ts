/** The ids of one set measure: of the number's month, of the latest slot at or before it, or of all slots from January on. */
export interface SetOf {
  readonly type: string;
  /** Id of a measure of type `set`. */
  readonly set: string;
  readonly over: "month" | "latest" | "year-to-date";
}

/** People, families or groups counted once within a regency: the ids of one set, or those that two have in common. */
export interface SetCount {
  readonly of: SetOf;
  readonly alsoIn?: SetOf;
}

/** Every distinct count that a KPI needs. Only these unions are kept, and recomputed only where a set changed. */
export const SET_COUNTS = {
  graduated_independently: { of: { type: "graduation", set: "independent", over: "year-to-date" } },
  graduated: { of: { type: "graduation", set: "any", over: "year-to-date" } },
  groups_met: {
    of: { type: "p2k2", set: "groups", over: "month" },
    alsoIn: { type: "caseload", set: "groups", over: "latest" },
  },
  active_staff_trained: {
    of: { type: "staff", set: "active_staff", over: "latest" },
    alsoIn: { type: "training", set: "completed_staff", over: "year-to-date" },
  },
} as const satisfies Record<string, SetCount>;

export type SetCountId = keyof typeof SET_COUNTS;
export const SET_COUNT_IDS = Object.keys(SET_COUNTS) as readonly SetCountId[];

/** The (type, set) pairs that a count reads. */
export function setsOf(count: SetCount): readonly SetOf[] {
  return count.alsoIn ? [count.of, count.alsoIn] : [count.of];
}

/** Sorted union of sorted, distinct sets. */
export function union(a: BigUint64Array, b: BigUint64Array): BigUint64Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged = new BigUint64Array(a.length + b.length);
  let at = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as bigint;
    const y = b[j] as bigint;
    if (x < y) {
      merged[at++] = x;
      i++;
    } else {
      merged[at++] = y;
      j++;
      if (x === y) i++;
    }
  }
  while (i < a.length) merged[at++] = a[i++] as bigint;
  while (j < b.length) merged[at++] = b[j++] as bigint;
  return merged.subarray(0, at);
}

/** How many ids two sorted, distinct sets have in common. */
export function sizeOfCommon(a: BigUint64Array, b: BigUint64Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as bigint;
    const y = b[j] as bigint;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}
