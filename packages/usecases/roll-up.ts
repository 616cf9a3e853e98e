import {
  FORMULA_VERSION,
  KPIS,
  MEASURE_VERSION,
  monthOf,
  type RegencyId,
  type RegionTree,
  SET_COUNT_IDS,
  type SetCountId,
  type YearSettings,
  yearRules,
} from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import {
  computeProvince,
  findUnusual,
  kpisReading,
  type Stale,
  sumNation,
  type YearInputs,
} from "./numbers/compute-year";
import { type Counted, columnsOfCounts, countSets, inTurns, type YearTables } from "./numbers/count-sets";
import {
  allTables,
  markersDone,
  type Sent,
  submissionsAmong,
  type TableId,
  tablesMarked,
} from "./numbers/markers";
import { readTables } from "./numbers/open-year";
import type { Manifest, NationYear, ProvinceYear } from "./numbers/projection";
import { asIs, type Kind, putOnShelf, type Ref, shelfKey, takeFromShelf } from "./numbers/shelf";
import { changedRegencies, foldTable, StandingTable } from "./numbers/standing-table";
import { readYearSettings } from "./numbers/year-settings";
import type { Ports, YearPointer } from "./ports";
import { settleFolded } from "./settle-folded";

export type RollUpPorts = Pick<
  Ports,
  "clock" | "tree" | "objects" | "submissions" | "projections" | "settings" | "parts" | "notices" | "log"
>;

export interface RolledUp {
  readonly year: number;
  /** Of the pointer that stands now. */
  readonly version: number;
  /** Whether anything was different from before. */
  readonly changed: boolean;
  /** Submissions that are in the numbers now. */
  readonly folded: readonly string[];
}

const QUERIES_AT_ONCE = 8;

/**
 * Brings the projections of a year up to its submissions, withdrawals and configuration. Reads the
 * pointer, then the markers, then the inputs; writes objects under the hash of their content; swings
 * the pointer if it is still the one read, else starts over; then deletes the markers it folded and
 * tells those whose slots changed hands. Any number may run at once, and die anywhere.
 */
export async function rollUp(ports: RollUpPorts, year: number): Promise<RolledUp> {
  for (;;) {
    const done = await tryRollUp(ports, year);
    if (done) return done;
    ports.log.info("another roll-up was faster; starting over", { year });
  }
}

/** Whether the projections of a year were made by other formulas or another configuration than those of now, so that they must be folded again. */
export async function isOutdated(
  ports: Pick<Ports, "projections" | "objects" | "settings">,
  year: number,
): Promise<boolean> {
  const pointer = await ports.projections.pointer(year);
  if (!pointer) return false;
  const manifest = await takeFromShelf(ports.objects, pointer.manifestKey, asIs<Manifest>);
  return (
    !sameJson(manifest.versions, VERSIONS) ||
    !sameJson(manifest.settings, await readYearSettings(ports, year))
  );
}

const VERSIONS = { formula: FORMULA_VERSION, measures: MEASURE_VERSION };

/** undefined: another roll-up swung the pointer meanwhile. */
async function tryRollUp(ports: RollUpPorts, year: number): Promise<RolledUp | undefined> {
  const { projections, objects } = ports;
  const pointer = await projections.pointer(year);
  const markers = await projections.markers(year);
  const before = pointer && (await takeFromShelf(objects, pointer.manifestKey, asIs<Manifest>));
  const settings = await readYearSettings(ports, year);
  const anew = !before || !sameJson(before.versions, VERSIONS) || !sameJson(before.settings, settings);
  if (!anew && markers.length === 0)
    return { year, version: pointer?.version ?? 0, changed: false, folded: [] };

  const known = before?.versions.measures === MEASURE_VERSION;
  const marked = known ? await tablesMarked(ports, year, markers) : allTables(year);
  const sent = await readSent(ports, marked);
  const manifest = await project(ports, { year, settings, before, anew, sent });
  const manifestKey = (ref: Ref) => shelfKey(year, "manifest", ref);
  const key = manifestKey(await putOnShelf(objects, manifestKey, manifest));
  const changed = key !== pointer?.manifestKey;
  if (changed && !(await projections.swing(nextPointer(ports, year, key, pointer), pointer)))
    return undefined;

  const done = markersDone(markers, sent);
  await projections.deleteMarkers(year, done);
  const folded = submissionsAmong(done);
  await settleFolded(ports, folded);
  return { year, version: (pointer?.version ?? 0) + (changed ? 1 : 0), changed, folded };
}

/** Times of pointers increase, even where the clock went back. */
function nextPointer(
  { clock }: RollUpPorts,
  year: number,
  manifestKey: string,
  before?: YearPointer,
): YearPointer {
  const now = Math.max(clock.now().getTime(), before ? Date.parse(before.at) + 1 : 0);
  return { year, version: (before?.version ?? 0) + 1, manifestKey, at: new Date(now).toISOString() };
}

async function readSent(ports: RollUpPorts, tables: readonly TableId[]): Promise<Sent[]> {
  const sent: Sent[] = [];
  const reads = tables.map(({ type, period }) => async () => {
    sent.push({ type, period, ...(await ports.submissions.ofTypeAndPeriod(type, period)) });
  });
  await inTurns(reads, QUERIES_AT_ONCE);
  return sent;
}

interface Change {
  readonly year: number;
  readonly settings: YearSettings;
  readonly before: Manifest | undefined;
  /** Formulas or configuration changed: every regency is computed again. */
  readonly anew: boolean;
  readonly sent: readonly Sent[];
}

