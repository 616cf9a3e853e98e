import { makeBatch, textOf, trimColumn } from "@pantau/domain";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { LONGEST_RECORD } from "../limits";
import { FileRefused } from "../refused";
import { openCsv } from "./read";

const encoder = new TextEncoder();

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

interface Read {
  readonly header: readonly string[];
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly refused?: string;
  readonly delimiter?: string;
}

/** Reads a whole file; what was read before a refusal counts, too. */
async function read(text: string | Uint8Array, size = 1 << 16, capacity = 64): Promise<Read> {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  const records: { line: number; cells: string[] }[] = [];
  let header: readonly string[] = [];
  try {
    const file = await openCsv(pieces(bytes, size), new Set());
    header = file.header;
    const batch = makeBatch(header.length, capacity);
    for await (const filled of file.records(batch)) {
      for (let column = 0; column < filled.columns; column++) trimColumn(filled, column);
      for (let row = 0; row < filled.rows; row++) {
        const cells = header.map((_, column) => {
          const at = column * filled.capacity + row;
          return textOf(filled.bytes, filled.start[at] as number, filled.end[at] as number);
        });
        records.push({ line: filled.line[row] as number, cells });
      }
    }
    return { header, records, delimiter: file.delimiter };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { header, records, refused: [error.code, error.row, error.detail].join(" ").trim() };
  }
}

/** Cells as offices write them, with everything that CSV must survive. */
const word = fc.string({
  unit: fc.constantFrom("a", "b", "é", "漢", "😀", " ", "\t", ",", ";", '"', "\n", "\r\n", "'", "=", ""),
  maxLength: 8,
});
const width = 4;
const rowsOf = fc.array(fc.array(word, { minLength: width, maxLength: width }), { maxLength: 30 });
const clean = (cell: string) => {
  const trimmed = cell.trim();
  return /^'[=+\-@\t\r]/.test(trimmed) ? trimmed.slice(1).trim() : trimmed;
};
const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== "");

