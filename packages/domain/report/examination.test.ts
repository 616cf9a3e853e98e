import { describe, expect, it } from "vitest";
import { fills } from "../slot/standing";
import { Examination, MOST_ROWS } from "./examination";
import { column, contextOf, examine, fill, place, reportOf } from "./testing/examine";

const id = column("kpm_id", { type: "id" });
const type = reportOf({
  columns: [
    id,
    place,
    column("kg", { type: "decimal", min: 0, max: 60, unit: { id: "kg", en: "kg" } }, false),
  ],
  unique: ["kpm_id"],
  measures: [
    { id: "rows", type: "count" },
    { id: "kg", type: "sum", column: "kg" },
  ],
});
const BANYUMAS = "3302012001";
const TEMANGGUNG = "33.23.05.2001";
const codes = (told: ReturnType<typeof examine>) => told.problems.map(({ row, code }) => `${row} ${code}`);
const slots = (told: ReturnType<typeof examine>) =>
  told.judgement.slots.map(({ regency, status, rows, refused }) =>
    [regency, status, rows, refused].join(" "),
  );

describe("acceptance", () => {
  it("takes a file without errors whole", () => {
    const told = examine(type, [
      ["a", BANYUMAS, "30"],
      ["b", TEMANGGUNG, "15,5"],
      ["c", BANYUMAS, ""],
    ]);
    expect(told.judgement).toMatchObject({
      status: "accepted",
      rows: 3,
      refused: 0,
      counts: {},
      refusedUnplaced: 0,
    });
    expect(slots(told)).toEqual(["33.02 accepted 2 0", "33.23 accepted 1 0"]);
    expect(told.judgement.slots.map(({ measures }) => measures)).toEqual([
      { rows: 2, kg: 30_000 },
      { rows: 1, kg: 15_500 },
    ]);
  });

  it("rejects a file with any row error, and tells every one", () => {
    const told = examine(type, [
      ["a", BANYUMAS, "x"],
      ["", "33", "99"],
      ["c", BANYUMAS, "1"],
    ]);
    expect(told.judgement).toMatchObject({ status: "rejected", rows: 3, refused: 2, slots: [] });
    expect(told.judgement.counts).toEqual({ not_number: 1, required: 1, bad_code: 1, out_of_range: 1 });
    expect(codes(told)).toEqual(["2 not_number", "3 required", "3 bad_code", "3 out_of_range"]);
    expect(told.tallied).toBeUndefined();
  });

  it("takes the valid rows where that is asked for: the slots that refused rows name are partial", () => {
    const rows = [
      ["a", BANYUMAS, "1"],
      ["b", TEMANGGUNG, "2"],
      ["c", TEMANGGUNG, "x"],
    ];
    const told = examine(type, rows, contextOf("33", true));
    expect(told.judgement).toMatchObject({ status: "partial", rows: 3, refused: 1, refusedUnplaced: 0 });
    expect(slots(told)).toEqual(["33.02 accepted 1 0", "33.23 partial 1 1"]);
  });

  it.each([
    ["malformed", "33"],
    ["not on the tree", "33.77.01.2001"],
    ["blank", ""],
  ])("makes all slots partial where a refused row's regency is %s", (_, code) => {
    const told = examine(
      type,
      [
        ["a", BANYUMAS, "1"],
        ["b", TEMANGGUNG, "2"],
        ["c", code, "1"],
      ],
      contextOf("ID", true),
    );
    expect(slots(told)).toEqual(["33.02 partial 1 0", "33.23 partial 1 0"]);
    expect(told.judgement.refusedUnplaced).toBe(1);
  });

  it("knows the regency of a row whose district is unknown", () => {
    const told = examine(
      type,
      [
        ["a", BANYUMAS, "1"],
        ["b", TEMANGGUNG, "2"],
        ["c", "33.02.99.2001", "1"],
      ],
      contextOf("ID", true),
    );
    expect(slots(told)).toEqual(["33.02 partial 1 1", "33.23 accepted 1 0"]);
  });

  it("leaves a slot alone that a row outside the scope names", () => {
    const told = examine(
      type,
      [
        ["a", BANYUMAS, "1"],
        ["b", "7306012022", "2"],
      ],
      contextOf("33", true),
    );
    expect(codes(told)).toEqual(["3 outside_scope"]);
    expect(slots(told)).toEqual(["33.02 accepted 1 0"]);
    expect(told.judgement.status).toBe("partial");
  });

  it("names a slot whose rows were all refused, without a good row to fill it", () => {
    const told = examine(
      type,
      [
        ["a", BANYUMAS, "1"],
        ["b", TEMANGGUNG, "x"],
      ],
      contextOf("ID", true),
    );
    expect(slots(told)).toEqual(["33.02 accepted 1 0", "33.23 partial 0 1"]);
    expect(told.judgement.slots.map(fills)).toEqual([true, false]);
  });

  it("rejects a partial file without one good row", () => {
    const told = examine(type, [["a", BANYUMAS, "x"]], contextOf("ID", true));
    expect(told.judgement).toMatchObject({ status: "rejected", rows: 1, refused: 1, slots: [] });
  });

  it("takes a header alone as a report of zero, from a regency only", () => {
    expect(slots(examine(type, [], contextOf("33.02")))).toEqual(["33.02 accepted 0 0"]);
    for (const scope of ["33", "ID"]) {
      const { judgement } = examine(type, [], contextOf(scope));
      expect(judgement).toMatchObject({ status: "rejected", rows: 0, refused: 0, counts: { no_slot: 1 } });
    }
  });
});

