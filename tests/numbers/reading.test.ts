import { type Actor, KPIS, period, type RegencyId, toNumber } from "@pantau/domain";
import {
  isOutdated,
  listSlots,
  rankFacilitators,
  readBreakdowns,
  readKpis,
  readLineage,
  readMeasures,
  readSeries,
  readSnapshot,
} from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADMIN, openPipeline, type Pipeline } from "./pipeline";

const OCTOBER = period("2020-10");
const at = (region: Actor["region"], role: Actor["role"] = "reporter"): Actor => ({
  ...ADMIN,
  region,
  role,
  grant: "write",
});
const KORKAB = at({ level: "regency", id: "33.02" as RegencyId });
const KORWIL = at({ level: "province", code: "33" });
const OF_NEW_PROVINCE = at({ level: "province", code: "93" });

const villageOf = (regency: string, n: number) => `${regency}.01.200${n}`;
const csv = (header: string, rows: readonly string[]) =>
  new TextEncoder().encode([header, ...rows].join("\n"));

let pipeline: Pipeline;
let ids: Record<string, string>;

async function send(
  name: string,
  type: string,
  of: string,
  scope: string,
  body: Uint8Array,
  partial = false,
) {
  const id = await pipeline.request({ type, period: of, scope, partial, fileName: `${name}.csv`, body });
  await pipeline.ingest(id);
  ids[name] = id;
}

beforeAll(async () => {
  pipeline = await openPipeline();
  ids = {};
  const caseload = (regency: string) =>
    [1, 2].map((n) => `${villageOf(regency, n)},PD-${regency}-${n},G-${regency}-${n},20`);
  const header = "village_code,facilitator_id,group_id,kpm_active";
  const rows = ["33.02", "33.23", "91.01"].flatMap(caseload);
  await send("caseload", "caseload", "2020-10", "ID", csv(header, rows));
  const graduates = [
    "K1,33.02.01.2001,PD-A,2020-09-01,independent",
    "K2,33.02.01.2002,PD-B,2020-09-02,independent",
    "K3,33.02.01.2001,PD-A,2020-09-03,natural",
  ];
  const graduation = "kpm_id,village_code,facilitator_id,graduated_on,route";
  await send("september", "graduation", "2020-09", "33.02", csv(graduation, graduates));
  const more = [
    "K1,33.02.01.2001,PD-A,2020-10-01,independent",
    "K4,33.02.01.2001,PD-A,2020-10-02,independent",
    "K5,33.02.01.2001,PD-A,2020-13-02,independent",
  ];
  await send("october", "graduation", "2020-10", "33.02", csv(graduation, more), true);
  const neighbour = ["K1,33.23.01.2001,PD-C,2020-10-01,independent"];
  await send("neighbour", "graduation", "2020-10", "33.23", csv(graduation, neighbour));
  await pipeline.rollUp(2020);
});
afterAll(() => pipeline.close());

const numberOf = (
  answer: { rows: readonly { region: string; kpi: string }[] },
  region: string,
  kpi: string,
) => answer.rows.find((row) => row.region === region && row.kpi === kpi);

