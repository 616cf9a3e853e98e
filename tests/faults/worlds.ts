import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRegionTree, type Period, period, type RegionTree } from "@pantau/domain";
import type { Around } from "@pantau/embedded";
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
  type Table,
} from "@pantau/store";
import {
  ingestSubmission,
  makeIds,
  readKpis,
  reconcile,
  requestUpload,
  rollUp,
  type UploadRequest,
} from "@pantau/usecases";
import { joinTestTable, openTestTable } from "../../packages/store/test-table";
import { ADMIN, type File, KORKAB, NOW } from "./scenario";

/** Of all that is sent here: without rice aid, and on the tree of 34 provinces. */
export const YEAR = 2019;

let smallNation: Promise<RegionTree> | undefined;

/** Two provinces of the real tree: a roll-up writes one object a province, and each write is a place to die at. */
async function loadSmallNation(): Promise<RegionTree> {
  const { provinces, regencies, districts, villages } = await loadRegionData({ villages: false });
  const inside = ({ code }: { readonly code: string }) => code.startsWith("33") || code.startsWith("34");
  return makeRegionTree({
    provinces: provinces.filter(inside),
    regencies: regencies.filter(inside),
    districts: districts.filter(inside),
    villages,
  });
}

/** Table and objects of a world in which one year lives. Several processes may share them. */
export interface Place {
  readonly endpoint: string;
  readonly directory: string;
}

/** A process's own ports of ingest and roll-up. What its queue is asked for waits for `work`. */
export async function openPorts({ endpoint, directory }: Place, around: Partial<Around> = {}) {
  smallNation ??= loadSmallNation();
  const tree = await smallNation;
  let now = new Date(NOW);
  const clock = { now: () => now };
  const plain = joinTestTable(endpoint);
  const table: Table = around.table?.(plain) ?? plain;
  const files = makeFileObjects({
    directory: join(directory, "files"),
    secret: "a secret of tests",
    origin: () => "http://127.0.0.1",
    clock,
    // A killed process's writes reach the disk; only the machine's power cut would need more.
    synced: false,
    onReceived() {},
  });
  const objects = around.objects?.(files) ?? files;
  const submissions = makeSubmissions(table, objects);
  const newest = await submissions.listUnder("ID", undefined, 1);
  const arrivals: string[] = [];
  const years = new Set<number>();
  return {
    clock,
    setNow: (at: Date) => {
      now = at;
    },
    tree,
    objects,
    submissions,
    ids: makeIds(clock, newest.items[0]),
    projections: makeProjections(table),
    settings: makeSettings(table),
    audit: makeAudit(table),
    users: makeUsers(table),
    tokens: makeTokens(table),
    documents: makeDocuments(table, clock),
    notices: makeNotices(table),
    judge: makeJudge({ tree }),
    parts: makeJudgedParts(objects),
    queue: {
      requestIngest: async ({ key }: UploadRequest) => void arrivals.push(key),
      requestRollUp: async (year: number) => void years.add(year),
    },
    asked: { arrivals, years },
    log: { info() {}, warn() {}, error() {} },
  };
}
export type WorldPorts = Awaited<ReturnType<typeof openPorts>>;

/** Does what the queue was asked for, until nothing is left. */
export async function work(ports: WorldPorts): Promise<void> {
  const { arrivals, years } = ports.asked;
  for (;;) {
    const key = arrivals.shift();
    const [year] = years;
    if (key !== undefined) await ingestSubmission(ports, { key });
    else if (year === undefined) return;
    else {
      years.delete(year);
      await rollUp(ports, year);
    }
  }
}

/** What a start does with what an earlier end left open. */
export async function recover(ports: WorldPorts): Promise<void> {
  await reconcile(ports, { patienceMs: 0 });
  await work(ports);
}

export interface World extends Place {
  readonly ports: WorldPorts;
  close(): Promise<void>;
}

async function openWorld(directory: string): Promise<World> {
  const { endpoint, close } = await openTestTable(join(directory, "table"));
  return { endpoint, directory, ports: await openPorts({ endpoint, directory }), close };
}

export interface Workshop {
  /** The keys of the files that have arrived, in the order of their requests; none of them is judged. */
  readonly keys: readonly string[];
  /** A world of its own in which `BEFORE` stands and those files have arrived. Ends with the workshop unless it is ended before. */
  copy(): Promise<World & { end(): Promise<void> }>;
  close(): Promise<void>;
}

