import { makeBatch, textOf } from "@pantau/domain";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { LONGEST_RECORD } from "../limits";
import { FileRefused } from "../refused";
import { source } from "../testing";
import { dateText, isDateFormat, numberText } from "./number-text";
import { openXlsx } from "./read";
import { writeZip } from "./zip-write";

const WANTED = { sheet: "staff", names: new Set<string>() };

async function read(bytes: Uint8Array, capacity = 2) {
  const records: string[] = [];
  try {
    const file = await openXlsx(source(bytes, 1000), WANTED);
    const batch = makeBatch(file.header.length, capacity);
    for await (const filled of file.records(batch)) {
      for (let row = 0; row < filled.rows; row++) {
        const cells = file.header.map((_, column) => {
          const at = column * filled.capacity + row;
          return textOf(filled.bytes, filled.start[at] as number, filled.end[at] as number);
        });
        records.push(`${filled.line[row]}: ${cells.join("|")}`);
      }
    }
    return { header: file.header, line: file.headerLine, records };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: [error.code, error.row, error.detail].join(" ").trim() };
  }
}

const sheet = (rows: CellValue[][], name = "Sheet1") => ({ name, rows });
const book = (...sheets: ReturnType<typeof sheet>[]) => writeXlsx({ sheets });

describe("a workbook", () => {
  it("is read as texts: numbers, dates, yes and no, what was typed", async () => {
    const rows = [
      ["id", "n", "on", "ok"],
      ["=1", 30.5, new Date("2020-09-05T00:00:00Z"), true],
      ["é😀", 0.1 + 0.2, new Date("1999-12-31T13:00:00Z"), false],
      [null, 1e12, null, null],
      ["a & <b>", -3, null, null],
    ];
    expect(await read(await book(sheet(rows)))).toEqual({
      header: ["id", "n", "on", "ok"],
      line: 1,
      records: [
        "2: =1|30.5|2020-09-05|TRUE",
        "3: é😀|0.3|1999-12-31|FALSE",
        "4: |1000000000000||",
        "5: a & <b>|-3||",
      ],
    });
  });

  it("is told by sheet rows; rows of blanks are skipped, and blanks at a row's end are none", async () => {
    const rows = [[], [null, " "], [" a ", "b"], [], ["1", null, "  "], [" "], ["2", "3"]];
    const found = await read(await book(sheet(rows)));
    expect(found).toEqual({ header: ["a", "b"], line: 3, records: ["5: 1|", "7: 2|3"] });
  });

  it("has more cells than its header", async () => {
    expect(await read(await book(sheet([["a"], ["1"], ["2", "3"]])))).toEqual({
      refused: "malformed 3 more_cells",
    });
  });

  it("is read by the sheet of the type's name, else the first", async () => {
    const other = sheet([["first"]], "Petunjuk");
    expect((await read(await book(other, sheet([["named"]], "Staff")))).header).toEqual(["named"]);
    expect((await read(await book(other, sheet([["second"]], "Other")))).header).toEqual(["first"]);
  });

  it("without a cell is empty", async () => {
    expect(await read(await book(sheet([])))).toEqual({ refused: "empty_file 0" });
  });
});

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels":
    '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  "xl/workbook.xml":
    '<x:workbook xmlns:x="m" xmlns:r="n"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
  "xl/_rels/workbook.xml.rels": `<Relationships>
    <Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="rId3" Type='x/styles' Target='styles.xml'/></Relationships>`,
  "xl/sharedStrings.xml": `<sst><si><t>a</t></si><si><r><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh><t>no</t></rPh></si>
    <si><t>x_x000D_y &#233;&#x41;&amp;&nope;</t></si></sst>`,
  "xl/styles.xml":
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
};
const made = (xml: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const encoder = new TextEncoder();
  const all = { ...PARTS, "xl/worksheets/sheet1.xml": xml, ...parts };
  return writeZip(
    new Map(
      Object.entries(all).map(([name, text]) => [
        name,
        typeof text === "string" ? encoder.encode(text) : text,
      ]),
    ),
  );
};
const rows = (xml: string) =>
  made(
    `<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>${xml}</sheetData></worksheet>`,
  );

