import { createHash } from "node:crypto";
import {
  MEASURE_VERSION,
  type RegencyId,
  SET_COUNT_IDS,
  SET_COUNTS,
  type SetCount,
  type SetCountId,
  type SetOf,
  setsOf,
  sizeOfCommon,
  union,
} from "@pantau/domain";
import type { JudgedParts } from "../ports";
import type { StandingFile } from "./fold-table";
import type { CountedSets, ProvinceYear } from "./projection";
import type { StandingTable } from "./standing-table";

/** The standing tables of a year: by type, then month (0 to 11). */
export type YearTables = ReadonlyMap<string, readonly (StandingTable | undefined)[]>;

export type SetCounts = ProvinceYear["setCounts"];

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const READS_AT_ONCE = 16;

/**
 * Counts ids for every regency, anew only where a set that it needs belongs to another submission
 * than before. `before` answers what was counted last.
 */
export async function countSets(
  parts: Pick<JudgedParts, "sets">,
  tables: YearTables,
  regencies: readonly RegencyId[],
  before: (regency: RegencyId, count: SetCountId) => Counted | undefined,
): Promise<(regency: RegencyId, count: SetCountId) => Counted> {
  const counted = new Map<string, Counted>();
  for (const id of SET_COUNT_IDS) {
    const count = SET_COUNTS[id];
    const stale: RegencyId[] = [];
    for (const regency of regencies) {
      const known = before(regency, id);
      if (known && known.made === madeOf(count, tables, regency)) counted.set(`${id} ${regency}`, known);
      else stale.push(regency);
    }
    const sets = await readSets(parts, tables, setsOf(count), stale);
    for (const regency of stale) {
      const made = madeOf(count, tables, regency);
      counted.set(`${id} ${regency}`, {
        made,
        counts: countMonths(count, (of, month) => sets(of, month, regency)),
      });
    }
  }
  return (regency, id) => counted.get(`${id} ${regency}`) as Counted;
}

export interface Counted {
  readonly made: string;
  readonly counts: readonly (number | null)[];
}

/** What was counted of a province, put side by side. */
export function columnsOfCounts(
  regencies: readonly RegencyId[],
  counted: (regency: RegencyId, count: SetCountId) => Counted,
): SetCounts {
  const column = (id: SetCountId): CountedSets => ({
    made: regencies.map((regency) => counted(regency, id).made),
    counts: regencies.map((regency) => counted(regency, id).counts),
  });
  return Object.fromEntries(SET_COUNT_IDS.map((id) => [id, column(id)])) as SetCounts;
}

/** A fingerprint of the submissions whose sets a count uses, and of the measures that made those. */
function madeOf(count: SetCount, tables: YearTables, regency: RegencyId): string {
  const ids = setsOf(count).flatMap(({ type }) =>
    MONTHS.map((month) => {
      const file = tables.get(type)?.[month]?.file(regency);
      return file ? `${file.id} ${file.measureVersion}` : "";
    }),
  );
  if (ids.every((id) => id === "")) return "";
  return createHash("sha256").update(ids.join()).digest("base64url").slice(0, 16);
}

const NONE = new BigUint64Array(0);
/** undefined: no slot; null: a slot whose set cannot be read. */
type IdSet = BigUint64Array | null | undefined;

/** How many ids by month: the set, or what it has in common with the other. */
function countMonths(count: SetCount, sets: (of: SetOf, month: number) => IdSet): (number | null)[] {
  const first = overMonths(count.of, sets);
  const second = count.alsoIn && overMonths(count.alsoIn, sets);
  return MONTHS.map((month) => {
    const a = first[month];
    const b = second?.[month];
    if (a === null || b === null) return null;
    return second ? sizeOfCommon(a ?? NONE, b ?? NONE) : (a ?? NONE).length;
  });
}

function overMonths(of: SetOf, sets: (of: SetOf, month: number) => IdSet): IdSet[] {
  const own = MONTHS.map((month) => sets(of, month));
  if (of.over === "month") return own;
  let upToNow: IdSet;
  return own.map((set) => {
    if (set !== undefined) upToNow = of.over === "latest" ? set : merged(upToNow, set);
    return upToNow;
  });
}

function merged(a: IdSet, b: BigUint64Array | null): IdSet {
  return a === null || b === null ? null : union(a ?? NONE, b);
}

/** Reads the sets of those regencies, a file at a time. */
async function readSets(
  parts: Pick<JudgedParts, "sets">,
  tables: YearTables,
  wanted: readonly SetOf[],
  regencies: readonly RegencyId[],
): Promise<(of: SetOf, month: number, regency: RegencyId) => IdSet> {
  const found = new Map<string, IdSet>();
  const reads = wanted.flatMap((of) =>
    MONTHS.flatMap((month) =>
      byFile(tables.get(of.type)?.[month], regencies).map(([file, inside]) => async () => {
        const sets = await setsOfFile(parts, file, of.set, inside);
        for (const regency of inside)
          found.set(`${of.type} ${of.set} ${month} ${regency}`, sets && (sets.get(regency) ?? NONE));
      }),
    ),
  );
  await inTurns(reads, READS_AT_ONCE);
  return (of, month, regency) => found.get(`${of.type} ${of.set} ${month} ${regency}`);
}

/** null where they cannot be read: counted by other rules than today's, or expired. */
async function setsOfFile(
  parts: Pick<JudgedParts, "sets">,
  file: StandingFile,
  set: string,
  regencies: readonly RegencyId[],
): Promise<ReadonlyMap<RegencyId, BigUint64Array> | null> {
  if (file.measureVersion !== MEASURE_VERSION) return null;
  if (file.setsKey === undefined) return file.rows === 0 ? new Map() : null;
  return (await parts.sets(file.setsKey, set, regencies)) ?? null;
}

function byFile(
  table: StandingTable | undefined,
  regencies: readonly RegencyId[],
): [StandingFile, RegencyId[]][] {
  const groups = new Map<StandingFile, RegencyId[]>();
  for (const regency of regencies) {
    const file = table?.file(regency);
    if (!file) continue;
    const group = groups.get(file);
    if (group) group.push(regency);
    else groups.set(file, [regency]);
  }
  return [...groups];
}

/** Runs all, so many at once. */
export async function inTurns(tasks: readonly (() => Promise<void>)[], atOnce: number): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) await task();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, worker));
}
