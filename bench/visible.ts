/**
 * From a file on a regency's disk to its numbers for every reader: a list of 20,000 receipts through a
 * running platform, over HTTP as the command line does it, and beside it the judging alone of the same file.
 */
import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeRegionTree } from "@pantau/domain";
import { startPlatform } from "@pantau/embedded";
import { loadRegionData } from "@pantau/regions/node";
import { reportType } from "@pantau/reports";
import { fileContext, judgeFile } from "@pantau/sheets";
import { createTokenFor, type RequestedUpload } from "@pantau/usecases";
import { BENCH, writeReceipts } from "./receipts";

const ROWS = 20_000;
const REGENCY = "33.02";
const FOLDER = fileURLToPath(new URL("../.build/bench/", import.meta.url));
const REST_MS = 10;

/** Prints the times of a first file of a year, and the median of those that replace it. Throws where the numbers do not show the file. */
export async function benchVisible({ turns }: { readonly turns: number }): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const regions = await loadRegionData();
  const file = `${FOLDER}receipts-${REGENCY}-${ROWS}.csv`;
  const villages = regions.villages.filter((village) => String(village).startsWith(REGENCY.replace(".", "")));
  await writeReceipts(file, ROWS, { villages });
  const dataDirectory = mkdtempSync(join(tmpdir(), "pantau-bench-"));
  const platform = await startPlatform({
    dataDirectory,
    port: 0,
    demo: false,
    adminPassword: "a password of the bench",
    clock: { now: () => new Date() },
    log: { info() {}, warn() {}, error: (message, fields) => console.error(message, fields) },
  });
  try {
    await platform.ready;
    const call = await callerOf(platform);
    const tree = makeRegionTree(regions);
    const visible: number[] = [];
    const judged: number[] = [];
    for (let turn = 0; turn <= turns; turn++) {
      visible.push(await secondsOf(() => send(call, file)));
      judged.push(await secondsOf(() => judge(tree, file)));
    }
    const [first = 0, ...later] = visible;
    const alone = median(judged.slice(1));
    console.log(
      `a file of ${ROWS.toLocaleString("en")} rows, upload to visible: ${first.toFixed(2)} s the first of its year, then ${median(later).toFixed(2)} s (${(median(later) / alone).toFixed(1)} x judging it alone)`,
    );
  } finally {
    await platform.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

async function callerOf({ origin, ports }: Awaited<ReturnType<typeof startPlatform>>): Promise<Call> {
  const { secret } = await createTokenFor(ports, "admin@pantau.test");
  return async <T>(method: string, path: string, body?: object) => {
    const answer = await fetch(`${origin}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}

/** Request, sending, waiting for the outcome, and one look at the number that rests on it. */
async function send(call: Call, file: string): Promise<void> {
  const body = readFileSync(file);
  const { submission, upload } = await call<RequestedUpload>("POST", "/submissions", {
    type: BENCH.type,
    period: BENCH.period,
    region: REGENCY,
    partial: true,
    fileName: "receipts.csv",
    size: body.length,
    sha256: createHash("sha256").update(body).digest("hex"),
  });
  const sent = await fetch(upload.url, { method: upload.method, headers: upload.headers, body });
  if (!sent.ok) throw new Error(`the file was not taken: ${sent.status}`);
  for (;;) {
    const { status } = await call<{ status: string }>("GET", `/submissions/${submission}`);
    if (status === "partial") break;
    if (status !== "waiting" && status !== "processing") throw new Error(`ended as ${status}`);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  const { slots } = await call<{ slots: { submission?: string }[] }>(
    "GET",
    `/slots?period=${BENCH.period}&region=${REGENCY}&type=${BENCH.type}`,
  );
  if (slots[0]?.submission !== submission) throw new Error("the file is not what stands");
}

async function judge(tree: ReturnType<typeof makeRegionTree>, file: string): Promise<void> {
  const type = reportType(BENCH.type);
  if (!type) throw new Error(`no report type ${BENCH.type}`);
  const context = fileContext(tree, {
    period: BENCH.period,
    scope: REGENCY,
    partial: true,
  });
  await judgeFile(type, context, createReadStream(file), { lang: "id" });
}

async function secondsOf(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