describe("reading KPIs", () => {
  it("counts a family once, marks refused rows, and sums over those that are defined", async () => {
    const answer = await readKpis(pipeline.ports, ADMIN, { period: OCTOBER, kpi: "graduation-independent" });
    expect(numberOf(answer, "33.02", "graduation-independent")).toMatchObject({
      numerator: 3,
      denominator: 40,
      value: 0.075,
      reported: 1,
      filed: 2,
      due: 10,
      provisional: true,
      target: 0.1,
      status: "behind",
      refused: 1,
    });
    expect(numberOf(answer, "33", "graduation-independent")).toMatchObject({
      numerator: 4,
      denominator: 80,
      reported: 2,
      expected: 35,
      filed: 3,
      due: 350,
      refused: 1,
    });
    expect(answer.rows).toHaveLength(1 + 34 + 514);
  });

  it.each([
    ["a Korkab", KORKAB, 35],
    ["a Korwil", KORWIL, 35],
    ["a Korwil of a new province", OF_NEW_PROVINCE, 4],
    ["a user of the nation", ADMIN, 514],
  ])("shows %s the nation, all provinces and his own province's regencies", async (_, actor, regencies) => {
    const { rows } = await readKpis(pipeline.ports, actor, { period: OCTOBER, kpi: "kks-custody" });
    const lengths = rows.map(({ region }) => region.length);
    expect([2, 5].map((length) => lengths.filter((one) => one === length).length)).toEqual([35, regencies]);
  });

  it("shows a user of a new province his present regencies by their old codes, and the old province's total", async () => {
    const query = { period: OCTOBER, kpi: "p2k2-coverage", region: "93" };
    const { rows } = await readKpis(pipeline.ports, OF_NEW_PROVINCE, query);
    expect(rows.map(({ region }) => region)).toEqual(["91", "91.01", "91.16", "91.17", "91.18"]);
    const today = await readKpis(pipeline.ports, OF_NEW_PROVINCE, { ...query, tree: "today" });
    expect(today.rows.map(({ region }) => region)).toEqual(["93", "93.01", "93.02", "93.03", "93.04"]);
  });

  it.each([
    ["another province's regency", { region: "34.04" }, "forbidden"],
    ["another province's regencies", { region: "34", level: "regency" as const }, "forbidden"],
    ["a region that is not there", { region: "33.99" }, "forbidden"],
    ["a KPI that is not there", { kpi: "nothing" }, "unknown_kpi"],
  ])("refuses %s", async (_, query, code) => {
    await expect(readKpis(pipeline.ports, KORKAB, { period: OCTOBER, ...query })).rejects.toMatchObject({
      code,
    });
  });

  it("shows of another province its number, not its regencies", async () => {
    const { rows } = await readKpis(pipeline.ports, KORKAB, {
      period: OCTOBER,
      kpi: "kks-custody",
      region: "34",
    });
    expect(rows.map(({ region }) => region)).toEqual(["34"]);
  });

  it("tells a year without any report as missing, not as zero", async () => {
    const { version, asOf, rows } = await readKpis(pipeline.ports, ADMIN, {
      period: period("2019-05"),
      level: "nation",
    });
    expect([version, asOf]).toEqual([0, null]);
    expect(rows.find(({ kpi }) => kpi === "kks-custody")).toMatchObject({
      numerator: null,
      status: "no-data",
      reported: 0,
    });
    expect(rows.find(({ kpi }) => kpi === "reporting-completeness")).toMatchObject({
      numerator: 0,
      denominator: 514 * 9,
    });
  });
});

describe("the snapshot", () => {
  it.each([KORKAB, OF_NEW_PROVINCE, ADMIN])("holds what the rows are derived from", async (actor) => {
    const snapshot = await readSnapshot(pipeline.ports, actor, { period: OCTOBER });
    const { rows } = await readKpis(pipeline.ports, actor, { period: OCTOBER });
    const { totals, regencies } = snapshot;
    const codes = regencies.codes ?? regencies.ids;
    for (const row of rows) {
      const k = snapshot.kpis.indexOf(row.kpi);
      const kpi = KPIS[k]!;
      const above = totals.codes.indexOf(row.region);
      const [part, i] = above >= 0 ? [totals, above] : [regencies, codes.indexOf(row.region)];
      const expected = above >= 0 ? totals.expected[i]! : 1;
      const numerator = part.numerators[k]?.[i] ?? null;
      const due = snapshot.due[k] ?? null;
      const number = toNumber(
        kpi,
        {
          numerator,
          denominator: part.denominators[k]?.[i] ?? null,
          reported: above >= 0 ? totals.reported[k]![i]! : numerator === null ? 0 : 1,
          expected,
          filed: part.filed[k]?.[i] ?? null,
          due: due === null ? null : due * expected,
        },
        snapshot.targets[row.kpi]!.target,
        10,
      );
      const { region: _r, kpi: _k, period: _p, refused, unusual: _u, reason: _why, ...rest } = row;
      expect(number).toEqual(rest);
      expect(part.refused.find(([r, at]) => r === i && at === k)?.[2]).toBe(refused);
    }
    expect(rows).toHaveLength((totals.codes.length + codes.length) * KPIS.length);
  });
});

describe("the series", () => {
  it("is the rows of each period", async () => {
    const regions = ["ID", "33", "33.02"];
    const { series, periods } = await readSeries(pipeline.ports, KORKAB, { year: 2020, regions });
    expect(series).toHaveLength(regions.length * KPIS.length);
    for (const month of [9, 10]) {
      const { rows } = await readKpis(pipeline.ports, KORKAB, { period: periods[month - 1]! });
      for (const { region, kpi, points } of series) {
        const {
          region: _r,
          kpi: _k,
          period: _p,
          ...row
        } = rows.find((one) => one.region === region && one.kpi === kpi)!;
        expect(points[month - 1]).toEqual(row);
      }
    }
  });

  it("continues a new province backwards with its present regencies", async () => {
    const query = { year: 2020, regions: ["93", "91"], kpis: ["reporting-completeness"] };
    const [present, old] = (await readSeries(pipeline.ports, OF_NEW_PROVINCE, query)).series;
    expect([present?.points[9]?.expected, old?.points[9]?.expected]).toEqual([4, 29]);
    const [, today] = (await readSeries(pipeline.ports, OF_NEW_PROVINCE, { ...query, tree: "today" })).series;
    expect(today?.points[9]?.expected).toBe(9);
  });
});

