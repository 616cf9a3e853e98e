/** One column of a table and of its exports: the same text once. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** What it is sorted by and exported as; null is missing. */
  readonly value: (row: Row) => string | number | null;
  /** How people read it; default: the value as it is. */
  readonly text?: (row: Row) => string;
  /** Right-aligned, sorted downwards first. */
  readonly numeric?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly down: boolean;
}

export function textOf<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  return value === null ? "–" : String(value);
}

/** A sorted copy; missing values come last in both directions, equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
  locale: string,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sort?.column);
  if (!sort || !column) return rows;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const sign = sort.down ? -1 : 1;
  return [...rows].sort((rowA, rowB) => {
    const a = column.value(rowA);
    const b = column.value(rowB);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}

/** Rows in whose text columns the words occur, in any order and letter case. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  words: string,
): readonly Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  const texts = columns.filter((column) => !column.numeric);
  return rows.filter((row) => {
    const hay = texts.map((column) => textOf(column, row).toLowerCase()).join(" ");
    return wanted.every((word) => hay.includes(word));
  });
}

/** `column` ascending, `-column` descending; as it stands in the address. */
export function parseSort(text: string | undefined): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith("-") ? { column: text.slice(1), down: true } : { column: text, down: false };
}

export function sortText(sort: Sort): string {
  return sort.down ? `-${sort.column}` : sort.column;
}

/** The sort after a click on that header: numbers begin with the largest, words with A. */
export function nextSort<Row>(column: Column<Row>, now: Sort | undefined): Sort {
  if (now?.column !== column.id) return { column: column.id, down: column.numeric === true };
  return { column: column.id, down: !now.down };
}
