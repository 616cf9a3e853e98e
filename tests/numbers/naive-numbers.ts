import Papa from "papaparse";
import { naiveJudge } from "../judging/naive-judge";
import { districts, provinceIn, regencies, today } from "../judging/naive-regions";
import { NAIVE_TYPES } from "../judging/naive-types";

/**
 * The contract's section 3 told once more, slowly: from raw CSV files to every number, from
 * scratch. The pipeline is compared with it. Imports nothing from packages/.
 */
export interface SentFile {
  /** Place in the order of requests. */
  order: number;
  type: string;
  period: string;
  scope: string;
  partial: boolean;
  csv: string;
  /** UTC milliseconds. */
  receivedAt: number;
  withdrawn: boolean;
}
export interface NaiveSettings {
  /** kg a family, by period. */
  schedule: Record<string, number>;
  deadlineDay: number;
  /** `kpi` or `kpi region` -> share. */
  targets: Record<string, number>;
}
export interface NaiveNumber {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  reported: number;
  expected: number;
  filed: number | null;
  due: number | null;
  provisional: boolean;
  target: number | null;
  pace: number | null;
  status: string;
  refused: number;
}

type Row = Record<string, string>;
interface Slot {
  rows: Row[];
  refused: number;
  /** Refused rows of unknown place, by file. */
  unplaced: number;
  file: number;
  receivedAt: number[];
}
type Slots = Map<string, Slot>;

const at = (type: string, period: string, regency: string) => `${type} ${period} ${regency}`;

function placeOf(type: string, row: Row, period: string): string {
  const code = (
    row[
      type === "staff" || type === "training" || type === "coordination" ? "regency_code" : "village_code"
    ] ?? ""
  )
    .replaceAll(".", "")
    .slice(0, 4);
  return today(`${code.slice(0, 2)}.${code.slice(2)}`, period);
}

/** What stands: of the good files that fill a slot and were not withdrawn, the one requested last. */
function standingSlots(files: SentFile[]): Slots {
  const slots: Slots = new Map();
  for (const file of [...files].sort((a, b) => a.order - b.order)) {
    if (file.withdrawn) continue;
    const type = NAIVE_TYPES.find(({ name }) => name === file.type);
    if (!type) throw new Error(`no type ${file.type}`);
    const rows = Papa.parse<Row>(file.csv, { header: true, skipEmptyLines: true }).data;
    const records = rows.map((cells, i) => ({ line: i + 2, cells }));
    const judged = naiveJudge(type, records, file);
    if (judged.status === "rejected") continue;
    const bad = new Set(judged.problems.map((problem) => problem.row));
    const good = records.filter(({ line }) => !bad.has(line)).map(({ cells }) => cells);
    const placed = Object.values(judged.slots).reduce((sum, slot) => sum + slot.refused, 0);
    const elsewhere = records.filter(
      ({ line, cells }) =>
        bad.has(line) &&
        regencies.has(placeOf(file.type, cells, file.period)) &&
        !judged.slots[placeOf(file.type, cells, file.period)],
    ).length;
    for (const [regency, { rows: filled, refused }] of Object.entries(judged.slots)) {
      // Rows that were all refused fill nothing; no row at all is a report of zero.
      if (filled === 0 && refused > 0) continue;
      const key = at(file.type, file.period, regency);
      slots.set(key, {
        rows: good.filter((row) => placeOf(file.type, row, file.period) === regency),
        refused,
        unplaced: judged.refused - placed - elsewhere,
        file: file.order,
        receivedAt: [...(slots.get(key)?.receivedAt ?? []), file.receivedAt],
      });
    }
  }
  return slots;
}

