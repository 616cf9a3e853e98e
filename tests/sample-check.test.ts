import { createReadStream, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeRegionTree, period } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { makeJudge } from "@pantau/sheets";
import { beforeAll, describe, expect, it } from "vitest";

/** A sample of uploads with the outcomes that the contract asks for; it lies beside the checkout. */
const SAMPLE = fileURLToPath(new URL("../../shared/sample/", import.meta.url));

interface SampleFile {
  file: string;
  type: string;
  period: string;
  scope: string;
  partial: boolean;
  status: string;
  rows: number;
  refused: number;
  counts: Record<string, number>;
}

const isThere = existsSync(`${SAMPLE}files.json`);
if (!isThere) console.warn(`SKIPPED: the sample uploads are not there: ${SAMPLE}`);
const files: SampleFile[] = isThere ? JSON.parse(readFileSync(`${SAMPLE}files.json`, "utf8")) : [];

describe.skipIf(!isThere)("the sample uploads", () => {
  let judge: ReturnType<typeof makeJudge>;
  beforeAll(async () => {
    judge = makeJudge({ tree: makeRegionTree(await loadRegionData()) });
  });

  it.each(files)("$file is $status", async (expected) => {
    const { judgement } = await judge({
      type: expected.type,
      period: period(expected.period),
      scope: expected.scope,
      partial: expected.partial,
      lang: "id",
      body: createReadStream(`${SAMPLE}${expected.file}`),
    });
    const { status, rows, refused, counts } = judgement;
    expect({ status, rows, refused, counts }).toEqual({
      status: expected.status,
      rows: expected.rows,
      refused: expected.refused,
      counts: expected.counts,
    });
  });
});