describe("duplicates", () => {
  it("name the first otherwise good row", () => {
    const told = examine(type, [
      ["a", BANYUMAS, "x"],
      ["a", BANYUMAS, "1"],
      ["a", BANYUMAS, "2"],
      ["a", BANYUMAS, "x"],
    ]);
    expect(told.problems.map(({ row, code, firstRow }) => [row, code, firstRow])).toEqual([
      [2, "not_number", undefined],
      [4, "duplicate", 3],
      [5, "not_number", undefined],
      [5, "duplicate", 3],
    ]);
  });

  it("are found across batches", () => {
    const rows = Array.from({ length: 5000 }, (_, n) => [`f${n % 4000}`, BANYUMAS, "1"]);
    const told = examine(type, rows);
    expect(told.judgement.counts).toEqual({ duplicate: 1000 });
    expect(told.problems.every(({ row, firstRow }) => firstRow === row - 4000)).toBe(true);
  });

  it("are told by all key columns together; a blank is a value", () => {
    const course = column("course", {
      type: "option",
      options: [
        { name: "technical", nameId: "teknis", label: { id: "", en: "" } },
        { name: "other", nameId: "lainnya", label: { id: "", en: "" } },
      ],
    });
    const date = column("held_on", { type: "date" }, false);
    const count = column("count", { type: "int", min: -10, max: 1e12 }, false);
    const batch = column("batch", { type: "text" }, false);
    const training = reportOf({
      columns: [id, place, course, date, count, batch],
      unique: ["kpm_id", "course", "held_on", "count", "batch", "village_code"],
    });
    const row = (...cells: string[]) => ["a", BANYUMAS, ...cells];
    const told = examine(training, [
      row("technical", "2020-09-01", "1", ""),
      row("TEKNIS", "01/09/2020", "01", "  "),
      row("other", "2020-09-01", "1", ""),
      row("technical", "", "1", ""),
      row("technical", "2020-09-01", "", ""),
      row("technical", "2020-09-01", "4294967297", ""),
      row("technical", "2020-09-01", "1", "VI"),
      row("technical", "2020-09-01", "1", " VI "),
      ["a", "3302012002", "technical", "2020-09-01", "1", "VI"],
    ]);
    expect(told.problems.map(({ row, firstRow }) => [row, firstRow])).toEqual([
      [3, 2],
      [9, 8],
    ]);
  });
});