const WORDS: Record<string, string> = Object.fromEntries(
  NAIVE_TYPES.flatMap(({ name, columns }) =>
    columns.flatMap(({ en, kind }) =>
      kind.startsWith("opt")
        ? kind
            .split(" ")
            .slice(1)
            .flatMap((pair) =>
              pair.split("/").map((word) => [`${name} ${en} ${word}`, pair.split("/")[0] ?? ""]),
            )
        : [],
    ),
  ),
);
const option = (type: string, column: string, row: Row) => WORDS[`${type} ${column} ${row[column]}`] ?? "";
const isYes = (word = "") => word === "yes" || word === "ya";
const grams = (text = "") => Math.round(Number(text.replace(",", ".")) * 1000);
const total = (rows: Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);
const distinct = (rows: Row[], column: string) => new Set(rows.map((row) => row[column]));

interface Fraction {
  n: number;
  d: number;
  /** Slots whose rows it was made of. */
  used: Slot[];
}

const MONTHLY = [
  "caseload",
  "staff",
  "graduation",
  "p2k2",
  "training",
  "kks",
  "debt",
  "prokus",
  "coordination",
];
const RICE = ["bsb-delivery", "bsb-receipt"];

/** KPI -> report type of the numerator, for numbers of the year to date. */
const TO_DATE: Record<string, string> = {
  "graduation-independent": "graduation",
  "graduation-total": "graduation",
  "bsb-completion": "bsb-receipt",
  "bsb-released": "bsb-delivery",
  "bsb-received": "bsb-delivery",
  "bsb-replacement": "bsb-delivery",
  "staff-trained": "training",
};
const TARGETS: Record<string, number> = {
  "graduation-independent": 0.1,
  "p2k2-frequency": 1,
  "p2k2-coverage": 1,
  "p2k2-attendance": 0.85,
  "bsb-completion": 1,
  "bsb-released": 1,
  "bsb-received": 1,
  "bsb-replacement": 1,
  "staff-trained": 1,
  "kks-custody": 1,
  "debt-resolution": 1,
  "prokus-decile": 1,
  "coordination-coverage": 1,
  "reporting-completeness": 1,
  "reporting-timeliness": 0.9,
};
const LINEAR = ["graduation-independent", "graduation-total", "staff-trained"];
const KILOGRAMS = ["bsb-released", "bsb-received", "bsb-replacement"];
export const NAIVE_KPIS = [...Object.keys(TARGETS), "graduation-total"];

const expectedIn = (period: string, settings: NaiveSettings) =>
  settings.schedule[period] === undefined ? MONTHLY : [...MONTHLY, ...RICE];

function deadline(period: string, regency: string, day: number): number {
  const [y = 0, m = 0] = period.split("-").map(Number);
  const hours = regency.startsWith("7") ? 8 : regency.startsWith("9") ? 9 : 7;
  return Date.UTC(y, m, day, 24 - hours);
}

