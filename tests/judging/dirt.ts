import fc from "fast-check";
import type { NaiveRecord } from "./naive-judge";
import { districts, regencies, villages } from "./naive-regions";
import type { NaiveColumn, NaiveType } from "./naive-types";

/** Files as tired people make them: mostly good cells, some bad ones, in every form the contract allows. */
export interface DirtyFile {
  type: NaiveType;
  period: string;
  scope: string;
  partial: boolean;
  text: string;
  records: NaiveRecord[];
}

/** Scopes with the period that they are tried in. */
const CONTEXTS: readonly (readonly [scope: string, period: string])[] = [
  ["ID", "2020-09"],
  ["ID", "2022-08"],
  ["ID", "2023-02"],
  ["33", "2020-10"],
  ["33.02", "2020-09"],
  ["91", "2020-08"],
  ["91.01", "2020-08"],
  ["93.01", "2022-07"],
  ["93", "2022-09"],
  ["92", "2022-12"],
];
/** Places that meet those scopes, some of them by a code that has ended or not begun. */
const PLACES = [
  "33.02",
  "33.23",
  "33.01",
  "91.01",
  "93.01",
  "93.02",
  "91.03",
  "92.01",
  "96.01",
  "96.71",
  "73.06",
];
const under = (codes: ReadonlySet<string>, regency: string): string[] =>
  [...codes].filter((code) => code.startsWith(`${regency}.`)).slice(0, 4);
const OLD: Record<string, string> = { "91.01": "93.01", "92.01": "96.01" };
const below = (codes: ReadonlySet<string>): string[] =>
  PLACES.flatMap((place) => under(codes, OLD[place] ?? place).map((code) => place + code.slice(5)));
const POOL: Record<string, string[]> = {
  regency: PLACES.filter((place) => regencies.has(OLD[place] ?? place)),
  district: below(districts),
  village: below(villages),
};
const BAD_CODES = [
  "33.2.1",
  "3302",
  "33.02.99",
  "33.02.08.9999",
  "33.99",
  "99.01.01.2001",
  "33.02.99.2001",
  "abc",
  "33,02",
  "33020820100",
];

const days = (period: string): string[] => {
  const [y, m] = period.split("-").map(Number);
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  return [1, 9, 28].map((d) => iso(new Date(Date.UTC(y ?? 0, (m ?? 1) - 1, d))));
};

function goodCell(column: NaiveColumn, period: string): fc.Arbitrary<string> {
  const [kind = "", ...rest] = column.kind.split(" ");
  switch (kind) {
    case "id":
      return fc.integer({ min: 0, max: 12 }).map((n) => `${column.en.slice(0, 2).toUpperCase()}-${n}`);
    case "text":
      return fc.constantFrom(
        "",
        "Angkatan VI",
        'Batch "sinkron"',
        "dua\nbaris",
        "a;b,c\td",
        "=SUM(A1)",
        "'=1+1",
        "Balai Désa – Bojong",
      );
    case "int":
      return fc.integer({ min: Number(rest[0]), max: Math.min(Number(rest[1]), 60) }).map(String);
    case "dec":
      return fc.constantFrom("0", "30", "29,3", "29.3", "14.999", "15,0", "7.25", "60");
    case "date":
      return fc
        .constantFrom(...days(period))
        .chain((iso) => fc.constantFrom(iso, iso.split("-").reverse().join("/")));
    case "yn":
      return fc.constantFrom("yes", "no", "ya", "Tidak", "YA");
    case "opt":
      return fc
        .constantFrom(...rest.flatMap((pair) => pair.split("/")))
        .chain((w) => fc.constantFrom(w, w.toUpperCase()));
    default:
      return fc
        .constantFrom(...(POOL[kind] ?? []))
        .chain((code) => fc.constantFrom(code, code.replaceAll(".", "")));
  }
}

