import { REPORT_TYPES, reportType } from "@pantau/reports";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { collect } from "./bytes-source";
import { templateCsv, templateXlsx } from "./template";
import { readZipDirectory, unpack } from "./xlsx/zip-directory";

const staff = reportType("staff");
if (!staff) throw new Error("no staff report");

const sheetXml = async (bytes: Uint8Array) => {
  const entry = readZipDirectory(bytes).find(({ name }) => name === "xl/worksheets/sheet1.xml");
  return entry ? new TextDecoder().decode(await collect(unpack(bytes, entry))) : "";
};

describe("a template", () => {
  it("has headers and drop-downs in its language", async () => {
    const id = await templateXlsx({ type: staff, lang: "id" });
    const xml = await sheetXml(id);
    expect(xml).toContain('"pendamping,korcam,korkab,korwil,asisten_sosial"');
    expect(xml).toContain('"ya,tidak"');
    expect(await sheetXml(await templateXlsx({ type: staff, lang: "en" }))).toContain(
      '"facilitator,district_coordinator',
    );
    const { sheets } = await readXlsx(id);
    expect(sheets[0]?.name).toBe("staff");
    expect(sheets[0]?.rows[0]).toEqual(["id_sdm", "jabatan", "kode_kabupaten", "aktif"]);
  });

  it("says what was sent in the words of its drop-downs", async () => {
    const rows = [{ staff_id: "0012", role: "Facilitator", regency_code: "33.02", active: "yes" }];
    const filled = async (lang: "id" | "en") =>
      (await readXlsx(await templateXlsx({ type: staff, lang, rows }))).sheets[0]?.rows[1];
    expect(await filled("id")).toEqual(["0012", "pendamping", "33.02", "ya"]);
    expect(await filled("en")).toEqual(["0012", "facilitator", "33.02", "yes"]);
  });

  it("keeps whole columns of codes as text", async () => {
    const xml = await sheetXml(await templateXlsx({ type: staff, lang: "id" }));
    const styled = [...xml.matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => style);
    expect(styled).toHaveLength(staff.columns.length);
    expect(new Set(styled).size).toBe(1);
  });

  it("explains every column in both languages", async () => {
    for (const type of REPORT_TYPES) {
      const { sheets } = await readXlsx(await templateXlsx({ type, lang: "en" }));
      const text = JSON.stringify(sheets[1]?.rows);
      for (const column of type.columns) {
        expect(text).toContain(`"${column.name}"`);
        expect(text).toContain(`"${column.nameId}"`);
      }
      expect(text).toContain(type.about.id);
      expect(text).toContain(type.about.en);
    }
  });

  it("may come with rows", async () => {
    const rows = [{ staff_id: "PD-1", regency_code: "33.10" }];
    const { sheets } = await readXlsx(await templateXlsx({ type: staff, lang: "id", rows }));
    expect(sheets[0]?.rows[1]).toEqual(["PD-1", null, "33.10", null]);
  });

  it("of CSV is its header", () => {
    const bytes = templateCsv(staff, "en");
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(
      "\ufeffstaff_id,role,regency_code,active\r\n",
    );
  });

  it("has drop-downs short enough for spreadsheets", () => {
    for (const { columns } of REPORT_TYPES) {
      for (const { kind } of columns) {
        if (kind.type !== "option") continue;
        for (const name of ["name", "nameId"] as const) {
          expect(kind.options.map((option) => option[name]).join(",").length).toBeLessThanOrEqual(255);
        }
      }
    }
  });
});
