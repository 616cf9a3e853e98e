import { gzipSync } from "node:zlib";
import { decodeBreakdowns, decodeIdSets, type Problem } from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import { describe, expect, it } from "vitest";
import { collect } from "./bytes-source";
import { fileContext, makeJudge } from "./judge";
import { spillToFile } from "./node";
import { csvLine } from "./tables/csv";
import { writeXlsx } from "./tables/xlsx";
import { templateXlsx } from "./template";
import { smallTree, source } from "./testing";

const tree = smallTree();
const CASELOAD = "village_code,facilitator_id,group_id,kpm_active\n";
const GOOD = `${CASELOAD}3302012001,PD-1,K1,25\n33.02.01.2001,PD-1,K2,30\n`;

interface Options {
  readonly scope?: string;
  readonly partial?: boolean;
  readonly lang?: "id" | "en";
  readonly size?: number;
  readonly type?: string;
}

function judge(
  content: string | Uint8Array,
  { scope = "33.02", partial = false, lang = "id", size, type = "caseload" }: Options = {},
) {
  const body = source(content, size);
  return makeJudge({ tree, spill: spillToFile })({
    type,
    period: "2020-09" as never,
    scope,
    partial,
    lang,
    body,
  });
}
const refusal = async (content: string | Uint8Array, options?: Options) => {
  const { judgement, ...rest } = await judge(content, options);
  expect(judgement).toMatchObject({ status: "rejected", rows: 0, refused: 0, slots: [], warnings: {} });
  expect(rest.errorCopy ?? rest.breakdowns ?? rest.sets).toBeUndefined();
  expect(Object.keys(judgement.counts)).toHaveLength(1);
  return [Object.keys(judgement.counts)[0], judgement.first[0]?.row, judgement.first[0]?.detail]
    .join(" ")
    .trim();
};
const textOf = async (body: AsyncIterable<Uint8Array>) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await collect(body));
const problemsOf = async (judged: Awaited<ReturnType<typeof judge>>): Promise<Problem[]> =>
  (await textOf(judged.problems?.() ?? source("")))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("judging a file", () => {
  it("gives slots, breakdowns and id sets", async () => {
    const judged = await judge(GOOD, { size: 7 });
    expect(judged.judgement).toMatchObject({
      status: "accepted",
      slots: [{ regency: "33.02", status: "accepted", rows: 2, refused: 0, measures: { rows: 2, kpm: 55 } }],
    });
    expect(judged.problems ?? judged.errorCopy).toBeUndefined();
    const breakdowns = decodeBreakdowns(judged.breakdowns ?? new Uint8Array());
    expect(breakdowns.district.get("33.02" as never)?.get("33.02.01")).toEqual({ rows: 2, kpm: 55 });
    expect(breakdowns.facilitator.get("33.02" as never)?.get("PD-1")).toEqual({ rows: 2, kpm: 55 });
    expect(
      decodeIdSets(judged.sets ?? new Uint8Array())
        .get("groups")
        ?.get("33.02" as never),
    ).toHaveLength(2);
  });

  it("takes gzip and XLSX, told by content", async () => {
    const packed = await judge(gzipSync(GOOD), { size: 5 });
    expect(packed.judgement).toEqual((await judge(GOOD)).judgement);
    const rows = GOOD.trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const columns = CASELOAD.trim()
      .split(",")
      .map((name) => ({ name, type: "text" as const }));
    const workbook = await collect(writeXlsx({ name: "x", columns, rows }));
    expect((await judge(workbook)).judgement).toEqual(packed.judgement);
  });

  it("takes a header alone as a report of zero", async () => {
    const judged = await judge(CASELOAD);
    expect(judged.judgement.slots).toEqual([
      { regency: "33.02", status: "accepted", rows: 0, refused: 0, measures: {} },
    ]);
    expect(await refusal(CASELOAD, { scope: "ID" })).toBe("no_slot 0");
  });

  it("wants a type, period and scope that there are", async () => {
    expect(() => judge(GOOD, { type: "x" })).toThrow(RangeError);
    expect(() => fileContext(tree, { period: "2020-13", scope: "ID", partial: false })).toThrow(RangeError);
    expect(() => fileContext(tree, { period: "2020-12", scope: "99", partial: false })).toThrow(RangeError);
  });

  it("lets faults of the source through: they are no fault of the file", async () => {
    async function* broken() {
      yield new TextEncoder().encode(GOOD);
      throw new Error("the store is gone");
    }
    const context = {
      type: "caseload",
      period: "2020-09" as never,
      scope: "ID",
      partial: false,
      lang: "id" as const,
    };
    await expect(makeJudge({ tree })({ ...context, body: broken() })).rejects.toThrow("the store is gone");
    async function* brokenGzip() {
      yield gzipSync(GOOD).subarray(0, 30);
      throw new Error("the store is gone");
    }
    await expect(makeJudge({ tree })({ ...context, body: brokenGzip() })).rejects.toThrow(
      "the store is gone",
    );
  });
});

