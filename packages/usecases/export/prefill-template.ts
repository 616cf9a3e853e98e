import {
  type Actor,
  absent,
  foldSlots,
  headerName,
  mayReadFiles,
  type Period,
  Refusal,
  type RegencyId,
  type RegionTree,
  type ReportType,
  requireAllowed,
} from "@pantau/domain";
import type { Ports } from "../ports";

/** Rows of a file by English column name, and what a caller reads files with. */
export type ReadRows = (
  body: AsyncIterable<Uint8Array>,
  keep: (cells: Readonly<Record<string, string>>) => boolean,
) => Promise<readonly { readonly cells: Readonly<Record<string, string>> }[]>;

type Needs = Pick<Ports, "tree" | "submissions" | "objects">;

/** What the template of a type may begin with: lists that change little from month to month. */
const MONTHS_BACK = 12;

/**
 * Rows to begin a regency's next report with: those of the latest slot of that type at or before a
 * period, from the file as it was sent. Only for who may see the regency's files; of a province's or
 * the nation's file only the regency's own rows. Empty where nothing stands, or the file has expired.
 */
export async function prefillTemplate(
  ports: Needs,
  actor: Actor,
  wish: { type: ReportType; period: Period; region: string },
  readRows: ReadRows,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const { tree } = ports;
  const scope = tree.at(wish.period).scope(wish.region);
  if (!scope) throw absent(actor, "unknown_region");
  requireAllowed(mayReadFiles(tree, actor, scope, wish.period));
  if (scope.level !== "regency") throw new Refusal("invalid", "regency_required");
  const regency = scope.id;
  const key = await standingFile(ports, wish.type, wish.period, regency);
  const body = key && (await ports.objects.stream(key));
  if (!body) return [];
  const names = namesOf(wish.type);
  const rows = await readRows(body, (cells) => placeOf(tree, wish, cells, names) === regency);
  return rows.map(({ cells }) => byEnglishName(cells, names));
}

async function standingFile(
  { submissions }: Needs,
  type: ReportType,
  latest: Period,
  regency: RegencyId,
): Promise<string | undefined> {
  const year = latest.slice(0, 4);
  for (let month = Number(latest.slice(5)), back = 0; month >= 1 && back < MONTHS_BACK; month--, back++) {
    const period = `${year}-${String(month).padStart(2, "0")}` as Period;
    const sent = await submissions.ofTypeAndPeriod(type.id, period);
    const withdrawn = new Set(sent.withdrawals.map((one) => one.submission));
    const id = foldSlots(sent.submissions, withdrawn).get(regency)?.submission;
    if (id) return (await submissions.getRequest(id))?.key;
  }
  return undefined;
}

/** Either header name in lower case -> the English one. */
function namesOf(type: ReportType): ReadonlyMap<string, string> {
  return new Map(
    type.columns.flatMap((column) => [
      [headerName(column, "en").toLowerCase(), column.name] as const,
      [headerName(column, "id").toLowerCase(), column.name] as const,
    ]),
  );
}

function byEnglishName(
  cells: Readonly<Record<string, string>>,
  names: ReadonlyMap<string, string>,
): Record<string, string> {
  const known = Object.entries(cells).flatMap(([header, text]) => {
    const name = names.get(header);
    return name === undefined ? [] : [[name, text.replace(/^'(?=[=+\-@])/, "")] as const];
  });
  return Object.fromEntries(known);
}

/** The regency that a row's place lies in: its code's first four digits, of the period or of today. */
function placeOf(
  tree: RegionTree,
  wish: { type: ReportType; period: Period },
  cells: Readonly<Record<string, string>>,
  names: ReadonlyMap<string, string>,
): RegencyId | undefined {
  const code = byEnglishName(cells, names)[wish.type.place]?.replaceAll(".", "") ?? "";
  return code.length >= 4 ? tree.at(wish.period).regency(code.slice(0, 4)) : undefined;
}
