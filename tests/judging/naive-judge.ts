import { districts, provinceIn, regencies, today, villages } from "./naive-regions";
import type { NaiveColumn, NaiveType } from "./naive-types";

/**
 * The contract's section 2 told once more, slowly and in strings, for good headers and well-formed
 * CSV. The engine is compared with it. Imports nothing from packages/.
 */
export interface NaiveProblem {
  row: number;
  column: string;
  code: string;
}
export interface NaiveJudgement {
  status: "accepted" | "partial" | "rejected";
  rows: number;
  refused: number;
  problems: NaiveProblem[];
  slots: Record<string, { status: "accepted" | "partial"; rows: number; refused: number }>;
}
export interface NaiveContext {
  period: string;
  scope: string;
  partial: boolean;
}
/** A record with the line it starts on; cells by English column name, not yet trimmed. */
export interface NaiveRecord {
  line: number;
  cells: Record<string, string>;
}

const isRealDate = (y: number, m: number, d: number): boolean => {
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
};
function isoDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const local = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (y === undefined || !isRealDate(Number(y), Number(m), Number(d))) return undefined;
  return `${y}-${m}-${d}`;
}

const LEVELS: Record<string, number[]> = { regency: [2, 2], district: [2, 2, 2], village: [2, 2, 2, 4] };
/** Dotted form of a code with or without dots; undefined where it is not of the form. */
function dotted(text: string, level: string): string | undefined {
  const parts = LEVELS[level] ?? [];
  const digits = text.replaceAll(".", "");
  if (!/^\d+$/.test(digits) || digits.length !== parts.reduce((a, b) => a + b, 0)) return undefined;
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((a, b) => a + b, 0));
  const form = parts.map((n, i) => digits.slice(starts[i], (starts[i] ?? 0) + n)).join(".");
  return text === form || text === digits ? form : undefined;
}
function inScope(code: string, { period, scope }: NaiveContext): boolean {
  if (scope === "ID") return true;
  if (scope.length === 5) return today(code, period).slice(0, 5) === today(scope, period);
  const known = today(code, period).slice(0, 5);
  // a province that only today's tree knows means its present regencies
  if (provinceIn(scope, period) !== scope) return known.slice(0, 2) === scope;
  return provinceIn(code, period) === scope;
}

type Cell = { good: boolean; value: string; filled: boolean };

function judgeCell(
  column: NaiveColumn,
  raw: string,
  context: NaiveContext,
): { code?: string; warning?: string; value: string } {
  const text = raw;
  const [kind = "", ...rest] = column.kind.split(" ");
  if (text === "") return column.required ? { code: "required", value: "" } : { value: "" };
  switch (kind) {
    case "id":
      return /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text)
        ? { value: text }
        : { code: "bad_code", value: text };
    case "text":
      return [...text].length > 200 ? { code: "out_of_range", value: text } : { value: text };
    case "int":
    case "dec": {
      const form = kind === "int" ? /^-?\d+$/ : /^-?\d+([.,]\d{1,3})?$/;
      if (!form.test(text)) return { code: kind === "int" ? "not_integer" : "not_number", value: text };
      const number = Number(text.replace(",", "."));
      const good = number >= Number(rest[0]) && number <= Number(rest[1]);
      return good ? { value: String(number) } : { code: "out_of_range", value: text };
    }
    case "date": {
      const date = isoDate(text);
      return date ? { value: date } : { code: "bad_date", value: text };
    }
    case "yn": {
      const word = text.toLowerCase();
      if (word === "yes" || word === "ya") return { value: "yes" };
      if (word === "no" || word === "tidak") return { value: "no" };
      return { code: "unknown_option", value: text };
    }
    case "opt": {
      const option = rest.find((pair) => pair.split("/").includes(text.toLowerCase()));
      return option ? { value: option.split("/")[0] ?? "" } : { code: "unknown_option", value: text };
    }
    default: {
      const code = dotted(text, kind);
      if (code === undefined) return { code: "bad_code", value: text };
      if (!inScope(code, context)) return { code: "outside_scope", value: code };
      const now = today(code, context.period);
      // a code of an ended tree that is neither of the period nor of today is on no tree
      if (!regencies.has(now.slice(0, 5))) return { code: "unknown_region", value: code };
      if (kind !== "regency" && !districts.has(now.slice(0, 8)))
        return { code: "unknown_region", value: code };
      if (kind === "village" && !villages.has(now)) return { warning: "unknown_village", value: now };
      return { value: now };
    }
  }
}

