import { gzipSync } from "node:zlib";
import {
  makeRegionTree,
  type Period,
  type PeriodTree,
  type RegionData,
  type ReportType,
} from "@pantau/domain";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import { type Style, writeCsv } from "./csv";
import { DEMO_PERIODS, DEMO_SEED } from "./facts";
import { fateOf } from "./fate";
import { type DemoNation, type DemoRegency, makeNation } from "./nation";
import { type PlannedFile, planFiles } from "./plan";
import { random } from "./random";
import { placeOf, type Row, type Scenario } from "./scenario";
import { scenarioOf } from "./scenarios";
import { senderOf } from "./users";

/** A file of the demo, as an office sends it. */
export interface DemoUpload {
  readonly type: string;
  readonly period: Period;
  readonly scope: string;
  readonly partial: boolean;
  readonly fileName: string;
  /** Simulated times in 2020, ISO. */
  readonly requestedAt: string;
  readonly receivedAt: string;
  /** E-mail of a demo user. */
  readonly uploadedBy: string;
  readonly body: Uint8Array;
}

/** Bodies above this are sent gzipped; about one file in ten. */
const GZIP_FROM = 2_000_000;

/**
 * The demo nation's files in sending order, each made when it is asked for. The same seed gives
 * the same bytes. `data` must hold districts and villages.
 */
export function* demoUploads(data: RegionData, seed: number = DEMO_SEED): Generator<DemoUpload> {
  const nation = makeNation(data, seed);
  const tree = makeRegionTree(data);
  const plan = planFiles(REPORT_TYPES, (type) => scenarioOf(type).sometimesLate);
  for (const file of plan) yield makeUpload(nation, tree.at(file.period), plan, file);
}

function makeUpload(
  nation: DemoNation,
  tree: PeriodTree,
  plan: readonly PlannedFile[],
  file: PlannedFile,
): DemoUpload {
  const type = reportType(file.type);
  if (!type) throw new RangeError(`no such report type: ${file.type}`);
  const style = styleOf(file);
  const csv = writeCsv(type, rowsOf(nation, tree, plan, file, type), style, tree);
  const zipped = csv.length >= GZIP_FROM;
  return {
    type: file.type,
    period: file.period,
    scope: file.scope,
    partial: file.purpose === "partial",
    fileName: `${file.type}_${file.period}_${file.scope}${file.purpose === "late" ? "_susulan" : ""}.csv${zipped ? ".gz" : ""}`,
    requestedAt: file.requestedAt.toISOString(),
    receivedAt: new Date(file.requestedAt.getTime() + 60_000).toISOString(),
    uploadedBy: senderOf(file.scope),
    body: zipped ? gzipSync(csv, { level: 1 }) : csv,
  };
}

/** Offices write in their own ways; months and types take turns. */
function styleOf({ type, period, purpose, scope }: PlannedFile): Style {
  const turn = DEMO_PERIODS.indexOf(period) + type.length;
  return {
    indonesian: turn % 2 === 0,
    dottedCodes: turn % 3 !== 0,
    // New provinces know themselves by today's codes, and so do late files.
    codesThen: purpose !== "late" && scope !== "94" && turn % 4 !== 1,
  };
}

/** Regency by regency, so that no more than one regency's rows are held at once. */
function* rowsOf(
  nation: DemoNation,
  tree: PeriodTree,
  plan: readonly PlannedFile[],
  file: PlannedFile,
  type: ReportType,
): Generator<Row> {
  if (file.purpose === "zero") return;
  const scenario = scenarioOf(type);
  const replaced = file.purpose === "main" ? replacedLater(tree, plan, file) : new Set<string>();
  for (const regency of regenciesOf(nation, tree, file, scenario)) {
    const rows = scenario.rows(placeOf(nation, regency, type.id, file.period));
    if (replaced.has(regency.id)) yield* draft(rows);
    else if (file.purpose === "partial" || file.purpose === "spoiled") yield* spoil(type, rows, nation.seed);
    else yield* rows;
  }
}

/** Single files hold their whole scope; the nation's those whose report comes in time, or late. */
function regenciesOf(
  nation: DemoNation,
  tree: PeriodTree,
  file: PlannedFile,
  scenario: Scenario,
): DemoRegency[] {
  const scope = tree.scope(file.scope);
  if (!scope) throw new RangeError(`no such scope: ${file.scope}`);
  const inside = new Set(tree.within(scope));
  const month = DEMO_PERIODS.indexOf(file.period);
  return nation.regencies.filter((regency) => {
    if (!inside.has(regency.id)) return false;
    if (file.scope !== "ID") return true;
    return (
      fateOf(nation, regency, file.type, month, scenario) === (file.purpose === "late" ? "late" : "on-time")
    );
  });
}

/** Regencies whose slot a file of their own or of their province replaces later. */
function replacedLater(tree: PeriodTree, plan: readonly PlannedFile[], main: PlannedFile): Set<string> {
  const single = plan.filter(
    (file) => file.type === main.type && file.period === main.period && file.scope !== "ID",
  );
  return new Set(
    single.flatMap(({ scope }) => {
      const region = tree.scope(scope);
      return region ? tree.within(region) : [];
    }),
  );
}

/** A first version that lacks every eighth row. */
function draft(rows: Row[]): Row[] {
  return rows.length < 2 ? rows : rows.filter((_, i) => i % 8 !== 3);
}

/** A slip every thirty rows: a required cell left out, or an option that there is not. */
function spoil(type: ReportType, rows: Row[], seed: number): Row[] {
  const rng = random(seed, "spoil", type.id, rows.length);
  const required = type.columns.filter((column) => column.required && column.name !== type.place);
  return rows.map((row, i) => {
    if (i % 30 !== 3 || required.length === 0) return row;
    const column = rng.pick(required);
    return { ...row, [column.name]: column.kind.type === "option" ? "?" : undefined };
  });
}