/** Writes all projections that changed and says where everything lies. */
async function project(ports: RollUpPorts, change: Change): Promise<Manifest> {
  const { year, settings, before, anew, sent } = change;
  const { tree, objects } = ports;
  const put = (kind: Kind, json: unknown, kept?: unknown) =>
    putOnShelf(objects, (ref) => shelfKey(year, kind, ref), json, kept ?? json);

  const { standing, tables, changes } = await foldTables(ports, year, before, sent);
  const stale = anew ? everything(tree) : staleBy(changes);
  const provincesBefore = await readProvinces(ports, before);
  const inputs: YearInputs = { year, tree, settings, tables, rules: yearRules(year, REPORT_TYPES, settings) };
  const affected = tree.today.provinces.filter(({ regencies }) =>
    regencies.some((id) => stale.regencies.has(id)),
  );
  const counted = await countSets(
    ports.parts,
    tables,
    affected.flatMap(({ regencies }) => regencies),
    countedIn(provincesBefore),
  );
  const computed = tree.today.provinces.map((province) => {
    const { code, regencies } = province;
    const known = provincesBefore.get(code);
    if (known && !affected.includes(province)) return known;
    const setCounts = columnsOfCounts(regencies, counted);
    const months = computeProvince(inputs, regencies, counted, stale, known?.months);
    return { province: code, regencies, months, setCounts };
  });
  const unusual = findUnusual(computed);
  const provinces: Record<string, Ref> = {};
  for (const [i, province] of computed.entries()) {
    const marks = unusual[i] as ProvinceYear["unusual"];
    const known = provincesBefore.get(province.province);
    const same = known === province && sameJson(known.unusual, marks);
    const ref = same ? before?.provinces[province.province] : undefined;
    provinces[province.province] = ref ?? (await put("province", { ...province, unusual: marks }));
  }
  const nationBefore =
    before && (await takeFromShelf(objects, shelfKey(year, "nation", before.nation), asIs<NationYear>));
  const nation = sumNation(inputs, computed, (month) =>
    month < stale.fromMonth ? nationBefore?.months[month - 1] : undefined,
  );
  return { year, versions: VERSIONS, settings, standing, provinces, nation: await put("nation", nation) };
}

/** A standing table that changed, and the regencies whose slots did. */
interface TableChange {
  readonly type: string;
  readonly month: number;
  readonly regencies: readonly RegencyId[];
}

function staleBy(changes: readonly TableChange[]): Stale {
  return {
    regencies: new Set(changes.flatMap(({ regencies }) => regencies)),
    kpis: kpisReading(new Set(changes.map(({ type }) => type))),
    fromMonth: Math.min(...changes.map(({ month }) => month), 13),
  };
}

function everything(tree: RegionTree): Stale {
  return { regencies: new Set(tree.today.regencies), kpis: new Set(KPIS.keys()), fromMonth: 1 };
}

/** The tables of the year after what was sent, and what changed in them. */
async function foldTables(
  { objects }: RollUpPorts,
  year: number,
  before: Manifest | undefined,
  sent: readonly Sent[],
): Promise<{ standing: Manifest["standing"]; tables: YearTables; changes: readonly TableChange[] }> {
  const key = (ref: Ref) => shelfKey(year, "standing", ref);
  const standing: Record<string, Record<string, Ref>> = { ...before?.standing };
  const tables = await readTables({ objects }, { year, standing: before?.standing ?? {} });
  const changes: TableChange[] = [];
  for (const { type, period, ...items } of sent) {
    const { json, slots } = foldTable(type, period, items);
    const months = tables.get(type) ?? [];
    const month = monthOf(period);
    const table = new StandingTable(json, slots);
    const regencies = changedRegencies(months[month - 1], table);
    if (regencies.length > 0) changes.push({ type, month, regencies });
    const refs = { ...standing[type] };
    if (json.regencies.length === 0) delete refs[period];
    else refs[period] = await putOnShelf(objects, key, json, new StandingTable(json));
    standing[type] = refs;
    months[month - 1] = table;
    tables.set(type, months);
  }
  return { standing: ordered(standing), tables, changes };
}

async function readProvinces(
  { objects }: RollUpPorts,
  before: Manifest | undefined,
): Promise<ReadonlyMap<string, ProvinceYear>> {
  const reads = Object.entries(before?.provinces ?? {}).map(async ([code, ref]) => {
    const key = shelfKey((before as Manifest).year, "province", ref);
    return [code, await takeFromShelf(objects, key, asIs<ProvinceYear>)] as const;
  });
  return new Map(await Promise.all(reads));
}

function countedIn(
  provinces: ReadonlyMap<string, ProvinceYear>,
): (regency: RegencyId, count: SetCountId) => Counted | undefined {
  const places = new Map(
    [...provinces.values()].flatMap((province) =>
      province.regencies.map((id, at) => [id, { province, at }] as const),
    ),
  );
  return (regency, count) => {
    const place = places.get(regency);
    const column = SET_COUNT_IDS.includes(count) ? place?.province.setCounts[count] : undefined;
    const made = place && column?.made[place.at];
    const counts = place && column?.counts[place.at];
    return made === undefined || counts === undefined ? undefined : { made, counts };
  };
}

function ordered(standing: Record<string, Record<string, Ref>>): Manifest["standing"] {
  const sorted = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const filled = Object.entries(standing).filter(([, refs]) => Object.keys(refs).length > 0);
  return sorted(Object.fromEntries(filled.map(([type, refs]) => [type, sorted(refs)])));
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
