import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPipeline, type Pipeline } from "./pipeline";

/** Uploads with the numbers that the contract asks for after all of them; they lie beside the checkout. */
const SAMPLE = fileURLToPath(new URL("../../../shared/sample/", import.meta.url));
const isThere = existsSync(`${SAMPLE}kpis.json`);
if (!isThere) console.warn(`SKIPPED: the sample's numbers are not there: ${SAMPLE}`);

interface SampleFile {
  file: string;
  type: string;
  period: string;
  scope: string;
  partial: boolean;
  status: string;
}
interface SampleNumber {
  region: string;
  kpi: string;
  period: string;
  numerator: number;
  denominator: number;
  value: number | null;
  reported: number;
  expected: number;
  status: string;
}

const read = <T>(name: string): T[] => (isThere ? JSON.parse(readFileSync(`${SAMPLE}${name}`, "utf8")) : []);

describe.skipIf(!isThere)("the numbers of the sample", () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline();
    for (const { file, ...upload } of read<SampleFile>("files.json")) {
      const id = await pipeline.request({
        ...upload,
        fileName: file,
        body: readFileSync(`${SAMPLE}${file}`),
      });
      await pipeline.ingest(id);
    }
    await pipeline.rollUp(2020);
  }, 300_000);
  afterAll(() => pipeline.close());

  it.each(["2020-08", "2020-09", "2020-10"])("are exactly those asked for in %s", async (period) => {
    const { rows } = await pipeline.kpis(period);
    const known = new Map(rows.map((row) => [`${row.region} ${row.kpi}`, row]));
    const wanted = read<SampleNumber>("kpis.json").filter((number) => number.period === period);
    expect(wanted.length).toBeGreaterThan(0);
    for (const number of wanted) {
      const row = known.get(`${number.region} ${number.kpi}`);
      const value = row?.value ?? null;
      expect(row && { ...row, value: value === null ? null : Number(value.toFixed(10)) }).toMatchObject(
        number,
      );
    }
  });

  it("defines nothing else", async () => {
    const wanted = new Set(read<SampleNumber>("kpis.json").map((n) => `${n.region} ${n.kpi} ${n.period}`));
    const regions = ["ID", "33", "73", "33.02", "33.23", "73.06"];
    for (const period of ["2020-08", "2020-09", "2020-10"]) {
      const { rows } = await pipeline.kpis(period);
      const more = rows.filter(
        (row) =>
          row.numerator !== null &&
          row.kpi !== "reporting-timeliness" &&
          regions.includes(row.region) &&
          !wanted.has(`${row.region} ${row.kpi} ${row.period}`),
      );
      expect(more).toEqual([]);
    }
  });
});
