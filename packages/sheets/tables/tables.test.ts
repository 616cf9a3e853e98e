import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { collect } from "../bytes-source";
import { csvLine, guardFormula } from "./csv";
import type { Table, TableCell } from "./table";
import { TABLE_FORMATS } from "./table";
import { MEDIA_TYPES, writeTable } from "./write";

const COLUMNS: Table["columns"] = [
  { name: "region", type: "text" },
  { name: "rows", type: "integer" },
  { name: "value", type: "number" },
  { name: "provisional", type: "boolean" },
];
const ROWS: readonly (readonly TableCell[])[] = [
  ["33.02", 12, 0.25, true],
  ["=HYPERLINK(1)", -5, null, false],
  [null, null, null, null],
  ['a;"b",\nc', 9_007_199_254_740_991, -1.5, null],
];
const table = (rows: Table["rows"]): Table => ({ name: "kpis", columns: COLUMNS, rows });
const bytesOf = (format: "csv" | "xlsx" | "parquet", rows: Table["rows"] = ROWS) =>
  collect(writeTable(table(rows), format));

describe("an export as CSV", () => {
  it("is what Excel and people expect", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf("csv"));
    expect(text).toBe(
      '\ufeffregion,rows,value,provisional\r\n33.02,12,0.25,true\r\n\'=HYPERLINK(1),-5,,false\r\n,,,\r\n"a;""b"",\nc",9007199254740991,-1.5,\r\n',
    );
  });

  it("guards texts that would be run, and no numbers", () => {
    expect(["=a", "+a", "-a", "@a", "\ta", "\ra"].map(guardFormula)).toEqual([
      "'=a",
      "'+a",
      "'-a",
      "'@a",
      "'\ta",
      "'\ra",
    ]);
    expect(["a=", "'a", "", "1"].map(guardFormula)).toEqual(["a=", "'a", "", "1"]);
    expect(csvLine(["-5", -5], ";")).toBe("'-5;-5\r\n");
  });

  it("is read back by papaparse as it was", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 2 }),
        fc.constantFrom(",", ";", "\t"),
        (cells, delimiter) => {
          const { data } = Papa.parse<string[]>(csvLine(cells, delimiter), { delimiter, newline: "\r\n" });
          expect(data[0]).toEqual(cells.map(guardFormula));
        },
      ),
    );
  });

  it("leaves in pieces", async () => {
    const many = Array.from({ length: 20_000 }, (_, n): TableCell[] => [`region ${n}`, n, n / 3, true]);
    let pieces = 0;
    for await (const piece of writeTable(table(many), "csv")) pieces += piece.length > 0 ? 1 : 0;
    expect(pieces).toBeGreaterThan(5);
  });
});

it("an export as XLSX keeps texts as texts", async () => {
  const { sheets } = await readXlsx(await bytesOf("xlsx"));
  expect(sheets[0]?.name).toBe("kpis");
  expect(sheets[0]?.rows[0]).toEqual(COLUMNS.map(({ name }) => name));
  expect(sheets[0]?.rows[2]?.slice(0, 2)).toEqual(["=HYPERLINK(1)", -5]);
});

it("an export as Parquet is read by DuckDB, of many row groups, too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pantau-parquet-"));
  const path = join(folder, "kpis.parquet");
  const many = Array.from({ length: 45_000 }, (_, n): TableCell[] => [`r${n}`, n, n / 4, n % 2 === 0]);
  await writeFile(path, await bytesOf("parquet", [...ROWS, ...many]));
  const instance = await DuckDBInstance.create(":memory:");
  const db = await instance.connect();
  const first = await db.runAndReadAll(`SELECT * FROM '${path}' LIMIT 4`);
  expect(first.getRows()).toEqual(
    ROWS.map((cells) =>
      cells.map((cell, index) => (index === 1 && typeof cell === "number" ? BigInt(cell) : cell)),
    ),
  );
  const sums = await db.runAndReadAll(`SELECT count(*), sum(value) FROM '${path}' WHERE region LIKE 'r%'`);
  expect(sums.getRows()).toEqual([[45_000n, (44_999 * 45_000) / 8]]);
  db.closeSync();
  await rm(folder, { recursive: true });
});

it("every format has a media type", () => {
  expect(TABLE_FORMATS.map((format) => MEDIA_TYPES[format].split("/")[0])).toEqual([
    "text",
    "application",
    "application",
  ]);
});
