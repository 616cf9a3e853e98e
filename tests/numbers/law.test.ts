import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provinceIn } from "../judging/naive-regions";
import { NAIVE_KPIS, type NaiveSettings, naiveNumbers, type SentFile } from "./naive-numbers";
import { openPipeline, type Pipeline } from "./pipeline";
import { codeThen, PLACES, type Sending, type Step, sendings, stepsFor } from "./sendings";

const HOUR = 3_600_000;
/** Each run is a year of some fifty files. */
const PATIENCE_MS = 600_000;
const FIRST_YEAR = 2008;
const LAST_YEAR = 2040;

let pipeline: Pipeline;
let year: number;

/** Each run has a year of its own; two are kept for the splits. */
const SPLIT_YEARS = [2022, 2023];
const settingsOf = (of: number): NaiveSettings => ({
  schedule: { [`${of}-09`]: 30, [`${of}-10`]: 15 },
  deadlineDay: 10,
  targets: { "kks-custody": 0.9, "kks-custody 33": 0.5, "kks-custody 33.02": 0.25 },
});

beforeAll(async () => {
  pipeline = await openPipeline();
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const put = (name: string, value: unknown) =>
    pipeline.ports.settings.put({ name, version: 1, value, by: "test", at: "2020-01-01T00:00:00.000Z" });
  await put(
    "schedule",
    Object.fromEntries(
      years.flatMap((y) => [
        [`${y}-09`, 30_000],
        [`${y}-10`, 15_000],
      ]),
    ),
  );
  const custody = { target: 900_000, regions: { "33": 500_000, "33.02": 250_000 } };
  await put("targets", Object.fromEntries(years.map((y) => [y, { "kks-custody": custody }])));
  year = FIRST_YEAR;
});
afterAll(() => pipeline.close());

interface Run {
  files: SentFile[];
  ids: string[];
}

/** Requests all in order; then does the steps. */
async function carryOut(all: readonly Sending[], steps: readonly Step[], of: number): Promise<Run> {
  const run: Run = { files: [], ids: [] };
  for (const [order, one] of all.entries()) {
    const [y = 0, m = 0] = one.period.split("-").map(Number);
    const receivedAt = Date.UTC(y, m, 1) + one.delay * HOUR;
    pipeline.setNow(new Date(receivedAt));
    run.ids.push(
      await pipeline.request({ ...one, fileName: "x.csv", body: new TextEncoder().encode(one.csv) }),
    );
    run.files.push({ ...one, order, receivedAt, withdrawn: false });
  }
  for (const step of steps) {
    if (step.do === "roll-up") await pipeline.rollUp(of);
    else if (step.do === "ingest") await pipeline.ingest(run.ids[step.sending] as string);
    else {
      const id = run.ids[step.sending] as string;
      const { status } = await pipeline.submission(id);
      if (status === "rejected") continue;
      await pipeline.withdraw(id);
      (run.files[step.sending] as SentFile).withdrawn = true;
    }
  }
  await pipeline.rollUp(of);
  return run;
}

async function compare({ files }: Run, period: string, settings: NaiveSettings): Promise<void> {
  const provinces = [...new Set(PLACES.map((place) => provinceIn(place, period)))];
  const expected = naiveNumbers(files, period, ["ID", ...provinces, ...PLACES], settings);
  const { rows } = await pipeline.kpis(period);
  const known = new Map(rows.map((row) => [`${row.region} ${row.kpi}`, row]));
  for (const region of ["ID", ...provinces, ...PLACES]) {
    for (const kpi of NAIVE_KPIS) {
      const wanted = expected.get(`${region} ${kpi}`);
      const row = known.get(`${region.length === 5 ? codeThen(region, period) : region} ${kpi}`);
      const {
        numerator,
        denominator,
        value,
        reported,
        expected: of,
        filed,
        due,
        provisional,
        target,
        status,
      } = row ?? {};
      const told = {
        numerator,
        denominator,
        value,
        reported,
        expected: of,
        filed,
        due,
        provisional,
        target,
        status,
      };
      const { pace, refused, ...rest } = wanted ?? {};
      if (!isDeepStrictEqual(told, rest) || (row?.refused ?? 0) !== refused) {
        expect({ ...told, refused: row?.refused ?? 0 }, `${region} ${kpi} ${period}`).toEqual({
          ...rest,
          refused,
        });
      }
      if (pace !== null) expect(row?.pace).toBeCloseTo(pace ?? Number.NaN, 12);
    }
  }
}

/** Runs one story in a year that nothing has happened in yet. */
async function holds(all: readonly Sending[], steps: readonly Step[], of: number): Promise<void> {
  const moved = all.map((one) => ({
    ...one,
    period: one.period.replace(/^\d{4}/, String(of)),
    csv: one.csv.replace(/\b\d{4}-(\d\d-\d\d)\b/g, `${of}-$1`),
  }));
  const run = await carryOut(moved, steps, of);
  expect(await pipeline.projected(of)).toBe(await pipeline.projectedAnew(of));
  for (const month of ["06", "07", "08", "09", "10", "12"])
    await compare(run, `${of}-${month}`, settingsOf(of));
}

const story = (periods: readonly string[]) =>
  sendings(periods).chain((all) => stepsFor(all).map((steps) => ({ all, steps })));

describe("the law of the numbers", () => {
  it(
    "holds whatever the order, repetition and delay of events, the grouping of rows, partial files and withdrawals",
    async () => {
      await fc.assert(
        fc.asyncProperty(story(["2010-06", "2010-08", "2010-09", "2010-10"]), async ({ all, steps }) => {
          do year++;
          while (SPLIT_YEARS.includes(year));
          if (year >= LAST_YEAR) throw new Error("no fresh year is left: too many runs");
          await holds(all, steps, year);
        }),
        { numRuns: 4, endOnFailure: true },
      );
    },
    PATIENCE_MS,
  );

  it(
    "holds through a split of provinces: the year stays one series",
    async () => {
      await fc.assert(
        fc.asyncProperty(story(["2022-06", "2022-07", "2022-08", "2022-10"]), ({ all, steps }) =>
          holds(all, steps, 2022),
        ),
        { numRuns: 1 },
      );
    },
    PATIENCE_MS,
  );

  it(
    "holds on today's tree",
    async () => {
      await fc.assert(
        fc.asyncProperty(story(["2023-06", "2023-08", "2023-09"]), ({ all, steps }) =>
          holds(all, steps, 2023),
        ),
        { numRuns: 1 },
      );
    },
    PATIENCE_MS,
  );
});
