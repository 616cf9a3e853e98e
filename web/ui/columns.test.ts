import { describe, expect, it } from "vitest";
import { type Column, filterRows, nextSort, parseSort, sortRows, sortText } from "./columns";

interface Row {
  readonly name: string;
  readonly value: number | null;
}
const columns: readonly Column<Row>[] = [
  { id: "name", header: "Name", value: (row) => row.name },
  { id: "value", header: "Value", value: (row) => row.value, numeric: true },
];
const rows: readonly Row[] = [
  { name: "Kota Bima", value: null },
  { name: "Banyumas", value: 2 },
  { name: "cilacap", value: 10 },
];
const names = (list: readonly Row[]) => list.map((row) => row.name);

describe("sorting", () => {
  it("keeps missing values last in both directions", () => {
    expect(names(sortRows(rows, columns, { column: "value", down: true }, "id"))).toEqual([
      "cilacap",
      "Banyumas",
      "Kota Bima",
    ]);
    expect(names(sortRows(rows, columns, { column: "value", down: false }, "id"))).toEqual([
      "Banyumas",
      "cilacap",
      "Kota Bima",
    ]);
  });
  it("sorts words as people do", () => {
    expect(names(sortRows(rows, columns, { column: "name", down: false }, "id"))).toEqual([
      "Banyumas",
      "cilacap",
      "Kota Bima",
    ]);
  });
  it("leaves rows alone without a sort or with an unknown column", () => {
    expect(sortRows(rows, columns, undefined, "id")).toBe(rows);
    expect(sortRows(rows, columns, parseSort("-nothing"), "id")).toBe(rows);
  });
  it("goes through the address and back", () => {
    for (const text of ["name", "-value"]) expect(sortText(parseSort(text)!)).toBe(text);
  });
  it("begins numbers with the largest and turns round on a second click", () => {
    const first = nextSort(columns[1]!, undefined);
    expect(first).toEqual({ column: "value", down: true });
    expect(nextSort(columns[1]!, first)).toEqual({ column: "value", down: false });
    expect(nextSort(columns[0]!, first)).toEqual({ column: "name", down: false });
  });
});

describe("filtering", () => {
  it("finds words in any order and case", () => {
    expect(names(filterRows(rows, columns, " BIMA kota"))).toEqual(["Kota Bima"]);
    expect(filterRows(rows, columns, "  ")).toBe(rows);
    expect(filterRows(rows, columns, "xyz")).toEqual([]);
  });
});
