import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, makeRegionTree, period, type RegionTree } from "@pantau/domain";
import { makeFileObjects } from "@pantau/objects";
import { loadRegionData } from "@pantau/regions/node";
import { makeJudge, makeJudgedParts } from "@pantau/sheets";
import {
  makeAudit,
  makeDocuments,
  makeNotices,
  makeProjections,
  makeSettings,
  makeSubmissions,
  makeTokens,
  makeUsers,
} from "@pantau/store";
import {
  ingestSubmission,
  makeIds,
  type Ports,
  readKpis,
  readSubmission,
  rollUp,
  uploadKey,
  withdrawSubmission,
} from "@pantau/usecases";
import { openTestTable } from "../../packages/store/test-table";

/** One upload as an office sends it. */
export interface Upload {
  readonly type: string;
  readonly period: string;
  readonly scope: string;
  readonly partial: boolean;
  readonly fileName: string;
  readonly body: Uint8Array;
}

export const ADMIN: Actor = {
  email: "admin@pantau.test",
  name: "Admin",
  lang: "id",
  region: { level: "nation" },
  role: "admin",
  grant: "admin",
};

let trees: Promise<RegionTree> | undefined;
export function regionTree(): Promise<RegionTree> {
  trees ??= loadRegionData().then(makeRegionTree);
  return trees;
}

/** From files to numbers through the real parts, without HTTP: what stands between them is tested elsewhere. */
export async function openPipeline() {
  let now = new Date("2020-11-05T03:00:00Z");
  const tree = await regionTree();
  const directory = mkdtempSync(join(tmpdir(), "pantau-numbers-"));
  const { table, close } = await openTestTable();
  const clock = { now: () => now };
  const objects = makeFileObjects({
    directory,
    secret: "test",
    origin: () => "http://127.0.0.1",
    clock,
    synced: false,
    onReceived: () => undefined,
  });
  const ports = {
    clock,
    tree,
    objects,
    ids: makeIds(clock),
    submissions: makeSubmissions(table, objects),
    projections: makeProjections(table),
    settings: makeSettings(table),
    audit: makeAudit(table),
    users: makeUsers(table),
    tokens: makeTokens(table),
    documents: makeDocuments(table, clock),
    notices: makeNotices(table),
    judge: makeJudge({ tree }),
    parts: makeJudgedParts(objects),
    queue: { requestRollUp: async () => undefined, requestIngest: async () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  } satisfies Partial<Ports>;

  /** Everything of a request but the file's journey. */
  async function request({ body, ...upload }: Upload): Promise<string> {
    const id = ports.ids.next();
    const at = now.toISOString();
    const key = uploadKey(id, body.length);
    await ports.submissions.putRequest(
      {
        ...upload,
        id,
        key,
        period: period(upload.period),
        lang: "id",
        size: body.length,
        sha256: createHash("sha256").update(body).digest("hex"),
        requestedBy: ADMIN.email,
        requestedAt: at,
        expiresAt: at,
      },
      ["ID"],
    );
    await objects.put(key, body);
    return id;
  }

  return {
    ports,
    request,
    /** From now on it is this time. */
    setNow: (time: Date) => {
      now = time;
    },
    ingest: async (id: string) => {
      const asked = await ports.submissions.getRequest(id);
      if (asked) await ingestSubmission(ports, { key: asked.key });
    },
    withdraw: (id: string) => withdrawSubmission(ports, ADMIN, id, "test"),
    submission: (id: string) => readSubmission(ports, ADMIN, id),
    rollUp: (year: number) => rollUp(ports, year),
    /** Where the projections lie, by their content, that stand for a year. */
    projected: async (year: number) => (await ports.projections.pointer(year))?.manifestKey,
    /** The same by a roll-up that knows of no earlier one. */
    async projectedAnew(year: number) {
      const other = await openTestTable();
      const projections = makeProjections(other.table);
      await rollUp({ ...ports, projections }, year);
      const pointer = await projections.pointer(year);
      await other.close();
      return pointer?.manifestKey;
    },
    kpis: (of: string) => readKpis(ports, ADMIN, { period: period(of) }),
    async close() {
      await close();
      rmSync(directory, { recursive: true });
    },
  };
}
export type Pipeline = Awaited<ReturnType<typeof openPipeline>>;