describe("the XML of a sheet", () => {
  it("may be written in many ways", async () => {
    const xml = `<!-- <row> --><row><c r="B2" t="inlineStr"><is><r><t>p</t></r><r><t>q</t></r><rPh><t>z</t></rPh></is></c></row>
      <x:row r='7'><x:c r='A7' s='1'><x:v>1</x:v></x:c><x:c><x:f>A1</x:f><x:v>2.50</x:v></x:c></x:row>
      <row><c t="s"><v>2</v></c><c t="str"><v><![CDATA[<k>]]></v></c></row>
      <row r="9"><c t="e"><v>#N/A</v></c><c t="d"><v>2020-09-01T00:00:00</v></c></row>
      <row r="10"><c><v>not a number</v></c><c t="s"><v>99</v></c></row><row r="11"/>`;
    expect(await read(rows(xml))).toEqual({
      header: ["a", "b c"],
      line: 1,
      records: [
        "2: |pq",
        "7: 1904-01-02|2.5",
        "8: x\ry éA&&nope;|<k>",
        "9: #N/A|2020-09-01",
        "10: not a number|",
      ],
    });
  });

  it.each([
    ["a document type", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>", "malformed 0 xml"],
    ["an unclosed tag", "<worksheet><sheetData><row", "malformed 0 xml"],
    [
      "a column past the last",
      '<worksheet><sheetData><row r="2"><c r="ZZZZ2"><v>1</v></c></row></sheetData></worksheet>',
      "malformed 2 more_cells",
    ],
    [
      "a text without end",
      `<worksheet><sheetData><row><c t="str"><v>${"x".repeat(LONGEST_RECORD + 9)}`,
      "malformed 0 xml",
    ],
  ])("is refused: %s", async (_, xml, refused) => expect(await read(made(xml))).toEqual({ refused }));

  it("that is no UTF-8 is refused", async () => {
    const parts = { "xl/worksheets/sheet1.xml": Uint8Array.of(0x3c, 0xff, 0x3e) };
    expect(await read(made("", parts))).toEqual({ refused: "bad_encoding 0" });
  });
});

describe("a ZIP", () => {
  const patched = (bytes: Uint8Array, at: number, value: number) => {
    const copy = bytes.slice();
    new DataView(copy.buffer).setUint32(at, value, true);
    return copy;
  };
  /** Where the directory's entry of a name begins. */
  const entryOf = (bytes: Uint8Array, name: string) => {
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return text.lastIndexOf(name) - 46;
  };
  const whole = rows("<row><c><v>1</v></c></row>");
  const SHEET = "xl/worksheets/sheet1.xml";

  it("that is no workbook is not supported", async () => {
    const other = writeZip(new Map([["word/document.xml", Uint8Array.of(1)]]));
    expect(await read(other)).toEqual({ refused: "unsupported_format 0 zip" });
    const binary = made("", {
      "_rels/.rels": '<R><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></R>',
      "xl/workbook.bin": "b",
    });
    expect(await read(binary)).toEqual({ refused: "unsupported_format 0 zip" });
  });

  it("that is cut short anywhere is malformed", async () => {
    for (let length = 4; length < whole.length; length += 97) {
      expect(await read(whole.slice(0, length))).toEqual({ refused: "malformed 0 zip" });
    }
  });

  it("whose directory says too much is too large, and is not unpacked", async () => {
    expect(await read(patched(whole, entryOf(whole, SHEET) + 24, 0xfffffff0))).toEqual({
      refused: "too_large 0 bytes",
    });
    const texts = entryOf(whole, "xl/sharedStrings.xml") + 24;
    expect(await read(patched(whole, texts, 250_000_000))).toEqual({ refused: "too_large 0 bytes" });
  });

  it("that unpacks to more than its directory says is malformed", async () => {
    expect(await read(patched(whole, entryOf(whole, SHEET) + 24, 10))).toEqual({
      refused: "malformed 0 zip",
    });
  });

  it("whose parts are missing, elsewhere or packed in a way nobody has is refused", async () => {
    expect(await read(made("", { "xl/_rels/workbook.xml.rels": "<R/>" }))).toEqual({
      refused: "empty_file 0 no_sheet",
    });
    const gone = {
      "xl/_rels/workbook.xml.rels":
        '<R><Relationship Id="rId1" Type="x/worksheet" Target="nowhere.xml"/></R>',
    };
    expect(await read(made("", gone))).toEqual({ refused: "malformed 0 zip" });
    expect(await read(patched(whole, entryOf(whole, SHEET) + 42, 5))).toEqual({ refused: "malformed 0 zip" });
    const method = entryOf(whole, SHEET) + 10;
    expect(await read(patched(whole, method, 12))).toEqual({ refused: "unsupported_format 0 zip_method" });
    expect(await read(patched(whole, method, 8))).toEqual({ refused: "malformed 0 zip" });
  });
});

describe("a number in a cell", () => {
  it.each([
    [30, "30"],
    [29.3, "29.3"],
    [0.1 + 0.2, "0.3"],
    [1e21, "1000000000000000000000"],
    [-1e-7, "-0.0000001"],
    [3302082010, "3302082010"],
    [1234567890.123456, "1234567890.12346"],
  ])("%d is %s", (value, text) => expect(numberText(value)).toBe(text));

  it("is a date by its format", () => {
    expect([14, 22, 30].every((id) => isDateFormat(id, undefined))).toBe(true);
    expect([0, 1, 10, 20, 49].some((id) => isDateFormat(id, undefined))).toBe(false);
    expect(["dd/mm/yyyy", "[$-421]d mmmm", "yy"].every((code) => isDateFormat(170, code))).toBe(true);
    expect(
      ["0.00", '0" hari dy"', "[Red]0", "@", "\\d0", "General"].map((code) => isDateFormat(170, code)),
    ).not.toContain(true);
  });

  it("is the day of its serial, in both systems", () => {
    expect(dateText(44079.75, false)).toBe("2020-09-05");
    expect(dateText(1, false)).toBe("1900-01-01");
    expect(dateText(59, false)).toBe("1900-02-28");
    expect(dateText(61, false)).toBe("1900-03-01");
    expect(dateText(0, true)).toBe("1904-01-01");
    expect(dateText(-1, false)).toBe("-1");
    expect(dateText(1e9, false)).toBe("1000000000");
  });
});