describe("measures and breakdowns", () => {
  it("sum a type's categories over months and regencies", async () => {
    const query = { type: "graduation", period: OCTOBER, region: "33", basis: "ytd" as const };
    const answer = await readMeasures(pipeline.ports, KORKAB, query);
    expect(answer.measures).toEqual({ rows: 6, "route:independent": 5, "route:natural": 1 });
    expect(answer).toMatchObject({ slots: 3, of: 350, reported: 2, expected: 35, refused: 1 });
    expect(answer.byPeriod.at(-1)?.measures).toEqual({ rows: 3, "route:independent": 3 });
  });

  it("split a regency by district, and by facilitator inside the own region only", async () => {
    const query = { type: "graduation", period: OCTOBER, regency: "33.02", basis: "ytd" as const };
    const districts = await readBreakdowns(pipeline.ports, KORKAB, { ...query, by: "district" });
    expect(districts.rows).toMatchObject([
      { key: "33.02.01", name: expect.any(String), measures: { rows: 5 } },
    ]);
    const people = await readBreakdowns(pipeline.ports, KORKAB, { ...query, by: "facilitator" });
    expect(people.rows.map(({ key, measures }) => [key, measures.rows])).toEqual([
      ["PD-A", 4],
      ["PD-B", 1],
    ]);
    expect(people).toMatchObject({ slots: 2, of: 10, refused: 1, missing: [] });
    const other = { ...query, regency: "33.23", by: "facilitator" as const };
    await expect(readBreakdowns(pipeline.ports, KORKAB, other)).rejects.toMatchObject({ code: "forbidden" });
    await readBreakdowns(pipeline.ports, KORKAB, { ...other, by: "district" });
  });

  it("rank facilitators by independent graduations, inside the own region only", async () => {
    const { rows } = await rankFacilitators(pipeline.ports, KORWIL, { period: OCTOBER });
    expect(rows).toEqual([
      { facilitator: "PD-A", regency: "33.02", graduations: 3 },
      { facilitator: "PD-B", regency: "33.02", graduations: 1 },
      { facilitator: "PD-C", regency: "33.23", graduations: 1 },
    ]);
    const own = await rankFacilitators(pipeline.ports, KORKAB, { period: OCTOBER });
    expect(own.rows.map(({ facilitator }) => facilitator)).toEqual(["PD-A", "PD-B"]);
    const foreign = rankFacilitators(pipeline.ports, KORKAB, { period: OCTOBER, region: "33.23" });
    await expect(foreign).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("lineage", () => {
  const query = { kpi: "graduation-independent", period: OCTOBER };

  it("leads from a regency's number to its slots and files, but not to files from above", async () => {
    const answer = await readLineage(pipeline.ports, KORKAB, { ...query, region: "33.02" });
    expect(answer.number).toMatchObject({ numerator: 3, denominator: 40 });
    expect(answer.refused).toBe(1);
    expect(answer.slots.filter(({ state }) => state !== "missing")).toEqual([
      expect.objectContaining({ type: "caseload", state: "accepted", filledBy: "nation", rows: 2 }),
      expect.objectContaining({ type: "graduation", period: "2020-09", submission: ids.september }),
      expect.objectContaining({ type: "graduation", state: "partial", refused: 1, submission: ids.october }),
    ]);
    expect(answer.slots.find(({ type }) => type === "caseload")).not.toHaveProperty("submission");
    expect(answer.submissions.map(({ id }) => id)).toEqual([ids.september, ids.october]);
  });

  it("leads from a province's number to its regencies, with files of the own region", async () => {
    const mine = await readLineage(pipeline.ports, KORKAB, { ...query, region: "33" });
    expect(mine.regencies.filter(({ numerator }) => numerator !== null).map(({ code }) => code)).toEqual([
      "33.02",
      "33.23",
    ]);
    expect(new Set(mine.slots.map(({ regency }) => regency))).toEqual(new Set(["33.02"]));
    const his = await readLineage(pipeline.ports, KORWIL, { ...query, region: "33" });
    expect(his.submissions.map(({ id }) => id)).toEqual([ids.september, ids.october, ids.neighbour]);
    const foreign = await readLineage(pipeline.ports, OF_NEW_PROVINCE, { ...query, region: "33" });
    expect([foreign.regencies, foreign.slots, foreign.submissions]).toEqual([[], [], []]);
    const neighbours = await readLineage(pipeline.ports, KORKAB, { ...query, region: "33.23" });
    expect([neighbours.number.numerator, neighbours.slots, neighbours.submissions]).toEqual([1, [], []]);
  });
});

describe("slots", () => {
  it("are told inside the own region: who filled them, when due, what is missing", async () => {
    const { slots } = await listSlots(pipeline.ports, KORKAB, { period: OCTOBER });
    expect(slots).toHaveLength(11);
    const [caseload, graduation, kks] = ["caseload", "graduation", "kks"].map((type) =>
      slots.find((one) => one.type === type),
    );
    expect(caseload).toMatchObject({ state: "accepted", filledBy: "nation", timeliness: "on-time", rows: 2 });
    expect(caseload).not.toHaveProperty("uploadedBy");
    expect(graduation).toMatchObject({
      state: "partial",
      refused: 1,
      submission: ids.october,
      uploadedBy: ADMIN.email,
    });
    expect(kks).toMatchObject({ state: "missing", timeliness: "due", deadline: "2020-11-10T17:00:00.000Z" });
    expect(kks).not.toHaveProperty("rows");
    await expect(listSlots(pipeline.ports, KORKAB, { period: OCTOBER, region: "33" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("become overdue after the deadline", async () => {
    pipeline.setNow(new Date("2020-11-10T17:00:00.001Z"));
    const { slots } = await listSlots(pipeline.ports, KORKAB, {
      period: OCTOBER,
      type: "kks",
      state: "missing",
    });
    expect(slots.map(({ timeliness }) => timeliness)).toEqual(["overdue"]);
  });
});

describe("what was shown on a past day", () => {
  it("can be shown again, with the targets of then", async () => {
    const query = { period: OCTOBER, kpi: "graduation-independent", region: "33.02" };
    const before = await readKpis(pipeline.ports, ADMIN, query);
    pipeline.setNow(new Date("2020-12-01T00:00:00Z"));
    await pipeline.withdraw(ids.october as string);
    const targets = { "2020": { "graduation-independent": { target: 50_000 } } };
    await pipeline.ports.settings.put({
      name: "targets",
      version: 1,
      value: targets,
      by: "test",
      at: "2020-12-01T00:00:00Z",
    });
    expect(await isOutdated(pipeline.ports, 2020)).toBe(true);
    await pipeline.rollUp(2020);
    expect(await isOutdated(pipeline.ports, 2020)).toBe(false);
    const now = await readKpis(pipeline.ports, ADMIN, query);
    expect(now.rows[0]).toMatchObject({ numerator: 2, target: 0.05, status: "on-track" });
    const then = await readKpis(pipeline.ports, ADMIN, { ...query, at: new Date(before.asOf as string) });
    expect(then).toEqual(before);
  });
});

describe("an outlier", () => {
  it("marks the number and the submission, and refuses nothing", async () => {
    const header = "kpm_id,village_code,checked_on,held_by";
    const regencies = Array.from({ length: 12 }, (_, i) => `33.${String(i + 1).padStart(2, "0")}`);
    const month = (of: string, odd?: string) =>
      csv(
        header,
        regencies.flatMap((regency) =>
          Array.from({ length: 20 }, (_, i) => {
            const held = regency === odd ? i < 2 : i < 18;
            return `K-${regency}-${i},${villageOf(regency, 1)},${of}-05,${held ? "kpm" : "lender"}`;
          }),
        ),
      );
    for (const of of ["2020-05", "2020-06", "2020-07"]) await send(`kks ${of}`, "kks", of, "33", month(of));
    await send("odd", "kks", "2020-08", "33", month("2020-08", "33.05"));
    await pipeline.rollUp(2020);
    const { rows } = await readKpis(pipeline.ports, KORWIL, {
      period: period("2020-08"),
      kpi: "kks-custody",
    });
    expect(rows.filter(({ unusual }) => unusual).map(({ region }) => region)).toEqual(["33.05"]);
    const view = await pipeline.submission(ids.odd as string);
    expect(view).toMatchObject({ status: "accepted", unusual: [{ regency: "33.05", kpi: "kks-custody" }] });
    expect(await pipeline.submission(ids["kks 2020-07"] as string)).not.toHaveProperty("unusual");
    const { slots } = await listSlots(pipeline.ports, KORWIL, { period: period("2020-08"), type: "kks" });
    expect(slots.filter(({ unusual }) => unusual).map(({ regency }) => regency)).toEqual(["33.05"]);
  });
});