function judgeRow(type: NaiveType, record: NaiveRecord, context: NaiveContext) {
  const problems: NaiveProblem[] = [];
  const tell = (column: string, code: string) => problems.push({ row: record.line, column, code });
  const cells: Record<string, Cell> = {};
  for (const column of type.columns) {
    const raw = record.cells[column.en] ?? "";
    const { code, value } = judgeCell(column, raw, context);
    if (code) tell(column.en, code);
    cells[column.en] = { good: !code, value, filled: raw !== "" };
  }
  const good = (...names: string[]) => names.every((name) => cells[name]?.good);
  const value = (name: string) => cells[name]?.value ?? "";
  const { period } = context;
  const inPeriod = (name: string) => {
    if (good(name) && value(name) !== "" && value(name).slice(0, 7) !== period) tell(name, "outside_period");
  };
  const atMost = (a: string, b: string) => {
    if (good(a, b) && Number(value(a)) > Number(value(b))) tell(a, "check_failed");
  };
  if (type.name === "graduation") inPeriod("graduated_on");
  if (type.name === "p2k2") inPeriod("session_date");
  if (type.name === "p2k2") atMost("present", "members");
  if (type.name === "bsb-delivery") {
    if (good("delivered_on") && value("delivered_on") < `${period}-01`)
      tell("delivered_on", "outside_period");
    atMost("received_kg", "released_kg");
    atMost("rejected_kg", "received_kg");
    atMost("replaced_kg", "rejected_kg");
  }
  if (type.name === "bsb-receipt" && good("received_on") && value("received_on") < `${period}-01`)
    tell("received_on", "outside_period");
  if (type.name === "training") inPeriod("completed_on");
  if (type.name === "kks") inPeriod("checked_on");
  if (type.name === "debt") {
    if (good("opened_on") && value("opened_on").slice(0, 7) > period) tell("opened_on", "outside_period");
    const openedGood = good("opened_on") && value("opened_on").slice(0, 7) <= period;
    inPeriod("closed_on");
    const closedGood = good("closed_on") && value("closed_on").slice(0, 7) === period;
    if (openedGood && closedGood && value("closed_on") < value("opened_on"))
      tell("closed_on", "check_failed");
  }
  if (type.name === "coordination") {
    inPeriod("met_on");
    if (good("level") && ["village", "district"].includes(value("level")) && !cells.district_code?.filled)
      tell("district_code", "required");
    if (
      good("district_code", "regency_code") &&
      value("district_code") !== "" &&
      value("district_code").slice(0, 5) !== value("regency_code")
    )
      tell("district_code", "check_failed");
  }
  return { problems, cells };
}

export function naiveJudge(type: NaiveType, records: NaiveRecord[], context: NaiveContext): NaiveJudgement {
  const place = type.columns.find((c) => c.kind === "village" || c.kind === "regency")?.en ?? "";
  const placeKind = type.columns.find((c) => c.en === place)?.kind ?? "";
  const problems: NaiveProblem[] = [];
  const taken = new Map<string, number>();
  const goodRows: Record<string, number> = {};
  const refusedRows: Record<string, number> = {};
  const named = new Set<string>();
  let refused = 0;
  let unplaced = 0;
  for (const record of records) {
    const row = judgeRow(type, record, context);
    if (type.unique.length > 0 && type.unique.every((name) => row.cells[name]?.good)) {
      const key = JSON.stringify(type.unique.map((name) => row.cells[name]?.value));
      if (taken.has(key))
        row.problems.push({ row: record.line, column: type.unique[0] ?? "", code: "duplicate" });
      else if (row.problems.length === 0) taken.set(key, record.line);
    }
    problems.push(...row.problems);
    const code = dotted(record.cells[place] ?? "", placeKind);
    const regency = code === undefined ? undefined : today(code, context.period).slice(0, 5);
    if (row.problems.length === 0) goodRows[regency ?? ""] = (goodRows[regency ?? ""] ?? 0) + 1;
    else {
      refused += 1;
      if (regency === undefined || !regencies.has(regency)) unplaced += 1;
      else {
        refusedRows[regency] = (refusedRows[regency] ?? 0) + 1;
        if (!row.problems.some(({ column, code }) => column === place && code === "outside_scope"))
          named.add(regency);
      }
    }
  }
  const rows = records.length;
  const rejected = { status: "rejected" as const, rows, refused, problems, slots: {} };
  if (rows === 0 && context.scope.length !== 5)
    return { ...rejected, rows: 0, problems: [{ row: 0, column: "", code: "no_slot" }] };
  if (refused > 0 && (!context.partial || refused === rows)) return rejected;
  if (context.scope.length === 5) goodRows[today(context.scope, context.period)] ??= 0;
  // Named by refused rows alone: not filled, and still part of what the file said.
  for (const regency of named) goodRows[regency] ??= 0;
  const slots: NaiveJudgement["slots"] = {};
  for (const [regency, n] of Object.entries(goodRows)) {
    const here = refusedRows[regency] ?? 0;
    slots[regency] = { status: here > 0 || unplaced > 0 ? "partial" : "accepted", rows: n, refused: here };
  }
  return { status: refused > 0 ? "partial" : "accepted", rows, refused, problems, slots };
}
