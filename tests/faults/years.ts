import { createHash } from "node:crypto";
import { makeRegionTree, type Period, period } from "@pantau/domain";
import { makeFileObjects } from "@pantau/objects";
import { loadRegionData } from "@pantau/regions/node";
import { makeJudge, makeJudgedParts } from "@pantau/sheets";
import {
  makeAudit,
  makeNotices,
  makeProjections,
  makeSettings,
  makeSubmissions,
  type Table,
} from "@pantau/store";
import { makeIds, readKpis, requestUpload, rollUp } from "@pantau/usecases";
import { ADMIN, type File, NOW } from "./scenario";

/** The ports of ingest and roll-up over a table and a directory that several processes may share. */
export async function openPorts(table: Table, directory: string) {
  const clock = { now: () => new Date(NOW) };
  const tree = makeRegionTree(await loadRegionData());
  const objects = makeFileObjects({
    directory,
    secret: "a secret of tests",
    origin: () => "http://127.0.0.1",
    clock,
    onReceived() {},
  });
  return {
    clock,
    tree,
    objects,
    ids: makeIds(clock),
    submissions: makeSubmissions(table, objects),
    projections: makeProjections(table),
    settings: makeSettings(table),
    audit: makeAudit(table),
    notices: makeNotices(table),
    judge: makeJudge({ tree }),
    parts: makeJudgedParts(objects),
    queue: { requestRollUp: async () => {}, requestIngest: async () => {} },
    log: { info() {}, warn() {}, error() {} },
  };
}
export type YearPorts = Awaited<ReturnType<typeof openPorts>>;

/** Years that are alike: without rice aid, and on the tree of 34 provinces. Each run has one of its own. */
export const ALIKE: readonly number[] = Array.from({ length: 20 }, (_, i) => 2000 + i);
/** The year that nobody disturbs. */
export const CALM = 2019;

const village = "33.02.01.2001";
const graduations = (year: number, month: string, ...families: string[]) =>
  ["kpm_id,village_code,facilitator_id,graduated_on,route"]
    .concat(families.map((id) => `${id},${village},F1,${year}-${month}-05,independent`))
    .join("\n");
const groups = (...kpm: number[]) =>
  ["village_code,facilitator_id,group_id,kpm_active"]
    .concat(kpm.map((count, i) => `${village},F1,G${i},${count}`))
    .join("\n");

/** Files of one year that replace each other's slots, in the order in which they are requested. */
export function filesOf(year: number): File[] {
  const file = (type: string, month: string, region: string, body: string): File => ({
    type,
    period: `${year}-${month}`,
    region,
    partial: false,
    fileName: `${type}.csv`,
    body,
  });
  return [
    file("caseload", "01", "33.02", groups(30, 40)),
    file("graduation", "01", "33", graduations(year, "01", "K1", "K2")),
    file("graduation", "02", "33.02", graduations(year, "02", "K2", "K3")),
    file("graduation", "01", "33.02", graduations(year, "01", "K1", "K4", "K5")),
    file("caseload", "01", "33.02", groups(31, 41)),
  ];
}

/** Requests an upload and stores its file, as if it had just come in. */
export async function store(ports: YearPorts, { body, ...wish }: File): Promise<string> {
  const bytes = new TextEncoder().encode(body);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { submission } = await requestUpload(ports, ADMIN, { ...wish, size: bytes.length, sha256 });
  const request = await ports.submissions.getRequest(submission);
  if (!request) throw new Error("a request was not stored");
  await ports.objects.put(request.key, bytes);
  return request.key;
}

/** Folds until nothing is left to fold, as the queue and the reconcile would. */
export async function settle(ports: YearPorts, year: number): Promise<void> {
  while ((await ports.projections.markers(year)).length > 0) await rollUp(ports, year);
}

/** All numbers of a year, told without naming it. */
export async function numbersOf(ports: YearPorts, year: number): Promise<string> {
  const periods: Period[] = [period(`${year}-01`), period(`${year}-02`)];
  const answers = await Promise.all(periods.map((p) => readKpis(ports, ADMIN, { period: p })));
  return JSON.stringify(answers.map(({ rows }) => rows)).replaceAll(`"${year}-`, '"year-');
}