describe("checks", () => {
  const number = (name: string) => column(name, { type: "int", min: 0, max: 100 }, false);
  const date = (name: string) => column(name, { type: "date" }, false);
  const text = { id: "tidak boleh", en: "may not" };
  const examineChecks = (parts: Parameters<typeof reportOf>[0], rows: readonly string[][]) =>
    examine(reportOf(parts), rows).problems.map(({ row, column, code, detail }) =>
      [row, column, code, detail ?? ""].join(" "),
    );

  it("compare columns only where both are good", () => {
    const told = examineChecks(
      {
        columns: [place, number("present"), number("members")],
        checks: [
          { id: "at-most", type: "at-most", column: "present", other: "members", text },
          { id: "at-least", type: "at-least", column: "members", other: "present", text },
        ],
      },
      [
        ["5", "5"],
        ["6", "5"],
        ["", "5"],
        ["6", ""],
        ["6", "x"],
        ["101", "5"],
      ].map((cells) => [BANYUMAS, ...cells]),
    );
    expect(told).toEqual([
      "3 present check_failed at-most",
      "3 members check_failed at-least",
      "6 members not_integer ",
      "7 present out_of_range ",
    ]);
  });

  it("compare decimals and dates, too, and a date outside the period is not good", () => {
    const told = examineChecks(
      {
        columns: [place, date("closed"), date("opened")],
        checks: [
          { id: "in", type: "in-period", column: "closed" },
          { id: "not-after", type: "not-after-period", column: "opened" },
          { id: "order", type: "at-least", column: "closed", other: "opened", text },
        ],
      },
      [
        ["2020-09-01", "2020-08-31"],
        ["2020-09-01", "2020-09-02"],
        ["2020-08-31", "2020-09-02"],
        ["2020-10-01", "2020-10-01"],
        ["", "2020-09-30"],
      ].map((cells) => [BANYUMAS, ...cells]),
    );
    expect(told).toEqual([
      "3 closed check_failed order",
      "4 closed outside_period ",
      "5 closed outside_period ",
      "5 opened outside_period ",
    ]);
  });

  it("hold dates to the period's first day", () => {
    const told = examineChecks(
      { columns: [place, date("on")], checks: [{ id: "x", type: "not-before-period", column: "on" }] },
      ["2020-08-31", "2020-09-01", "2021-01-01"].map((day) => [BANYUMAS, day]),
    );
    expect(told).toEqual(["2 on outside_period "]);
  });

  it("ask for a column where another says so", () => {
    const level = column("level", { type: "yesno" });
    const told = examineChecks(
      {
        columns: [place, level, number("count")],
        checks: [
          { id: "x", type: "required-where", column: "count", where: { column: "level", in: ["yes"] } },
        ],
      },
      [
        ["ya", ""],
        ["no", ""],
        ["?", ""],
        ["yes", "1"],
      ].map((cells) => [BANYUMAS, ...cells]),
    );
    expect(told).toEqual(["2 count required ", "4 level unknown_option "]);
  });

  it("ask for a column that the file does not have", () => {
    const report = reportOf({
      columns: [place, column("level", { type: "yesno" }), number("count")],
      checks: [
        { id: "x", type: "required-where", column: "count", where: { column: "level", filled: true } },
      ],
    });
    const told = examine(report, [[BANYUMAS, "no"]], contextOf(), ["village_code", "level"]);
    expect(told.problems).toEqual([{ row: 2, column: "count", code: "required", value: "" }]);
  });

  it("find a district outside its regency, whatever the codes' age", () => {
    const district = column("district_code", { type: "region", level: "district" }, false);
    const regency = column("regency_code", { type: "region", level: "regency" });
    const told = examineChecks(
      {
        columns: [district, regency],
        place: "regency_code",
        checks: [{ id: "in", type: "inside", column: "district_code", other: "regency_code", text }],
      },
      [
        ["33.02.01", "3302"],
        ["33.02.01", "3323"],
        ["", "3302"],
        ["91.01.01", "93.01"],
        ["33.02.77", "33.23"],
      ],
    );
    expect(told).toEqual(["3 district_code check_failed in", "6 district_code unknown_region "]);
  });

  it("find a place outside another of the same kind", () => {
    const village = column("other_code", { type: "region", level: "village" });
    const district = column("district_code", { type: "region", level: "district" });
    const told = examineChecks(
      {
        columns: [place, village, district],
        checks: [{ id: "in", type: "inside", column: "other_code", other: "district_code", text }],
      },
      [
        [BANYUMAS, "3302012002", "330201"],
        [BANYUMAS, "3302082010", "330201"],
      ],
    );
    expect(told).toEqual(["3 other_code check_failed in"]);
  });

  it("between columns are 31 at most", () => {
    const checks = Array.from({ length: 32 }, (_, n) => ({
      id: `${n}`,
      type: "at-most" as const,
      column: "a",
      other: "a",
      text,
    }));
    expect(() => examine(reportOf({ columns: [place, number("a")], checks }), [[BANYUMAS, "1"]])).toThrow(
      RangeError,
    );
  });
});

