import { type Period, parsePeriod, type RegionTree, type ReportType, scopeText } from "@pantau/domain";

/** What a file seems to be; what it does not tell is absent. */
export interface Guess {
  readonly type?: string;
  readonly region?: string;
  readonly period?: Period;
}

/** Reads a name such as `graduation_2020-09_33.02.csv`. Codes with or without dots, in any order. */
export function guessFromName(name: string, types: readonly ReportType[], tree: RegionTree): Guess {
  const bare = name.replace(/\.(csv|tsv|txt|xlsx|gz)\b/gi, "");
  // A template's name ends with its language (and a number, where it was saved twice): that is not the nation.
  const plain = bare.replace(/_(id|en)(?=( ?\(\d+\))?$)/, "").toLowerCase();
  const type = longestIn(plain, types);
  const rest = type === undefined ? plain : plain.replace(type, " ");
  const month = /(?<!\d)(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?!\d)/.exec(rest);
  const period = month ? parsePeriod(`${month[1]}-${month[2]}`) : undefined;
  const left = month ? rest.replace(month[0], " ") : rest;
  const region = regionIn(left, tree, period);
  return { ...(type && { type }), ...(period && { period }), ...(region && { region }) };
}

function longestIn(name: string, types: readonly ReportType[]): string | undefined {
  const found = types
    .map(({ id }) => id)
    .filter((id) => name.includes(id) || name.includes(id.replace("-", "_")));
  return found.sort((a, b) => b.length - a.length)[0];
}

function regionIn(text: string, tree: RegionTree, period: Period | undefined): string | undefined {
  const at = period ? tree.at(period) : tree.today;
  const regencies = text.match(/(?<!\d)\d{2}\.?\d{2}(?!\d)/g) ?? [];
  // Two digits may be anything (a day, a version): only between underscores they are a province.
  const provinces = text.match(/(?<=_)\d{2}(?=_|$)/g) ?? [];
  for (const code of [...regencies, ...provinces]) {
    const scope = at.scope(code.replace(/^(\d{2})(\d{2})$/, "$1.$2"));
    if (scope) return scopeText(scope);
  }
  return /(?<![a-z])id(?![a-z])/.test(text) ? "ID" : undefined;
}

/** Reads some rows: one regency or province in the place column, one month in a date that must lie in the period. */
export function guessFromRows(
  rows: readonly Readonly<Record<string, string>>[],
  type: ReportType,
  tree: RegionTree,
): Guess {
  const cells = (name: string) => {
    const column = type.columns.find((candidate) => candidate.name === name);
    return rows.map((row) => row[name] ?? row[column?.nameId ?? ""] ?? "").filter((cell) => cell !== "");
  };
  const dated = type.checks.find((check) => check.type === "in-period")?.column;
  const months = new Set(dated ? cells(dated).map(monthOfDate) : []);
  const period = months.size === 1 ? [...months][0] : undefined;
  const at = period ? tree.at(period) : tree.today;
  const regencies = new Set(
    cells(type.place).map((code) => at.regency(code.replaceAll(".", "").slice(0, 4).replace(/^(..)/, "$1."))),
  );
  const [one] = regencies;
  const region = regencies.size === 1 ? one : undefined;
  return { ...(period && { period }), ...(region && { region }) };
}

function monthOfDate(text: string): Period | undefined {
  const iso = /^(\d{4})-(\d{2})-\d{2}$/.exec(text);
  const local = /^\d{1,2}\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (iso) return parsePeriod(`${iso[1]}-${iso[2]}`);
  return local ? parsePeriod(`${local[2]}-${local[1]?.padStart(2, "0")}`) : undefined;
}

/** The report types that a header row fits: all required columns are there; most columns first. */
export function typesOf(header: readonly string[], types: readonly ReportType[]): string[] {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  const has = (column: ReportType["columns"][number]) => names.has(column.name) || names.has(column.nameId);
  return types
    .filter((type) => type.columns.every((column) => !column.required || has(column)))
    .map((type) => ({ id: type.id, known: type.columns.filter(has).length }))
    .sort((a, b) => b.known - a.known)
    .map(({ id }) => id);
}
