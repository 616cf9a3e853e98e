import { describe, expect, it } from "vitest";
import { decodeBreakdowns, encodeBreakdowns } from "../breakdown-file";
import type { Measure } from "../definition";
import { hashOfId } from "../hash";
import { decodeIdSets, encodeIdSets } from "../id-set-file";
import { column, contextOf, examine, place, reportOf } from "../testing/examine";
import { MOST_TEXTS, OTHER_TEXTS } from "./categories";

const label = { id: "", en: "" };
const COLUMNS = [
  column("kpm_id", { type: "id" }),
  place,
  column("facilitator_id", { type: "id" }),
  column("kg", { type: "decimal", min: 0, max: 60, unit: label }, false),
  column("jobs", { type: "int", min: 0, max: 1000 }, false),
  column("on", { type: "date" }, false),
  column("route", {
    type: "option",
    options: [
      { name: "independent", nameId: "mandiri", label },
      { name: "natural", nameId: "alamiah", label },
    ],
  }),
  column("signed", { type: "yesno" }, false),
  column("venue", { type: "text" }, false),
];
const ROWS = [
  ["a", "3302012001", "p1", "30", "2", "2020-09-02", "mandiri", "ya", "Purwokerto"],
  ["b", "3302012002", "p1", "29,5", "3", "2020-06-30", "natural", "no", "Purwokerto"],
  ["c", "3302082010", "p2", "", "", "", "independent", "", ""],
  ["a", "33.23.05.2001", "p1", "30", "0", "2019-09-01", "mandiri", "yes", "Temanggung"],
  ["d", "3323052001", "p1", "15", "5", "2020-07-01", "mandiri", "ya", "Temanggung"],
  ["b", "3302012001", "p1", "x", "1000", "2020-09-02", "mandiri", "ya", "refused"],
];

function tally(measures: readonly Measure[], rows: readonly (readonly string[])[] = ROWS) {
  const type = reportOf({ columns: COLUMNS, facilitator: "facilitator_id", measures });
  const { tallied, judgement } = examine(type, rows, contextOf("33", true));
  if (!tallied) throw new Error("nothing tallied");
  const { regencies } = contextOf().tree.today.lookup;
  const breakdowns = decodeBreakdowns(encodeBreakdowns(tallied.parts, regencies));
  const plain = (dimension: "district" | "facilitator") =>
    Object.fromEntries(
      [...breakdowns[dimension]].map(([regency, parts]) => [regency, Object.fromEntries(parts)]),
    );
  return {
    regency: Object.fromEntries(judgement.slots.map((slot) => [slot.regency, slot.measures])),
    district: plain("district"),
    facilitator: plain("facilitator"),
    sets: decodeIdSets(encodeIdSets(tallied.sets)),
  };
}