function badCell(column: NaiveColumn): fc.Arbitrary<string> {
  const [kind = ""] = column.kind.split(" ");
  switch (kind) {
    case "id":
      return fc.constantFrom("", "has space", "-x", "é1", "x".repeat(41), "a/b", "_x");
    case "text":
      return fc.constantFrom("x".repeat(201), "é".repeat(200), "é".repeat(201));
    case "int":
      return fc.constantFrom(
        "",
        "abc",
        "3.5",
        "24.0",
        "-1",
        "1001",
        "99999999999999999999",
        "1e3",
        "1 000",
        "0x10",
      );
    case "dec":
      return fc.constantFrom(
        "",
        "1.2345",
        "1,234.5",
        "-0.5",
        "1000001",
        "60.001",
        ".5",
        "5.",
        "1e1",
        "kg",
        "99999999999999999999",
      );
    case "date":
      return fc.constantFrom(
        "",
        "2020-02-30",
        "31/04/2020",
        "2020-9-1",
        "1/9/2020",
        "20200901",
        "2019-12-31",
        "2025-01-01",
        "01/01/2020",
      );
    case "yn":
    case "opt":
      return fc.constantFrom("", "?", "maybe", "y", "true", "1");
    default:
      return fc.constantFrom("", ...BAD_CODES);
  }
}

const cell = (column: NaiveColumn, period: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: goodCell(column, period) }, { weight: 1, arbitrary: badCell(column) });

interface Style {
  delimiter: string;
  newline: string;
  bom: boolean;
  quoteAll: boolean;
  pad: string;
  order: NaiveColumn[];
  names: ("en" | "id")[];
  shout: boolean;
  blanksAfter: number[];
  lastNewline: boolean;
}
const style = (type: NaiveType): fc.Arbitrary<Style> =>
  fc.record({
    delimiter: fc.constantFrom(",", ";", "\t"),
    newline: fc.constantFrom("\n", "\r\n"),
    bom: fc.boolean(),
    quoteAll: fc.boolean(),
    pad: fc.constantFrom("", " ", "  "),
    order: fc.shuffledSubarray(type.columns, { minLength: type.columns.length }),
    names: fc.array(fc.constantFrom<"en" | "id">("en", "id"), { minLength: 20, maxLength: 20 }),
    shout: fc.boolean(),
    blanksAfter: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
    lastNewline: fc.boolean(),
  });

/** Writes the rows and says on which line each record begins, and what its cells mean after the contract's cleaning. */
function write(rows: Record<string, string>[], s: Style): { text: string; records: NaiveRecord[] } {
  const field = (value: string): string => {
    const padded = s.pad + value + s.pad;
    const must = /["\n\r,;\t]/.test(value);
    return must || s.quoteAll ? `"${padded.replaceAll('"', '""')}"` : padded;
  };
  const header = s.order.map((column, i) => {
    const name = column[s.names[i] ?? "en"];
    return field(s.shout ? name.toUpperCase() : name);
  });
  const lines = [header.join(s.delimiter)];
  const records: NaiveRecord[] = [];
  let line = 2;
  rows.forEach((row, i) => {
    const text = s.order.map((column) => field(row[column.en] ?? "")).join(s.delimiter);
    const clean = (value: string) => value.trim().replace(/^'(?=[=+\-@\t\r])/, "");
    if (s.order.some((column) => (row[column.en] ?? "").trim() !== ""))
      records.push({ line, cells: Object.fromEntries(s.order.map((c) => [c.en, clean(row[c.en] ?? "")])) });
    lines.push(text);
    line += text.split("\n").length;
    if (s.blanksAfter.includes(i)) {
      lines.push(s.delimiter.repeat(s.order.length - 1));
      line += 1;
    }
  });
  return {
    text: (s.bom ? "\uFEFF" : "") + lines.join(s.newline) + (s.lastNewline ? s.newline : ""),
    records,
  };
}

/** Any dirty file of any type. */
export function dirtyFile(types: readonly NaiveType[]): fc.Arbitrary<DirtyFile> {
  return fc
    .record({ type: fc.constantFrom(...types), context: fc.constantFrom(...CONTEXTS), partial: fc.boolean() })
    .chain(({ type, context: [scope, period], partial }) => {
      const row = fc.record(Object.fromEntries(type.columns.map((c) => [c.en, cell(c, period)])));
      return fc.tuple(fc.array(row, { maxLength: 14 }), style(type)).map(([rows, s]) => {
        const { text, records } = write(rows, s);
        return { type, period, scope, partial, text, records };
      });
    });
}