describe("personal data", () => {
  const nik = (n: number) => `330208170885${String(n).padStart(4, "0")}`;
  const rows = (niks: number, others: number) => [
    ...Array.from({ length: others }, (_, n) => [`f${n}`, BANYUMAS, "1"]),
    ...Array.from({ length: niks }, (_, n) => [nik(n), BANYUMAS, "x"]),
  ];

  it("refuses a file whose ids are NIKs, and tells nothing else", () => {
    for (const told of [
      examine(type, rows(3, 9)),
      examine(type, rows(201, 799)),
      examine(type, rows(1500, 0)),
    ]) {
      expect(told.judgement).toMatchObject({
        status: "rejected",
        rows: 0,
        refused: 0,
        counts: { personal_data: 1 },
      });
      expect(told.judgement.first).toEqual([
        { row: 0, column: "kpm_id", code: "personal_data", value: "", detail: "nik_share" },
      ]);
    }
  });

  it("looks at the first thousand only", () => {
    const told = examine(type, [...rows(0, 1000), ...rows(500, 0)]);
    expect(told.judgement.counts).toEqual({ not_number: 500 });
  });

  it("masks the few there are in every problem", () => {
    const told = examine(type, [...rows(0, 10), [nik(1), BANYUMAS, `${nik(2)}`], [nik(1), "33", "1"]]);
    expect(told.judgement.counts).toEqual({ out_of_range: 1, bad_code: 1 });
    expect(JSON.stringify(told.problems)).not.toContain("330208");
  });

  it("finds them though the header is refused already: of such a file nothing may be kept", () => {
    const id = type.columns.find(({ kind }) => kind.type === "id")?.name ?? "";
    const personal = { row: 0, column: id, code: "personal_data", value: "", detail: "nik_share" };
    const people = Array.from({ length: 50 }, (_, n) => [nik(n), nik(n)]);
    for (const header of [
      [id, "other"],
      [id, id],
    ]) {
      expect(examine(type, people, contextOf(), header).judgement.first).toEqual([personal]);
      const { judgement } = examine(type, [["a1", "a1"]], contextOf(), header);
      expect(judgement.first.map(({ code }) => code)).not.toContain("personal_data");
      expect([judgement.status, judgement.rows]).toEqual(["rejected", 0]);
    }
  });

  it("masks facilitators and categories that are NIKs", () => {
    const facilitator = column("facilitator_id", { type: "id" });
    const note = column("note", { type: "text" });
    const report = reportOf({
      columns: [facilitator, place, note],
      facilitator: "facilitator_id",
      measures: [
        { id: "rows", type: "count" },
        { id: "by", type: "count", by: "note" },
      ],
    });
    const others = Array.from({ length: 10 }, (_, n) => [`p${n}`, BANYUMAS, "a"]);
    const { tallied } = examine(report, [...others, [nik(1), BANYUMAS, nik(1)], [nik(2), BANYUMAS, nik(2)]]);
    const names = [...(tallied?.parts.facilitator.inOrder() ?? [])].map(({ part }) => part.name);
    expect(names.filter((name) => name.includes("*"))).toHaveLength(2);
    expect(tallied?.regencies.get("33.02" as never)?.measures).toEqual({
      rows: 12,
      "by:a": 10,
      [`by:${"*".repeat(16)}`]: 2,
    });
    expect(JSON.stringify([...(tallied?.parts.keys ?? [])])).not.toContain("330208");
  });

  it("in a header is told by its word, before a missing column", () => {
    const told = examine(type, [], contextOf(), ["Nama Lengkap Siti"]);
    expect(told.judgement.first).toEqual([
      { row: 1, column: "", code: "personal_data", value: "nama", detail: "header" },
    ]);
  });
});