/** Makes the world once that every run begins with: what stands, and those files that have arrived. */
export async function openWorkshop(arrived = SENT): Promise<Workshop> {
  const shop = mkdtempSync(join(tmpdir(), "pantau-worlds-"));
  const world = await openWorld(join(shop, "first"));
  for (const { sent, by } of BEFORE) await ingestSubmission(world.ports, await store(world.ports, sent, by));
  await work(world.ports);
  const keys: string[] = [];
  for (const { sent, by } of arrived) keys.push((await store(world.ports, sent, by)).key);
  await world.close();
  let copies = 0;
  return {
    keys,
    async copy() {
      const directory = join(shop, `copy-${++copies}`);
      cpSync(world.directory, directory, { recursive: true, preserveTimestamps: true });
      const opened = await openWorld(directory);
      const end = async () => {
        await opened.close();
        rmSync(directory, { recursive: true });
      };
      return { ...opened, end };
    },
    async close() {
      rmSync(shop, { recursive: true, force: true });
    },
  };
}

const village = "33.02.01.2001";
const graduations = (month: string, ...families: string[]) =>
  ["kpm_id,village_code,facilitator_id,graduated_on,route"]
    .concat(families.map((id) => `${id},${village},F1,${YEAR}-${month}-05,independent`))
    .join("\n");
const groups = (...kpm: number[]) =>
  ["village_code,facilitator_id,group_id,kpm_active"]
    .concat(kpm.map((count, i) => `${village},F1,G${i},${count}`))
    .join("\n");
const file = (type: string, month: string, region: string, body: string, partial = false) => ({
  sent: { type, period: `${YEAR}-${month}`, region, partial, fileName: `${type}.csv`, body } satisfies File,
  by: region === "33" ? KORKAB : ADMIN,
});

const BEFORE = [
  file("caseload", "01", "33.02", groups(30, 40)),
  file("graduation", "01", "33.02", graduations("01", "K1", "K2")),
];
/** It has all that an ingest can write: a refused row, breakdowns, ids; and it replaces another's slot. */
export const WITH_EVERYTHING = file(
  "graduation",
  "01",
  "33",
  `${graduations("01", "K1", "K4", "K5")}\nK6,${village},F1,soon,natural`,
  true,
);
/** They replace slots of what stands. */
export const SENT = [
  file("graduation", "02", "33.02", graduations("02", "K2", "K3")),
  WITH_EVERYTHING,
  file("caseload", "01", "33.02", groups(31, 41)),
];

/** Requests an upload and stores its file, as if it had just come in. */
export async function store(
  ports: WorldPorts,
  { body, ...wish }: File,
  by = ADMIN,
): Promise<{ readonly id: string; readonly key: string }> {
  const bytes = new TextEncoder().encode(body);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { submission } = await requestUpload(ports, by, { ...wish, size: bytes.length, sha256 });
  const request = await ports.submissions.getRequest(submission);
  if (!request) throw new Error("a request was not stored");
  await ports.objects.put(request.key, bytes);
  return { id: submission, key: request.key };
}

/** All numbers of the year that are defined, a line each. */
export async function numbersOf(ports: WorldPorts): Promise<readonly string[]> {
  const periods: Period[] = [period(`${YEAR}-01`), period(`${YEAR}-02`)];
  const answers = await Promise.all(periods.map((p) => readKpis(ports, ADMIN, { period: p })));
  const defined = answers.flatMap(({ rows }) => rows.filter(({ numerator }) => numerator !== null));
  return defined.map((row) => JSON.stringify(row));
}

/** Everything that can be read once all is done: numbers, what was told to whom, the audit trail, what is still open. */
export async function stateOf(ports: WorldPorts) {
  const told = await Promise.all([ADMIN, KORKAB].map(({ email }) => ports.notices.ofUser(email)));
  const trail = await ports.audit.list(period(NOW.slice(0, 7)));
  return {
    numbers: await numbersOf(ports),
    told: told.flatMap(({ items }) => items.map(({ id, kind, email }) => `${email} ${kind} ${id}`)).sort(),
    trail: trail.items.map(({ id }) => id).sort(),
    open: (await ports.submissions.openRequests()).items.map(({ id }) => id),
    markers: await ports.projections.markers(YEAR),
  };
}