describe("a file that is refused as a whole", () => {
  it.each([
    ["nothing", "", "empty_file 0"],
    ["gzip of nothing", gzipSync(""), "empty_file 0"],
    ["half a gzip", gzipSync(GOOD.repeat(500)).subarray(0, 60), "malformed 0 gzip"],
    ["a broken gzip", Uint8Array.of(0x1f, 0x8b, 9, 9, 9), "malformed 0 gzip"],
    ["gzip of gzip", gzipSync(gzipSync(GOOD)), "unsupported_format 0"],
    ["gzip of a ZIP", gzipSync("PK\u0003\u0004..."), "unsupported_format 0"],
    ["old Excel", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "unsupported_format 0"],
    ["PDF", "%PDF-1.4", "unsupported_format 0"],
    ["a web page", "\ufeff  <html><table>", "unsupported_format 0"],
    ["half a ZIP", "PK\u0003\u0004...", "malformed 0 zip"],
    ["UTF-16", Uint8Array.from(Buffer.from("\ufeffgroup_id", "utf16le")), "bad_encoding 1"],
    ["Latin-1 in line 3", Uint8Array.from([...Buffer.from(`${GOOD}x,`), 0xe9, 0x2c]), "bad_encoding 4"],
    ["an unclosed quote", `${GOOD}"x,`, "malformed 4 open_quote"],
    ["too many cells", `${GOOD}a,b,c,d,e`, "malformed 4 more_cells"],
    ["a header twice", `kpm_active,${CASELOAD}`, "malformed 1 header_twice"],
    ["a missing column", "village_code,group_id,facilitator_id", "missing_column 1"],
    ["personal data", `NIK,${CASELOAD}`, "personal_data 1 header"],
  ])("%s", async (_, content, code) => expect(await refusal(content)).toBe(code));

  it("as too large, before memory is", async () => {
    async function* zeros(total: number) {
      const piece = new Uint8Array(1 << 24);
      for (let sent = 0; sent <= total; sent += piece.length) yield piece;
    }
    const context = {
      type: "caseload",
      period: "2020-09" as never,
      scope: "ID",
      partial: false,
      lang: "id" as const,
    };
    const counts = async (body: AsyncIterable<Uint8Array>) =>
      (await makeJudge({ tree })({ ...context, body })).judgement.counts;
    async function* workbook() {
      yield Uint8Array.of(0x50, 0x4b, 3, 4);
      yield* zeros(300_000_000);
    }
    expect(await counts(workbook())).toEqual({ too_large: 1 });
  });

  it("tells its own problem and nothing that was found before", async () => {
    const judged = await judge(`${CASELOAD}x,y,z,w\n"open`);
    expect(await problemsOf(judged)).toEqual([
      { row: 3, column: "", code: "malformed", value: "", detail: "open_quote" },
    ]);
  });

  it("for personal data in the middle of a broken file, too", async () => {
    expect(await refusal(`${CASELOAD}3302012001,3302081708850001,K1,5\n"open`)).toBe(
      "personal_data 0 nik_share",
    );
  });
});

describe("the problems of a file", () => {
  it("are all there, in order, however many", async () => {
    const rows = Array.from(
      { length: 70_000 },
      (_, n) => `3302012001,PD-1,K${n},x${"y".repeat(n % 50)}\n`,
    ).join("");
    const judged = await judge(CASELOAD + rows);
    const problems = await problemsOf(judged);
    expect(problems).toHaveLength(70_000);
    expect(problems.map(({ row }) => row)).toEqual(problems.map((_, index) => index + 2));
    expect(judged.judgement.first).toEqual(problems.slice(0, 1000));
    expect(await problemsOf(judged)).toHaveLength(70_000);
  });
});