describe("CSV, against papaparse as the reference", () => {
  const form = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t"),
    newline: fc.constantFrom("\n", "\r\n"),
    quotes: fc.boolean(),
    bom: fc.boolean(),
    lastNewline: fc.boolean(),
    size: fc.integer({ min: 1, max: 40 }),
    capacity: fc.integer({ min: 1, max: 9 }),
  });

  it("reads what papaparse writes as papaparse reads it, cut into any chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf,
        form,
        async (rows, { delimiter, newline, quotes, bom, lastNewline, size, capacity }) => {
          const body = Papa.unparse([["a1", "b2", "c3", "d4"], ...rows], { delimiter, newline, quotes });
          const text = `${bom ? "\ufeff" : ""}${body}${lastNewline ? newline : ""}`;
          const reference = Papa.parse<string[]>(body, { delimiter, newline }).data.slice(1);
          const found = await read(text, size, capacity);
          expect(found.delimiter).toBe(delimiter);
          expect(found.refused).toBeUndefined();
          expect(found.records.map(({ cells }) => cells)).toEqual(
            reference.filter(isFilled).map((cells) => cells.map(clean)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it("reads anything the same way however it is cut", async () => {
    const junk = fc.string({
      unit: fc.constantFrom("a", "é", " ", ",", '"', '""', "\n", "\r\n", "\0", "\t"),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(
        junk,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        async (text, size, capacity) => {
          const whole = await read(`a,b,c,d\n${text}`);
          const cut = await read(`a,b,c,d\n${text}`, size, capacity);
          expect(cut.refused).toBe(whole.refused);
          if (whole.refused === undefined) expect(cut.records).toEqual(whole.records);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("reads bytes that are no UTF-8 the same way however they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        async (bytes, size) => {
          const text = Uint8Array.of(...encoder.encode("a,b\n"), ...bytes);
          expect((await read(text, size)).refused).toBe((await read(text)).refused);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a CSV record", () => {
  const cellsOf = async (line: string) => (await read(`a,b,c\n${line}`)).records[0]?.cells;
  it.each([
    ["x", ["x", "", ""]],
    ["x,,", ["x", "", ""]],
    ['  "x" , "y""z" ,w', ["x", 'y"z', "w"]],
    ['5" pipe,"a,b","c\nd"', ['5" pipe', "a,b", "c\nd"]],
    ['"",x,""""', ["", "x", '"']],
    ["'=1,'-5,'x", ["=1", "-5", "'x"]],
    ['"a"\r', ["a", "", ""]],
    ["\u00a0x\u3000,\ufeffy,z", ["x", "y", "z"]],
  ])("%j", async (line, cells) => expect(await cellsOf(line)).toEqual(cells));

  it("is told by the physical line it begins in", async () => {
    const { records } = await read('a,b\n\n"x\ny",1\r\n , \n"p\r\nq\n",2\n,,,,\nz,3');
    expect(records.map(({ line }) => line)).toEqual([3, 6, 10]);
  });

  it.each([
    ['x,"y', "malformed 3 open_quote"],
    ['x,"y"z', "malformed 3 after_quote"],
    ['"x"y,z', "malformed 3 after_quote"],
    ["1,2,3,4", "malformed 3 more_cells"],
    ["1,2,3,", "malformed 3 more_cells"],
    ["1,,,\0", "bad_encoding 3"],
    ['"\0"', "bad_encoding 3"],
    ['"x"\0', "bad_encoding 3"],
  ])("that is broken is told with its line: %j", async (line, refused) => {
    expect((await read(`a,b,c\nok\n${line}\n`)).refused).toBe(refused);
  });

  it("of blanks alone is skipped, also with more cells than the header", async () => {
    const { records } = await read('a,b\n,,,,\n"  ",""," "\n  \nx,y\n\t,\u00a0\n');
    expect(records).toEqual([{ line: 5, cells: ["x", "y"] }]);
  });

  it.each([1, 1000, 1 << 16])("has a bound, wherever it is cut: %i", async (size) => {
    const open = `a,b\nx,"${"y".repeat(LONGEST_RECORD)}`;
    expect((await read(open, size << 6)).refused).toBe("malformed 2 long_record");
    expect((await read(`${open}",\n`, size << 6)).refused).toBe("malformed 2 long_record");
    expect((await read(`${open}"z\n`, size << 6)).refused).toBe("malformed 2 long_record");
    expect((await read(`a,b\nx,${"y".repeat(LONGEST_RECORD - 2)}\nz,1`, size << 6)).records).toHaveLength(2);
  });

  it("may be much longer than a window", async () => {
    const long = "z".repeat(700_000);
    const { records } = await read(`a,b\n1,${long}\n2,"${long}"\n3,x`, 50_000);
    expect(records.map(({ cells }) => [cells[0], cells[1]?.length])).toEqual([
      ["1", 700_000],
      ["2", 700_000],
      ["3", 1],
    ]);
  });
});

describe("the delimiter", () => {
  const delimiterOf = async (text: string, names: readonly string[] = []) =>
    (await openCsv(pieces(encoder.encode(text), 9), new Set(names))).delimiter;
  it("is the one that gives most cells", async () => {
    expect(await delimiterOf("a;b;c,d\n")).toBe(";");
    expect(await delimiterOf("a\tb,c\td")).toBe("\t");
    expect(await delimiterOf("alone")).toBe(",");
  });
  it("is rather the one that gives known names", async () => {
    expect(await delimiterOf("kg;village_code;x, y, z, w\n", ["village_code", "kg"])).toBe(";");
  });
  it("is found behind blank lines and in quotes", async () => {
    expect(await delimiterOf('\n;;\n"a;b";"c";d,e\n')).toBe(";");
  });
});

describe("a file without a header", () => {
  it.each(["", "\n\n", "\ufeff", "\ufeff ; \r\n", ",,,\n"])("is empty: %j", async (text) => {
    expect((await read(text)).refused).toBe("empty_file 0");
  });
  it("of bytes that are no text is told so", async () => {
    const utf16 = Uint8Array.from(
      "\ufeffa,b\n".split("").flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
    );
    expect((await read(utf16)).refused).toBe("bad_encoding 1");
    expect((await read(Uint8Array.of(0x61, 0xe9, 0x2c))).refused).toBe("bad_encoding 1");
  });
});
