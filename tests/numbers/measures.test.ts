import { gunzipSync, gzipSync } from "node:zlib";
import { MEASURE_VERSION } from "@pantau/domain";
import { reconcile } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPipeline, type Pipeline } from "./pipeline";

const village = "33.02.01.2001";
const FILES = [
  ["caseload", `village_code,facilitator_id,group_id,kpm_active\n${village},F1,G1,40`],
  [
    "graduation",
    `kpm_id,village_code,facilitator_id,graduated_on,route\nK1,${village},F1,2020-09-05,independent\nK2,${village},F1,soon,natural`,
  ],
] as const;

let pipeline: Pipeline;
let ids: string[];
beforeAll(async () => {
  pipeline = await openPipeline();
  ids = [];
  for (const [type, csv] of FILES) {
    const body = new TextEncoder().encode(csv);
    const asked = { type, period: "2020-09", scope: "33.02", partial: true, fileName: "x.csv", body };
    ids.push(await pipeline.request(asked as Parameters<Pipeline["request"]>[0]));
  }
  for (const id of ids) await pipeline.ingest(id);
  await pipeline.rollUp(2020);
});
afterAll(() => pipeline.close());

async function graduation() {
  const { rows } = await pipeline.kpis("2020-09");
  const row = rows.find(({ region, kpi }) => region === "33.02" && kpi === "graduation-independent");
  return {
    numerator: row?.numerator,
    denominator: row?.denominator,
    reason: row?.reason,
    refused: row?.refused,
  };
}

/** As if an earlier version of the program had measured everything, and folded it. */
async function becomeOld(): Promise<void> {
  const { submissions, projections, objects } = pipeline.ports;
  for (const id of ids) {
    const request = await submissions.getRequest(id);
    const item = request && (await submissions.get(request));
    if (!item) throw new Error("a submission is missing");
    const slots = item.slots.map((slot) => ({ ...slot, measures: {} }));
    await submissions.remeasure({ ...item, slots, measureVersion: MEASURE_VERSION - 1 });
  }
  const pointer = await projections.pointer(2020);
  const manifest = pointer && (await objects.get(pointer.manifestKey));
  if (!pointer || !manifest) throw new Error("nothing was folded");
  const old = JSON.parse(gunzipSync(manifest).toString("utf8"));
  old.versions.measures = MEASURE_VERSION - 1;
  const manifestKey = pointer.manifestKey.replace(/[^/]+$/, `old-${pointer.version}.json.gz`);
  await objects.put(manifestKey, gzipSync(JSON.stringify(old)));
  const at = new Date(Date.parse(pointer.at) + 1).toISOString();
  await projections.swing({ ...pointer, version: pointer.version + 1, manifestKey, at }, pointer);
}

/** What the schedule does; gives the submissions whose files it wants read again. */
async function reconciled(): Promise<string[]> {
  const asked: string[] = [];
  const queue = {
    requestIngest: async ({ id }: { readonly id: string }) => void asked.push(id),
    requestRollUp: (year: number) => pipeline.rollUp(year).then(() => undefined),
  };
  await reconcile({ ...pipeline.ports, queue }, { patienceMs: 0 });
  return asked;
}

describe("measures of an earlier version", () => {
  it("are made anew from files that are still there; until then the number says why it is none", async () => {
    const right = await graduation();
    expect(right).toMatchObject({ numerator: 1, denominator: 40, refused: 1 });
    await becomeOld();
    expect(await reconciled()).toEqual([]);
    expect(await graduation()).toMatchObject({ numerator: null, reason: "measures_outdated" });
    expect(await reconciled()).toEqual(ids);
    for (const id of ids) await pipeline.ingest(id);
    await pipeline.rollUp(2020);
    expect(await graduation()).toEqual(right);
    expect(await reconciled()).toEqual([]);
    expect((await pipeline.ports.submissions.openRequests()).items).toEqual([]);
    expect(await pipeline.projected(2020)).toBe(await pipeline.projectedAnew(2020));
  });

  it("stay none, and say why, where the file has expired", async () => {
    await becomeOld();
    for (const id of ids) {
      const request = await pipeline.ports.submissions.getRequest(id);
      if (request) await pipeline.ports.objects.remove(request.key);
    }
    await reconciled();
    expect(await reconciled()).toEqual([]);
    expect(await graduation()).toMatchObject({ numerator: null, reason: "measures_outdated" });
    expect((await pipeline.ports.submissions.openRequests()).items).toEqual([]);
  });
});