describe("measures of good rows", () => {
  it("count rows, by regency, district and facilitator", () => {
    const found = tally([{ id: "rows", type: "count" }]);
    expect(found.regency).toEqual({ "33.02": { rows: 3 }, "33.23": { rows: 2 } });
    expect(found.district).toEqual({
      "33.02": { "33.02.01": { rows: 2 }, "33.02.08": { rows: 1 } },
      "33.23": { "33.23.05": { rows: 2 } },
    });
    // One facilitator of two regencies is two parts.
    expect(found.facilitator).toEqual({
      "33.02": { p1: { rows: 2 }, p2: { rows: 1 } },
      "33.23": { p1: { rows: 2 } },
    });
  });

  it("count where conditions hold together", () => {
    const where = [
      { column: "route", in: ["independent"] },
      { column: "signed", filled: true },
    ];
    expect(tally([{ id: "n", type: "count", where }]).regency).toEqual({
      "33.02": { n: 1 },
      "33.23": { n: 2 },
    });
    const blank = [{ column: "kg", filled: false }];
    expect(tally([{ id: "n", type: "count", where: blank }]).regency).toEqual({
      "33.02": { n: 1 },
      "33.23": {},
    });
  });

  it("count by category of every kind; blank cells have none", () => {
    const by = (name: string) => tally([{ id: "n", type: "count", by: name }]).regency["33.02"];
    expect(by("route")).toEqual({ "n:independent": 2, "n:natural": 1 });
    expect(by("signed")).toEqual({ "n:yes": 1, "n:no": 1 });
    expect(by("kg")).toEqual({ "n:30000": 1, "n:29500": 1 });
    expect(by("jobs")).toEqual({ "n:2": 1, "n:3": 1 });
    expect(by("on")).toEqual({ "n:2020-09-02": 1, "n:2020-06-30": 1 });
    expect(by("venue")).toEqual({ "n:Purwokerto": 2 });
  });

  it("sum numbers in thousandths and days, by category, too", () => {
    const found = tally([
      { id: "kg", type: "sum", column: "kg" },
      { id: "jobs", type: "sum", column: "jobs", by: "route" },
      { id: "day", type: "sum", column: "on" },
    ]);
    const day = (date: string) => Date.parse(date) / 86_400_000;
    expect(found.regency["33.02"]).toEqual({
      kg: 59_500,
      "jobs:independent": 2,
      "jobs:natural": 3,
      day: day("2020-09-02") + day("2020-06-30"),
    });
    expect(found.facilitator["33.23"]?.p1).toMatchObject({ kg: 45_000, "jobs:independent": 5 });
  });

  it("band rows by whole months to the period's end", () => {
    expect(tally([{ id: "age", type: "age", column: "on" }]).regency).toEqual({
      "33.02": { "age:0-2": 1, "age:3-5": 1 },
      "33.23": { "age:0-2": 1, "age:12+": 1 },
    });
    const bands = ["2020-10-01", "2020-07-01", "2020-06-30", "2020-03-31", "2019-10-01", "2019-09-30"].map(
      (on) => ["x", "3302012001", "p", "", "", on, "mandiri", "", ""],
    );
    expect(tally([{ id: "age", type: "age", column: "on" }], bands).regency["33.02"]).toEqual({
      "age:0-2": 2,
      "age:3-5": 1,
      "age:6-11": 2,
      "age:12+": 1,
    });
  });

  it("count different regions of a column", () => {
    const villages: Measure = { id: "villages", type: "distinct", column: "village_code" };
    const found = tally([villages], [...ROWS, ROWS[0] as string[]]);
    expect(found.regency).toEqual({ "33.02": { villages: 3 }, "33.23": { villages: 1 } });
    expect(found.district["33.02"]).toEqual({ "33.02.01": {}, "33.02.08": {} });
  });

  it("keep sets of ids, sorted and without repeats", () => {
    const found = tally(
      [
        {
          id: "independent",
          type: "set",
          column: "kpm_id",
          where: [{ column: "route", in: ["independent"] }],
        },
      ],
      [...ROWS, ["c", "3302012001", "p1", "", "", "", "mandiri", "", ""]],
    ).sets.get("independent");
    const sorted = (...ids: string[]) => ids.map(hashOfId).sort((a, b) => (a < b ? -1 : 1));
    expect([...(found?.get("33.02" as never) ?? [])]).toEqual(sorted("a", "c"));
    expect([...(found?.get("33.23" as never) ?? [])]).toEqual(sorted("a", "d"));
    expect(found?.size).toBe(2);
  });

  it("keep a set of many thousands", () => {
    const rows = Array.from({ length: 40_000 }, (_, n) => [
      `f${n % 30_000}`,
      "3302012001",
      "p",
      "",
      "",
      "",
      "mandiri",
      "",
      "",
    ]);
    const set = tally([{ id: "s", type: "set", column: "kpm_id" }], rows)
      .sets.get("s")
      ?.get("33.02" as never);
    expect(set?.length).toBe(30_000);
    expect(set).toEqual(set?.toSorted());
  });

  it("name the first 200 texts of a regency and count the rest together", () => {
    const venue = (code: string, name: string) => ["x", code, "p", "", "", "", "mandiri", "", name];
    const rows = [
      ...Array.from({ length: MOST_TEXTS + 5 }, (_, n) => venue("3302012001", `v${n}`)),
      venue("3302082010", "v0"),
      venue("3323052001", "v204"),
    ];
    const { regency } = tally([{ id: "n", type: "count", by: "venue" }], rows);
    expect(Object.keys(regency["33.02"] ?? {})).toHaveLength(MOST_TEXTS + 1);
    expect(regency["33.02"]).toMatchObject({ "n:v0": 2, "n:v199": 1, [`n:${OTHER_TEXTS}`]: 5 });
    expect(regency["33.23"]).toEqual({ "n:v204": 1 });
  });

  it("have no districts where the place is a regency", () => {
    const regency = column("regency_code", { type: "region", level: "regency" });
    const district = column("district_code", { type: "region", level: "district" }, false);
    const type = reportOf({
      columns: [regency, district],
      place: "regency_code",
      measures: [
        { id: "rows", type: "count" },
        { id: "districts", type: "distinct", column: "district_code" },
        { id: "regencies", type: "distinct", column: "regency_code" },
      ],
    });
    const { tallied, judgement } = examine(type, [
      ["3302", "33.02.01"],
      ["33.02", "330201"],
      ["3302", ""],
      ["91.01", "91.01.01"],
    ]);
    expect(judgement.slots.map(({ regency, measures }) => [regency, measures])).toEqual([
      ["33.02", { rows: 3, districts: 1, regencies: 1 }],
      ["93.01", { rows: 1, districts: 1, regencies: 1 }],
    ]);
    expect([...(tallied?.parts.district.inOrder() ?? [])]).toEqual([]);
  });
});