describe("problems", () => {
  it("quote 200 characters of a cell at most", () => {
    const told = examine(type, [["😀".repeat(300), BANYUMAS, "1"]]);
    expect([...(told.problems[0]?.value ?? "")]).toHaveLength(200);
  });

  it("are listed up to a thousand, errors before warnings, in file order", () => {
    const rows = Array.from({ length: 1500 }, (_, n) => [`f${n}`, "3302012999", n % 2 ? "x" : "1"]);
    const { judgement } = examine(type, rows);
    expect(judgement.counts).toEqual({ not_number: 750 });
    expect(judgement.warnings).toEqual({ unknown_village: 1500 });
    expect(judgement.first).toHaveLength(1000);
    expect(judgement.first.filter(({ code }) => code === "not_number")).toHaveLength(750);
    expect(judgement.first.map(({ row }) => row)).toEqual(
      judgement.first.map(({ row }) => row).toSorted((a, b) => a - b),
    );
  });

  it("tell of columns that nobody knows", () => {
    const told = examine(type, [["a", BANYUMAS, "1", "x"]], contextOf(), [
      "kpm_id",
      "village_code",
      "kg",
      "catatan",
    ]);
    expect(told.judgement).toMatchObject({ status: "accepted", warnings: { unknown_column: 1 } });
  });
});

describe("a reader", () => {
  it("may refuse the file whatever was found, and must begin with the header", () => {
    const examination = new Examination(type, contextOf());
    const batch = examination.header(["kpm_id", "village_code"], 1);
    if (!batch) throw new Error("no batch");
    expect(examination.add(fill(batch, [["a", BANYUMAS]], 2))).toBe(true);
    expect(examination.refuse("malformed", 3, "open_quote")).toBe(false);
    expect(examination.refuse("bad_encoding", 4)).toBe(false);
    expect(examination.finish().judgement).toMatchObject({ rows: 0, counts: { bad_encoding: 1 } });
    expect(() => new Examination(type, contextOf()).add(batch)).toThrow("before the header");
  });

  it("refuses what it reads on after a refused header without hiding what the header lacks", () => {
    const examination = new Examination(type, contextOf());
    expect(examination.header(["kpm_id"], 1)).toBeDefined();
    examination.refuse("malformed", 3, "more_cells");
    expect(examination.finish().judgement.counts).toEqual({ missing_column: 1 });
  });

  it("may give no more rows than a file may have", () => {
    const examination = new Examination(type, contextOf());
    const batch = examination.header(["kpm_id", "village_code"], 1);
    if (!batch) throw new Error("no batch");
    fill(batch, [["a", BANYUMAS]], 2);
    expect(examination.add({ ...batch, rows: MOST_ROWS + 1 })).toBe(false);
    expect(examination.finish().judgement.counts).toEqual({ too_large: 1 });
  });
});

describe("what cannot be counted exactly", () => {
  it("is refused", () => {
    const amount = column("amount", { type: "int", min: 0, max: 1e15 });
    const report = reportOf({
      columns: [place, amount],
      measures: [{ id: "sum", type: "sum", column: "amount" }],
    });
    const rows = Array.from({ length: 10 }, () => [BANYUMAS, "999999999999999"]);
    expect(examine(report, rows.slice(1)).judgement.status).toBe("accepted");
    expect(examine(report, rows).judgement).toMatchObject({
      status: "rejected",
      rows: 0,
      counts: { too_large: 1 },
    });
  });

  it("a definition that names what is not there is a fault of the program", () => {
    const broken = (parts: object) => () => examine(reportOf({ columns: [place], ...parts }), [[BANYUMAS]]);
    expect(broken({ unique: ["x"] })).toThrow(RangeError);
    expect(
      broken({ measures: [{ id: "a", type: "count", where: [{ column: "village_code", in: ["x"] }] }] }),
    ).toThrow(RangeError);
    expect(broken({ measures: [{ id: "a", type: "count", by: "village_code" }] })).toThrow(RangeError);
    const yes = column("yes", { type: "yesno" });
    const where = [{ column: "yes", in: ["maybe"] }];
    expect(() =>
      examine(reportOf({ columns: [place, yes], measures: [{ id: "a", type: "count", where }] }), [
        [BANYUMAS, "ya"],
      ]),
    ).toThrow("no option maybe");
  });
});
