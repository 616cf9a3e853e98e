/**
 * Validation and aggregation, whole processes, one after another in turns: ours, DuckDB, csv-parse
 * with zod, a bare scan for line ends. Ratios are medians over the turns; the digests must agree.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadRegionData } from "@pantau/regions/node";
import { build } from "esbuild";
import { writeReceipts } from "./receipts";

const FOLDER = fileURLToPath(new URL("../.build/bench/", import.meta.url));
const ENGINES = ["ours", "duckdb", "zod", "newlines"] as const;
type Engine = (typeof ENGINES)[number];
const LABELS: Readonly<Record<Engine, string>> = {
  ours: "ours",
  duckdb: "DuckDB, one thread",
  zod: "csv-parse + zod",
  newlines: "bare newline scan",
};

export interface ValidateOptions {
  readonly rows: number;
  readonly turns: number;
}

interface Run {
  readonly seconds: number;
  /** Time on the processor, user and system. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly said: string;
}

/** Runs the bench and prints what it found. Throws where the engines disagree. */
export async function benchValidate({ rows, turns }: ValidateOptions): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await bundle();
  const file = `${FOLDER}receipts-${rows}.csv`;
  if (!existsSync(file)) await writeReceipts(file, rows, await loadRegionData());
  const size = statSync(file).size;
  console.log(
    `${rows.toLocaleString("en")} rows of bsb-receipt, ${Math.round(size / 1e6)} MB, ${turns} turns`,
  );
  // The slow way is shown once; it says nothing new at ten times the size.
  const digested = rows > 1_000_000 ? (["ours", "duckdb"] as const) : (["ours", "duckdb", "zod"] as const);
  const digests = digested.map((engine) => run(engine, file, "--digest").said);
  if (new Set(digests).size !== 1) throw new Error(`the engines disagree: ${digests.join(" ")}`);
  console.log(`digest of verdicts and measures: ${digests[0]}, the same of ${digested.length} engines`);
  const runs: Record<Engine, Run[]> = { ours: [], duckdb: [], zod: [], newlines: [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const engine of ENGINES) {
      if (engine !== "zod" || (turn === 0 && rows <= 1_000_000)) runs[engine].push(run(engine, file));
    }
  }
  print(runs, size);
}

function print(runs: Readonly<Record<Engine, readonly Run[]>>, size: number): void {
  const ours = median(runs.ours.map(({ cpu }) => cpu));
  console.log(
    "engine".padEnd(22),
    "wall s".padStart(8),
    "cpu s".padStart(8),
    "MB/cpu s".padStart(9),
    "x ours".padStart(8),
    "peak MB".padStart(8),
  );
  for (const engine of ENGINES) {
    if (runs[engine].length === 0) continue;
    const cpu = median(runs[engine].map((one) => one.cpu));
    const cells = [
      median(runs[engine].map((one) => one.seconds))
        .toFixed(2)
        .padStart(8),
      cpu.toFixed(2).padStart(8),
      (size / 1e6 / cpu).toFixed(0).padStart(9),
      (cpu / ours).toFixed(2).padStart(8),
      Math.max(...runs[engine].map((one) => one.megabytes))
        .toFixed(0)
        .padStart(8),
    ];
    console.log(LABELS[engine].padEnd(22), ...cells);
  }
  console.log(LIMITS);
}

/** By `node --cpu-prof .build/bench/ours.mjs <file>`; docs/adr/0006 has more. */
const LIMITS =
  "What limits ours: finding the ends of cells byte by byte, then scattered memory access in the uniqueness set and the sums.";

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One whole process. What it used is told by itself as it ends. */
function run(engine: Engine, file: string, wanted = ""): Run {
  const started = performance.now();
  const child = spawnSync(process.execPath, [`${FOLDER}${engine}.mjs`, file, wanted], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const seconds = (performance.now() - started) / 1000;
  if (child.status !== 0) throw new Error(`${engine} failed: ${child.stderr}`);
  const lines = child.stdout.trim().split("\n");
  const usage = JSON.parse(lines.pop() ?? "{}") as { cpu: number; megabytes: number };
  return { seconds, ...usage, said: lines.join("\n") };
}

/** As the server is bundled; each ends by telling what it used. */
async function bundle(): Promise<void> {
  const tells = `process.on("exit", () => { const u = process.resourceUsage(); console.log(JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, megabytes: u.maxRSS / 1024 })); });`;
  await build({
    entryPoints: ENGINES.map((engine) => fileURLToPath(new URL(`./${engine}.ts`, import.meta.url))),
    outdir: FOLDER,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["@duckdb/node-api", "csv-parse"],
    banner: { js: tells },
    logLevel: "error",
  });
}
