import {
  FIRST_PROBLEMS,
  isFileProblem,
  isWarning,
  type Lang,
  type Problem,
  type RegionTree,
  type ReportType,
} from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { collect, examineFile, fileContext, judgeFile } from "@pantau/sheets";
import { bytesOf, type Canonical, canonicalCsv, sheetName } from "./canonical";
import type { LocatedProblem, Part, Shipment, Verdict } from "./part";

type Examined = Awaited<ReturnType<typeof examineFile>>;

/**
 * Judges a shipment as the server will: one untouched table as it is, several tables (or mended
 * ones) as the one file that they become. A table that cannot be read as a whole refuses it, by name.
 * `onRead` is told how far the reading has come, 0 to 1.
 */
export async function validate(
  tree: RegionTree,
  shipment: Shipment,
  onRead: (share: number) => void = () => {},
): Promise<Verdict> {
  const type = typeOf(shipment);
  const context = fileContext(tree, { ...shipment, scope: shipment.region });
  const unknownColumns: LocatedProblem[] = [];
  const whole: { judgement: Examined["judgement"]; located: LocatedProblem[] }[] = [];
  // Several tables are read twice: each by itself, then as the one file that they become.
  const passes = isOneUntouched(shipment) ? 1 : 2;
  const size = shipment.parts.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  for (const [index, part] of shipment.parts.entries()) {
    const bytes = told(part.file, (read) => onRead((done + read) / size / passes));
    const { judgement } = await examineFile(asSheet(type, part), context, bytes);
    done += part.file.size;
    const located = judgement.first.map((problem) => ({ ...problem, part: index }));
    if (isOneUntouched(shipment)) return verdictOf(judgement, located);
    if (judgement.rows === 0 && judgement.first.some(refusesWhole)) whole.push({ judgement, located });
    unknownColumns.push(...located.filter(({ code }) => code === "unknown_column"));
  }
  const [first] = whole;
  if (first)
    return verdictOf(
      first.judgement,
      whole.flatMap(({ located }) => located),
    );
  const built = await canonicalCsv(type, shipment.parts, shipment.mends);
  const bytes = told(built.body, (read) => onRead((1 + read / built.body.size) / passes));
  const { judgement } = await examineFile(type, context, bytes);
  const problems = judgement.first.map((problem) => located(problem, built));
  return verdictOf(judgement, [...unknownColumns, ...problems]);
}

/** The body's bytes; `tell` hears how many have been read. */
async function* told(body: Blob, tell: (read: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of bytesOf(body)) {
    read += piece.length;
    tell(read);
    yield piece;
  }
}

/** Whether the file goes out just as it lies on the disk. */
export function isOneUntouched({ parts, mends }: Pick<Shipment, "parts" | "mends">): boolean {
  return parts.length === 1 && mends.length === 0;
}

/** The file again with a column that says what is wrong in each refused row; undefined where no row was. */
export async function errorCopyOf(
  tree: RegionTree,
  shipment: Shipment,
  lang: Lang,
): Promise<{ readonly body: Blob; readonly extension: string } | undefined> {
  const type = typeOf(shipment);
  const context = fileContext(tree, { ...shipment, scope: shipment.region });
  const only = shipment.parts[0] as Part;
  const body = isOneUntouched(shipment)
    ? only.file
    : (await canonicalCsv(type, shipment.parts, shipment.mends)).body;
  const shown = isOneUntouched(shipment) ? asSheet(type, only) : type;
  const judged = await judgeFile(shown, context, bytesOf(body), { lang });
  const copy = judged.errorCopy?.(bytesOf(body));
  if (!copy) return undefined;
  return { body: new Blob([(await collect(copy.body)) as BlobPart]), extension: copy.extension };
}

export function typeOf(shipment: Pick<Shipment, "type">): ReportType {
  const type = reportType(shipment.type);
  if (!type) throw new RangeError(`no report type ${shipment.type}`);
  return type;
}

/** The engine prefers the sheet named after the type; where another sheet was chosen, that one is meant. */
function asSheet(type: ReportType, part: Part): ReportType {
  const name = sheetName(type, part);
  return name === type.id ? type : { ...type, id: name };
}

/** `no_slot` is of one file; together with others it may name some. */
function refusesWhole({ code }: Problem): boolean {
  return isFileProblem(code) && code !== "no_slot";
}

function located(problem: Problem, built: Canonical): LocatedProblem {
  const { part, row } = built.origin(problem.row);
  if (problem.firstRow === undefined) return { ...problem, part, row };
  const first = built.origin(problem.firstRow);
  return { ...problem, part, row, firstRow: first.row, firstPart: first.part };
}

function verdictOf(judgement: Examined["judgement"], problems: readonly LocatedProblem[]): Verdict {
  const { status, rows, refused, counts, warnings, slots } = judgement;
  const sorted = [...problems].sort((a, b) => Number(isWarning(a.code)) - Number(isWarning(b.code)));
  return {
    status,
    rows,
    refused,
    counts,
    warnings,
    problems: sorted.slice(0, FIRST_PROBLEMS),
    slots: slots.map((slot) => ({ regency: slot.regency, rows: slot.rows, refused: slot.refused })),
  };
}
