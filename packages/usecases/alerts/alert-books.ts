import { type AlertBook, emptyBook, type RegionTree } from "@pantau/domain";
import type { Ports } from "../ports";

const COLLECTION = "alert-books";
const PAGE = 100;
/** Two writers of one book give way to each other in turn; more tries than this mean that something is wrong. */
const TRIES = 20;

type Needs = Pick<Ports, "documents">;
type Stored = Omit<AlertBook, "version">;

/** Every book there must be: the nation's and one of each of today's provinces. */
export function bookIds(tree: RegionTree): readonly string[] {
  return ["ID", ...tree.today.provinces.map((province) => province.code)];
}

/** The book; empty where it was never written. */
export async function readBook({ documents }: Needs, id: string): Promise<AlertBook> {
  const stored = await documents.get<Stored>(COLLECTION, id);
  return stored ? { ...stored.value, version: stored.version } : emptyBook(id);
}

/** All books that were ever written. */
export async function readBooks({ documents }: Needs): Promise<readonly AlertBook[]> {
  const books: AlertBook[] = [];
  let cursor: string | undefined;
  do {
    const page = await documents.list<Stored>(COLLECTION, { cursor, limit: PAGE });
    books.push(...page.items.map(({ value, version }) => ({ ...value, version })));
    cursor = page.next;
  } while (cursor);
  return books;
}

/**
 * Changes a book: state and news in one conditional write, from the newest version again where
 * somebody else was faster. `change` gives the book itself back where nothing is to be done.
 */
export async function changeBook(
  ports: Needs,
  id: string,
  change: (book: AlertBook) => AlertBook,
): Promise<AlertBook> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const book = await readBook(ports, id);
    const next = change(book);
    if (next === book) return book;
    const { version: _, ...stored } = next;
    if (await ports.documents.put(COLLECTION, id, stored, { expected: book.version }))
      return { ...stored, version: book.version + 1 };
  }
  throw new Error(`alert book ${id} was changed by others ${TRIES} times in a row`);
}
