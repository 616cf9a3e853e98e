import { type Batch, makeBatch } from "@pantau/domain";
import { MOST_COLUMNS } from "../limits";
import { headerCells } from "../record-file";
import { FileRefused } from "../refused";
import { Scanner } from "./scanner";

export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Finds the delimiter by the header row: the one that gives most of the names that are looked for;
 * among equals, the one that gives most cells. `isWhole`: `bytes` is all of the file.
 */
export function sniffDelimiter(bytes: Uint8Array, isWhole: boolean, names: ReadonlySet<string>): Delimiter {
  let best: Delimiter = ",";
  let most = -1;
  for (const delimiter of DELIMITERS) {
    const cells = headerWith(bytes, isWhole, delimiter);
    const known = cells?.filter((cell) => names.has(cell.toLowerCase())).length ?? 0;
    // A delimiter that leaves nothing but blanks explains a file without a word better than any other.
    const score = cells ? known * (MOST_COLUMNS + 1) + (cells.length || MOST_COLUMNS) : -1;
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

/** The cells of the first record; none where all are blank, undefined where it cannot be read. */
function headerWith(
  bytes: Uint8Array,
  isWhole: boolean,
  delimiter: Delimiter,
): readonly string[] | undefined {
  const copy = new Uint8Array(bytes.length + 1);
  copy.set(bytes);
  const batch: Batch = makeBatch(MOST_COLUMNS, 1);
  const scanner = new Scanner(delimiter.charCodeAt(0));
  try {
    scanner.scan(copy, 0, bytes.length, isWhole, batch);
  } catch (error) {
    // Not readable with this delimiter. If with none, the real reading tells what is wrong and where.
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
  if (batch.rows > 0) return headerCells(batch, scanner.cells);
  return isWhole ? [] : undefined;
}
