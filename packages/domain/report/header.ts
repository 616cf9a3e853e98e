import type { Column, ReportType } from "./definition";
import type { Problem } from "./problem";

/** Header words that tell of personal data (contract, section 2). */
const PERSONAL_WORDS = new Set(
  "nik kk ktp name nama phone telp telepon hp handphone rekening norek account alamat address lahir birth".split(
    " ",
  ),
);

/** A column of the definition, and where the file has it. */
export interface FoundColumn {
  readonly column: Column;
  readonly position: number;
}

/** A header row understood, or why the file is refused. */
export type Header =
  | {
      readonly problems: readonly Problem[];
      /** What was understood nevertheless: its cells may still be personal data. */
      readonly found: readonly FoundColumn[];
      readonly positions?: undefined;
      readonly warnings?: undefined;
    }
  | {
      readonly problems?: undefined;
      /** For each column of the definition its column in the file, or -1. */
      readonly positions: readonly number[];
      readonly warnings: readonly Problem[];
    };

/**
 * Finds the columns of `type` in a header row (trimmed cells), by English or Indonesian name in any
 * letter case. Personal data is told before anything else, and only its word is named.
 */
export function bindHeader(type: ReportType, cells: readonly string[], row: number): Header {
  const fileProblem = (code: Problem["code"], column: string, value: string, detail?: string): Problem => ({
    row,
    column,
    code,
    value,
    ...(detail === undefined ? {} : { detail }),
  });
  const personal = personalHeader(cells, row);
  if (personal) return { problems: [personal], found: [] };

  const names = cells.map((cell) => cell.toLowerCase());
  const at = type.columns.map((column) => positionsOf(names, column.name, column.nameId));
  const found = type.columns.flatMap((column, index) =>
    (at[index] ?? []).map((position) => ({ column, position })),
  );
  const repeated = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (repeated !== undefined)
    return { problems: [fileProblem("malformed", "", short(repeated), "header_twice")], found };

  const twice = at.findIndex((positions) => positions.length > 1);
  if (twice >= 0) {
    const name = type.columns[twice]?.name ?? "";
    return { problems: [fileProblem("malformed", name, name, "header_twice")], found };
  }
  const missing = type.columns.filter((column, index) => column.required && at[index]?.length === 0);
  if (missing.length > 0) {
    return { problems: missing.map((column) => fileProblem("missing_column", column.name, "")), found };
  }
  const positions = at.map(([position]) => position ?? -1);
  const warnings = cells.flatMap((cell, position) =>
    cell === "" || positions.includes(position) ? [] : [fileProblem("unknown_column", "", short(cell))],
  );
  return { positions, warnings };
}

/** The header tells of personal data (contract, section 2), whatever type of report it is; only its word is named. */
export function personalHeader(cells: readonly string[], row: number): Problem | undefined {
  const words = cells.flatMap((cell) => cell.toLowerCase().split(/[^\p{L}]+/u));
  const personal = words.find((word) => PERSONAL_WORDS.has(word));
  if (personal === undefined) return undefined;
  return { row, column: "", code: "personal_data", value: personal, detail: "header" };
}

/** Every header name that a file of this type may use, in lower case. */
export function headerNames(type: ReportType): ReadonlySet<string> {
  return new Set(type.columns.flatMap((column) => [column.name.toLowerCase(), column.nameId.toLowerCase()]));
}

function positionsOf(names: readonly string[], name: string, nameId: string): number[] {
  return names.flatMap((cell, at) =>
    cell === name.toLowerCase() || cell === nameId.toLowerCase() ? [at] : [],
  );
}

function short(text: string): string {
  return [...text].slice(0, 200).join("");
}