describe("the error copy", () => {
  const DIRTY = `${CASELOAD.replaceAll(",", ";")}3302012001;PD-1;K1;25\n3302012001;'=2+2;"K;2";\n\n3302012001;PD-1;K1;9`;
  const copyOf = async (content: string | Uint8Array, lang: "id" | "en" = "id") => {
    const judged = await judge(content, { lang, partial: true });
    const copy = judged.errorCopy?.(source(content));
    if (!copy) throw new Error("no error copy");
    return { extension: copy.extension, bytes: await collect(copy.body), judgement: judged.judgement };
  };

  it("is the file in its own delimiter with a column of what to do", async () => {
    const { extension, bytes } = await copyOf(DIRTY);
    expect(extension).toBe("csv");
    const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\r\n");
    expect(lines[0]).toBe("\ufeffvillage_code;facilitator_id;group_id;kpm_active;kesalahan");
    expect(lines[1]).toBe("3302012001;PD-1;K1;25;");
    expect(lines[2]).toMatch(
      /^3302012001;'=2\+2;"K;2";;"?id_pendamping: .*\| id_kelompok: .*\| kpm_aktif: kosong/,
    );
    expect(lines[3]).toContain("id_kelompok: sudah ada pada baris 2");
  });

  it("speaks the uploader's language and loses its old column when sent again", async () => {
    const { bytes } = await copyOf(DIRTY, "en");
    expect(new TextDecoder().decode(bytes)).toContain("kpm_active: is empty but required");
    const again = await copyOf(bytes, "id");
    const header = new TextDecoder().decode(again.bytes).split("\r\n")[0];
    expect(header).toBe("village_code;facilitator_id;group_id;kpm_active;kesalahan");
    expect(again.judgement.counts).toEqual({ bad_code: 2, required: 1, duplicate: 1 });
  });

  it("masks NIKs in any cell", async () => {
    const rows = Array.from(
      { length: 9 },
      (_, n) => `3302012001,PD-${n},K${n},5,lihat 3302081708850001\n`,
    ).join("");
    const { bytes } = await copyOf(`${CASELOAD.trim()},catatan\n${rows}3302012001,3302081708850001,K99,x,`);
    expect(new TextDecoder().decode(bytes)).not.toContain("330208170885");
  });

  it("of a workbook is a workbook, with texts that no one runs", async () => {
    const columns = CASELOAD.trim()
      .split(",")
      .map((name) => ({ name, type: "text" as const }));
    const workbook = await collect(
      writeXlsx({
        name: "caseload",
        columns,
        rows: [
          ["3302012001", "=1+1", "K1", "x"],
          ["3302012001", "PD-1", "K2", "3"],
        ],
      }),
    );
    const { extension, bytes } = await copyOf(workbook);
    expect(extension).toBe("xlsx");
    const again = await judge(bytes);
    expect(again.judgement).toMatchObject({
      rows: 2,
      refused: 1,
      counts: { bad_code: 1, not_integer: 1 },
      warnings: { unknown_column: 1 },
    });
    expect(again.judgement.first.find(({ code }) => code === "bad_code")?.value).toBe("=1+1");
  });
});

describe("the templates", () => {
  it.each(
    REPORT_TYPES.flatMap((type) => (["id", "en"] as const).map((lang) => [type.id, lang, type] as const)),
  )("of %s in %s filled with its examples is read back", async (id, lang, type) => {
    const row = Object.fromEntries(type.columns.map((column) => [column.name, column.example]));
    const workbook = await templateXlsx({ type, lang, rows: [row] });
    const { judgement } = await judge(workbook, { type: id, scope: "ID" });
    // The small nation lacks the example's district; everything else is good.
    expect(Object.keys(judgement.counts).filter((code) => code !== "unknown_region")).toEqual([]);
    expect(judgement.rows).toBe(1);
    const header = csvLine(
      type.columns.map((column) => (lang === "id" ? column.nameId : column.name)),
      ",",
    );
    expect((await judge(header, { type: id })).judgement.status).toBe("accepted");
  });
});