/** A regency's number; undefined where it is not defined. */
function ofRegency(
  kpi: string,
  regency: string,
  period: string,
  slots: Slots,
  settings: NaiveSettings,
): Fraction | undefined {
  const year = period.slice(0, 4);
  const upTo = Array.from(
    { length: Number(period.slice(5)) },
    (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`,
  );
  const slot = (type: string, p = period) => slots.get(at(type, p, regency));
  const all = (type: string) => upTo.flatMap((p) => slot(type, p) ?? []);
  const latest = (type: string, before = period) =>
    [...upTo].reverse().flatMap((p) => (p <= before ? (slot(type, p) ?? []) : []))[0];
  const kpm = (caseload: Slot) => total(caseload.rows, (row) => Number(row.kpm_active));
  const expected = expectedIn(period, settings);

  switch (kpi) {
    case "graduation-independent":
    case "graduation-total": {
      const baseline = all("caseload")[0];
      const reports = all("graduation");
      if (!baseline || reports.length === 0) return undefined;
      const rows = reports
        .flatMap((one) => one.rows)
        .filter((row) => kpi === "graduation-total" || option("graduation", "route", row) === "independent");
      return { n: distinct(rows, "kpm_id").size, d: kpm(baseline), used: [baseline, ...reports] };
    }
    case "p2k2-frequency":
    case "p2k2-coverage": {
      const sessions = slot("p2k2");
      const caseload = latest("caseload");
      if (!sessions || !caseload) return undefined;
      const groups = distinct(caseload.rows, "group_id");
      const met = [...distinct(sessions.rows, "group_id")].filter((id) => groups.has(id));
      const n = kpi === "p2k2-frequency" ? sessions.rows.length : met.length;
      return { n, d: caseload.rows.length, used: [sessions, caseload] };
    }
    case "p2k2-attendance": {
      const sessions = slot("p2k2");
      if (!sessions) return undefined;
      const sum = (column: string) => total(sessions.rows, (row) => Number(row[column]));
      return { n: sum("present"), d: sum("members"), used: [sessions] };
    }
    case "bsb-completion": {
      const due = upTo.filter(
        (p) => settings.schedule[p] !== undefined && slot("bsb-receipt", p) && latest("caseload", p),
      );
      if (due.length === 0) return undefined;
      const served = (p: string) =>
        (slot("bsb-receipt", p)?.rows ?? []).filter(
          (row) =>
            isYes(row.signed) &&
            grams(row.kg_received) >= (settings.schedule[p] ?? 0) * 1000 &&
            (option("bsb-receipt", "quality", row) === "good" || isYes(row.replaced)),
        ).length;
      const used = upTo.flatMap((p) => {
        if (settings.schedule[p] === undefined) return [];
        const receipts = slot("bsb-receipt", p);
        return receipts ? [receipts, ...(latest("caseload", p) ? [latest("caseload", p) as Slot] : [])] : [];
      });
      return {
        n: due.reduce((sum, p) => sum + served(p), 0),
        d: due.reduce((sum, p) => sum + kpm(latest("caseload", p) as Slot), 0),
        used,
      };
    }
    case "bsb-released":
    case "bsb-received":
    case "bsb-replacement": {
      const used = all("bsb-delivery");
      if (used.length === 0) return undefined;
      const rows = used.flatMap((one) => one.rows);
      const kg = (column: string) => total(rows, (row) => grams(row[column]));
      if (kpi === "bsb-released") return { n: kg("released_kg"), d: kg("allocated_kg"), used };
      if (kpi === "bsb-replacement") return { n: kg("replaced_kg"), d: kg("rejected_kg"), used };
      return { n: kg("received_kg") - kg("rejected_kg") + kg("replaced_kg"), d: kg("allocated_kg"), used };
    }
    case "staff-trained": {
      const staff = latest("staff");
      const courses = all("training");
      if (!staff || courses.length === 0) return undefined;
      const active = staff.rows.filter((row) => isYes(row.active)).map((row) => row.staff_id);
      const completed = new Set(
        courses
          .flatMap((one) => one.rows)
          .filter((row) => option("training", "result", row) === "completed")
          .map((row) => row.staff_id),
      );
      return {
        n: active.filter((id) => completed.has(id)).length,
        d: active.length,
        used: [staff, ...courses],
      };
    }
    case "kks-custody": {
      const checks = slot("kks");
      if (!checks) return undefined;
      const held = (by: string) => checks.rows.filter((row) => option("kks", "held_by", row) === by).length;
      return { n: held("kpm"), d: checks.rows.length - held("helper_for_elderly"), used: [checks] };
    }
    case "debt-resolution": {
      const cases = slot("debt");
      return (
        cases && {
          n: cases.rows.filter((row) => row.closed_on !== "").length,
          d: cases.rows.length,
          used: [cases],
        }
      );
    }
    case "prokus-decile": {
      const families = slot("prokus");
      if (!families) return undefined;
      const n = families.rows.filter((row) => [2, 3, 4].includes(Number(row.decile))).length;
      return { n, d: families.rows.length, used: [families] };
    }
    case "coordination-coverage": {
      const meetings = slot("coordination");
      if (!meetings) return undefined;
      const low = meetings.rows.filter((row) =>
        ["village", "district"].includes(option("coordination", "level", row)),
      );
      const met = new Set(low.map((row) => (row.district_code ?? "").replaceAll(".", "").slice(-2)));
      const d = [...districts].filter((code) => code.startsWith(`${regency}.`)).length;
      return { n: met.size, d, used: [meetings] };
    }
    case "reporting-completeness":
      return { n: expected.filter((type) => slot(type)).length, d: expected.length, used: [] };
    default: {
      const by = deadline(period, regency, settings.deadlineDay);
      const onTime = expected.filter((type) => slot(type)?.receivedAt.some((time) => time <= by));
      return { n: onTime.length, d: expected.length, used: [] };
    }
  }
}

/** All numbers of a period, for the regions (`ID`, provinces of the period, regencies by today's code) that are asked for. */
export function naiveNumbers(
  files: SentFile[],
  period: string,
  regions: string[],
  settings: NaiveSettings,
): Map<string, NaiveNumber> {
  const slots = standingSlots(files);
  const reporting = new Set([...slots.keys()].map((key) => key.slice(-5)));
  const month = Number(period.slice(5));
  const numbers = new Map<string, NaiveNumber>();
  for (const region of regions) {
    const inside = [...regencies].filter(
      (code) => region === "ID" || code === region || provinceIn(code, period) === region,
    );
    for (const kpi of NAIVE_KPIS) {
      // Who has sent nothing in the year has numbers about reporting only.
      const asked = kpi.startsWith("reporting") ? inside : inside.filter((code) => reporting.has(code));
      const there = asked.flatMap((code) => ofRegency(kpi, code, period, slots, settings) ?? []);
      const n = there.reduce((sum, one) => sum + one.n, 0);
      const d = there.reduce((sum, one) => sum + one.d, 0);
      const unit = KILOGRAMS.includes(kpi) ? 1000 : 1;
      const type = TO_DATE[kpi];
      const due = type
        ? Array.from(
            { length: month },
            (_, i) => `${period.slice(0, 5)}${String(i + 1).padStart(2, "0")}`,
          ).filter((p) => expectedIn(p, settings).includes(type))
        : [];
      const filed = inside.reduce(
        (sum, code) => sum + due.filter((p) => slots.has(at(type ?? "", p, code))).length,
        0,
      );
      const value = there.length > 0 && d !== 0 ? n / d : null;
      const province = region.length === 5 ? provinceIn(region, period) : "";
      const target =
        settings.targets[`${kpi} ${region}`] ??
        settings.targets[`${kpi} ${province}`] ??
        settings.targets[kpi] ??
        TARGETS[kpi] ??
        null;
      const pace = target === null ? null : LINEAR.includes(kpi) ? (target * month) / 12 : target;
      const used = new Set(there.flatMap((one) => one.used));
      const unplaced = new Map([...used].map((slot) => [slot.file, slot.unplaced]));
      numbers.set(`${region} ${kpi}`, {
        numerator: there.length === 0 ? null : n / unit,
        denominator: there.length === 0 ? null : d / unit,
        value,
        reported: there.length,
        expected: inside.length,
        filed: type ? filed : null,
        due: type ? due.length * inside.length : null,
        provisional:
          there.length / inside.length < 0.8 ||
          (due.length > 0 && filed / (due.length * inside.length) < 0.8),
        target,
        pace,
        status: statusOf(value, pace),
        refused:
          [...used].reduce((sum, slot) => sum + slot.refused, 0) +
          [...unplaced.values()].reduce((a, b) => a + b, 0),
      });
    }
  }
  return numbers;
}

/** Compared as numbers with a little room: the generator keeps values off the thresholds' neighbourhood by nature of small counts. */
function statusOf(value: number | null, pace: number | null): string {
  if (value === null) return "no-data";
  const little = 1e-12;
  if (pace === null || value >= pace - little) return "on-track";
  return value < pace * 0.8 - little ? "critical" : "behind";
}
