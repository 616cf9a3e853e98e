import { period } from "../../period";
import { type Batch, makeBatch } from "../batch";
import type { Column, ReportType } from "../definition";
import { Examination, type Examined } from "../examination";
import type { FileContext } from "../plan";
import type { Problem } from "../problem";
import { smallNation } from "./small-nation";

const text = (word: string) => ({ id: word, en: word });

/** A column with nothing but what a test is about. */
export function column(name: string, kind: Column["kind"], required = true): Column {
  return { name, nameId: `${name}_id`, required, label: text(name), kind, example: "" };
}

export const place = column("village_code", { type: "region", level: "village" });

/** A report type with nothing but what a test is about. */
export function reportOf(parts: Partial<ReportType> & Pick<ReportType, "columns">): ReportType {
  return {
    id: "test",
    label: text("test"),
    rowIs: text("a row"),
    about: text("about"),
    expected: "monthly",
    place: place.name,
    checks: [],
    measures: [{ id: "rows", type: "count" }],
    ...parts,
  };
}

const tree = smallNation();

/** A context in September 2020, the nation's unless said otherwise. */
export function contextOf(scope = "ID", partial = false, month = "2020-09"): FileContext {
  const region = tree.at(period(month)).scope(scope);
  if (!region) throw new Error(`no region ${scope}`);
  return { tree, period: period(month), scope: region, partial };
}

/** What an examination ends in, with every problem that it told of. */
export type Told = Examined & { readonly problems: readonly Problem[] };

/** Examines rows of cells under a header of English names. Row 2 is the first. */
export function examine(
  type: ReportType,
  rows: readonly (readonly string[])[],
  context: FileContext = contextOf(),
  header: readonly string[] = type.columns.map(({ name }) => name),
): Told {
  const problems: Problem[] = [];
  const examination = new Examination(type, context, (problem) => problems.push(problem));
  const batch = examination.header(header, 1);
  if (batch) {
    for (let at = 0; at < rows.length; at += batch.capacity) {
      if (!examination.add(fill(batch, rows.slice(at, at + batch.capacity), at + 2))) break;
    }
  }
  return { ...examination.finish(), problems };
}

/** Fills a batch as a reader would. */
export function fill(batch: Batch, rows: readonly (readonly string[])[], firstLine: number): Batch {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  rows.forEach((cells, row) => {
    for (let column = 0; column < batch.columns; column++) {
      const at = column * batch.capacity + row;
      batch.start[at] = bytes.length;
      bytes.push(...encoder.encode(cells[column] ?? ""));
      batch.end[at] = bytes.length;
    }
    batch.line[row] = firstLine + row;
  });
  batch.bytes = Uint8Array.from(bytes);
  batch.rows = rows.length;
  return batch;
}

/** A batch that holds these cells as one column. */
export function batchOf(cells: readonly string[]): Batch {
  return fill(
    makeBatch(1, Math.max(1, cells.length)),
    cells.map((cell) => [cell]),
    2,
  );
}
