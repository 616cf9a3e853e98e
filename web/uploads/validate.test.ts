// @vitest-environment node
import { makeRegionTree, type Period } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { REPORT_TYPES } from "@pantau/reports";
import { templateXlsx } from "@pantau/sheets";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { lookInto } from "./look";
import { pack, sha256 } from "./pack";
import type { Mend, Part, Shipment } from "./part";
import { errorCopyOf, validate } from "./validate";

const tree = makeRegionTree(await loadRegionData());
const HEADER = "kpm_id,village_code,facilitator_id,graduated_on,route";
const VILLAGE = "33.02.01.2001";

function csv(name: string, ...lines: string[]): Part {
  return { file: new File([[HEADER, ...lines, ""].join("\r\n")], name), asSent: true };
}
function row(kpm: string, day = "2020-09-10", route = "mandiri"): string {
  return `${kpm},${VILLAGE},F1,${day},${route}`;
}
function shipment(parts: readonly Part[], change: Partial<Shipment> = {}): Shipment {
  const period = "2020-09" as Period;
  return { type: "graduation", region: "33.02", period, partial: false, parts, mends: [], ...change };
}

describe("validation in the browser", () => {
  it("judges one file as it is", async () => {
    const verdict = await validate(tree, shipment([csv("a.csv", row("A"), row("B", ""))]));
    expect(verdict).toMatchObject({ status: "rejected", rows: 2, refused: 1, counts: { required: 1 } });
    expect(verdict.problems).toEqual([
      { part: 0, row: 3, column: "graduated_on", code: "required", value: "" },
    ]);
  });

  it("tells how far it has read, once or twice over the whole", async () => {
    const shares: number[] = [];
    const part = csv("a.csv", row("A"), row("B"));
    await validate(tree, shipment([part]), (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    shares.length = 0;
    await validate(tree, shipment([part, csv("b.csv", row("C"))]), (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toContain(0.5);
  });

  it("merges files into one, and each problem names its file and row there", async () => {
    const first = csv("a.csv", row("A"), `"multi\nline",${VILLAGE},F1,2020-09-10,mandiri`);
    const second = csv("b.csv", row("B"), row("A"), row("C", "2020-10-01"));
    const verdict = await validate(tree, shipment([first, second]));
    expect(verdict.rows).toBe(5);
    expect(verdict.problems).toMatchObject([
      { part: 0, row: 3, code: "bad_code" },
      { part: 1, row: 3, code: "duplicate", firstRow: 2, firstPart: 0 },
      { part: 1, row: 4, code: "outside_period" },
    ]);
  });

  it("refuses the whole where one file cannot be read, and says which", async () => {
    const broken = { file: new File(["kpm_id,nik\r\n"], "b.csv"), asSent: true };
    const verdict = await validate(tree, shipment([csv("a.csv", row("A")), broken]));
    expect(verdict).toMatchObject({
      status: "rejected",
      rows: 0,
      problems: [{ part: 1, code: "personal_data" }],
    });
  });

  it("accepts what was mended: a cell, or a row that goes", async () => {
    const parts = [csv("a.csv", row("A", "kemarin"), row("B"), row("B"))];
    const mends: Mend[] = [
      { part: 0, row: 2, column: "graduated_on", value: "12/09/2020" },
      { part: 0, row: 4, column: "", value: null },
    ];
    expect(await validate(tree, shipment(parts))).toMatchObject({ status: "rejected", refused: 2 });
    expect(await validate(tree, shipment(parts, { mends }))).toMatchObject({
      status: "accepted",
      rows: 2,
      slots: [{ regency: "33.02", rows: 2, refused: 0 }],
    });
  });

  it("makes an error copy of the merged file", async () => {
    const copy = await errorCopyOf(tree, shipment([csv("a.csv", row("A")), csv("b.csv", row("A"))]), "en");
    expect(copy?.extension).toBe("csv");
    expect(await copy?.body.text()).toMatch(/errors\r?\n.*\r?\n.*already stands in row 2/s);
  });
});

describe("packing", () => {
  it("leaves a small untouched file as it is", async () => {
    const part = csv("a.csv", row("A"));
    const packed = await pack(shipment([part]));
    expect(packed).toMatchObject({
      fileName: "a.csv",
      size: part.file.size,
      sha256: await sha256(part.file),
    });
  });

  it("gzips larger text, and what was sent unpacks to the file", async () => {
    const part = csv("a.csv", ...Array.from({ length: 200 }, (_, i) => row(`K${i}`)));
    const packed = await pack(shipment([part]));
    expect(packed.fileName).toBe("a.csv.gz");
    expect(packed.size).toBeLessThan(part.file.size / 4);
    const plain = packed.body.stream().pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(plain).text()).toBe(await part.file.text());
  });

  it("names a merged file after its slot", async () => {
    const packed = await pack(shipment([csv("a.csv", row("A")), csv("b.csv", row("B"))]));
    expect(packed.fileName).toBe("graduation_2020-09_33.02.csv");
  });
});

describe("a look into a file", () => {
  it("tells type and rows of a CSV", async () => {
    const [table] = await lookInto(csv("x.csv", row("A")).file);
    expect(table).toMatchObject({ asSent: true, types: ["graduation"], sample: [{ kpm_id: "A" }] });
  });

  it("offers every sheet of a workbook that is a report, and judges the one that was chosen", async () => {
    const staff = ["staff_id", "role", "regency_code", "active"];
    const bytes = await writeXlsx({
      sheets: [
        { name: "staff", rows: [staff, ["S1", "pendamping", "33.02", "ya"]] },
        { name: "Catatan", rows: [["apa saja"]] },
        { name: "Graduasi", rows: [HEADER.split(","), row("A").split(","), row("A").split(",")] },
      ],
    });
    const book = new File([bytes as BlobPart], "laporan.xlsx");
    const tables = await lookInto(book);
    expect(tables.map(({ sheet, types, asSent }) => [sheet, types[0], asSent])).toEqual([
      ["staff", "staff", false],
      ["Graduasi", "graduation", false],
    ]);
    const chosen = shipment([{ file: book, sheet: "Graduasi", asSent: false }]);
    expect(await validate(tree, chosen)).toMatchObject({
      rows: 2,
      problems: [{ row: 3, code: "duplicate" }],
    });
    expect((await pack(chosen)).fileName).toBe("laporan.csv");
  });

  it("takes every template as it was downloaded: its guide is no report and spoils nothing", async () => {
    for (const type of REPORT_TYPES) {
      const rows = [Object.fromEntries(type.columns.map(({ name, example }) => [name, example]))];
      const book = new File([(await templateXlsx({ type, lang: "id", rows })) as BlobPart], "templat.xlsx");
      const tables = await lookInto(book);
      expect(tables.map(({ sheet, types, refused }) => [sheet, types[0], refused])).toEqual([
        [type.id, type.id, undefined],
      ]);
    }
  });

  it("tells of a sheet that is a report and cannot be used, and takes the others", async () => {
    const staff = ["staff_id", "role", "regency_code", "active"];
    const bytes = await writeXlsx({
      sheets: [
        { name: "Catatan", rows: [["apa saja"], ["a", "b"]] },
        { name: "staff", rows: [staff, ["S1", "pendamping", "33.02", "ya"]] },
        {
          name: "Graduasi",
          rows: [
            [...HEADER.split(","), "nik"],
            [...row("A").split(","), "1"],
          ],
        },
        { name: "kks", rows: [["kpm_id", "kpm_id"]] },
        { name: "Juli", rows: [HEADER.split(","), [...row("A").split(","), "lebih"]] },
      ],
    });
    const tables = await lookInto(new File([bytes as BlobPart], "laporan.xlsx"));
    expect(tables.map(({ sheet, refused }) => [sheet, refused?.code])).toEqual([
      ["staff", undefined],
      ["Graduasi", "personal_data"],
      // Told when it is judged, with all that is wrong with its header.
      ["kks", undefined],
      ["Juli", "malformed"],
    ]);
  });

  it("sends a book of one sheet as it is", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "Data", rows: [HEADER.split(","), row("A").split(",")] }],
    });
    const [table] = await lookInto(new File([bytes as BlobPart], "satu.xlsx"));
    expect(table).toMatchObject({ sheet: "Data", asSent: true, types: ["graduation"] });
  });

  it("tells why a file can be nothing, before anybody is asked what it is", async () => {
    const codeOf = async (...content: BlobPart[]) =>
      (await lookInto(new File(content, "x")))[0]?.refused?.code;
    expect(await codeOf(new Uint8Array([0xff, 0xfe, 0]))).toBe("bad_encoding");
    expect(await codeOf("%PDF-1.4")).toBe("unsupported_format");
    expect(await codeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]))).toBe("unsupported_format");
    expect(await codeOf()).toBe("empty_file");
    expect(await codeOf("PK\x03\x04 and nothing of a book")).toBe("malformed");
    expect(await codeOf("nik,nama,kpm_id\r\n1,2,3\r\n")).toBe("personal_data");
    // A header that nobody knows may still be told its type, and then which columns it lacks.
    expect(await codeOf("a,b\r\n1,2\r\n")).toBeUndefined();
  });
});
