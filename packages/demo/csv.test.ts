import { makeRegionTree, period, type RegionTree, type ReportType } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { makeJudge } from "@pantau/sheets";
import { beforeAll, describe, expect, it } from "vitest";
import { writeCsv } from "./csv";
import { makeNation } from "./nation";
import { placeOf } from "./scenario";
import { fromDefinition } from "./scenarios/from-definition";

const text = (word: string) => ({ id: word, en: word });
const column = (name: string, kind: ReportType["columns"][number]["kind"]) => ({
  name,
  nameId: `${name}_id`,
  required: true,
  label: text(name),
  example: 'a "sample"; of text',
  kind,
});
/** A twelfth report type that nobody wrote a scenario for. */
const visits: ReportType = {
  id: "visits",
  label: text("Visits"),
  rowIs: text("a visit"),
  about: text("Visits."),
  expected: "monthly",
  place: "place",
  unique: ["visit"],
  columns: [
    column("visit", { type: "id" }),
    column("place", { type: "region", level: "village" }),
    column("on", { type: "date" }),
    column("until", { type: "date" }),
    column("kind", { type: "option", options: [{ name: "home", nameId: "rumah", label: text("Home") }] }),
    column("people", { type: "int", min: 2, max: 9 }),
    column("rice", { type: "decimal", min: 0.5, max: 60, unit: text("kg") }),
    column("note", { type: "text" }),
    column("done", { type: "yesno" }),
  ],
  checks: [
    { id: "in", type: "in-period", column: "on" },
    { id: "order", type: "at-least", column: "until", other: "on", text: text("order") },
  ],
  measures: [{ id: "rows", type: "count" }],
};

let tree: RegionTree;
let place: ReturnType<typeof placeOf>;
beforeAll(async () => {
  const data = await loadRegionData();
  tree = makeRegionTree(data);
  const nation = makeNation(data, 1);
  const merauke = nation.regencies.find(({ id }) => id === "93.01");
  place = placeOf(nation, merauke as never, "visits", period("2020-09"));
});

const write = (indonesian: boolean, dottedCodes: boolean, codesThen: boolean) =>
  writeCsv(
    visits,
    fromDefinition(visits).rows(place),
    { indonesian, dottedCodes, codesThen },
    tree.at(place.period),
  );

describe("a type without a scenario", () => {
  it("is written in both languages and with codes of both times", () => {
    const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(decode(write(false, true, true)).split("\n")[1]).toMatch(
      /^9301-1,91\.01\.\d\d\.\d{4},2020-09-20,2020-09-20,home,2,1,"a ""sample""; of text",yes$/,
    );
    expect(decode(write(true, false, false))).toMatch(
      /^\ufeffvisit_id;.*\r\n9301-1;9301\d{6};20\/09\/2020;20\/09\/2020;rumah;2;1;"a ""sample""; of text";ya\r\n$/,
    );
  });

  it("is accepted by the same judge as any other", async () => {
    const judge = makeJudge({ tree, typeOf: () => visits });
    const body = write(true, true, true);
    const wish = { type: "visits", period: place.period, scope: "ID", partial: false, lang: "id" as const };
    const { judgement } = await judge({ ...wish, body: once(body) });
    expect(judgement).toMatchObject({ status: "accepted", rows: 1, first: [] });
    expect(judgement.slots.map(({ regency }) => regency)).toEqual(["93.01"]);
  });
});

async function* once(body: Uint8Array) {
  yield body;
}
