import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleFunctions, bundlesFolder, entries } from "../scripts/bundle-functions";

/**
 * Cold starts as whole processes: a node process that imports a bundled function and ends, against one that imports
 * an empty handler. Runs take turns, so that a busy machine slows all of them alike; processor time is told beside
 * the clock because it does not depend on who else is at work.
 *
 * npx tsx bench/cold-start.ts [turns]
 */
/** What the entries read while they are imported; the rest is read at the first use. */
const variables = {
  PANTAU_VERSION: "bench",
  SITE_URL: "https://pantau.example",
  ISSUER: "https://issuer.example",
  CLIENT_ID: "bench",
  USERINFO_URL: "https://issuer.example/userinfo",
  ATTEMPTS: "5",
  SMALL_FILES_PATIENCE_SECONDS: "1",
  LARGE_FILES_PATIENCE_SECONDS: "1",
};

const turns = Number(process.argv[2] ?? 15);
const folder = resolve(".build/cold-start");

await bundleFunctions();
mkdirSync(folder, { recursive: true });
const candidates = [
  { name: "empty handler", module: written("empty.mjs", "export const handler = async () => ({});") },
  ...(await entries()).map((name) => ({ name, module: join(bundlesFolder, name, "index.mjs") })),
];
const runner = written(
  "runner.mjs",
  `await import(process.argv[2]);
   const { user, system } = process.cpuUsage();
   console.log(JSON.stringify({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss() / 1e6 }));
   process.exit(0);`,
);

const measured = new Map<string, { wall: number; cpu: number; rss: number }[]>();
for (let turn = 0; turn <= turns; turn++) {
  for (const { name, module } of candidates) {
    const one = start(module);
    // The first turn warms the file cache.
    if (turn > 0) measured.set(name, [...(measured.get(name) ?? []), one]);
  }
}

const empty = summary("empty handler");
console.log(`${turns} turns on Node ${process.version}; milliseconds, medians; +: over the empty handler`);
console.table(
  candidates.map(({ name }) => {
    const { wall, cpu, rss } = summary(name);
    return {
      name,
      wall: Math.round(wall),
      "wall +": Math.round(wall - empty.wall),
      "wall ratio": (wall / empty.wall).toFixed(2),
      cpu: Math.round(cpu),
      "cpu +": Math.round(cpu - empty.cpu),
      "rss MB": Math.round(rss),
    };
  }),
);

function start(module: string): { wall: number; cpu: number; rss: number } {
  const began = process.hrtime.bigint();
  const { stdout, status, stderr } = spawnSync(process.execPath, [runner, module], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...variables },
  });
  const wall = Number(process.hrtime.bigint() - began) / 1e6;
  if (status !== 0) throw new Error(`${module}: ${stderr}`);
  return { wall, ...(JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as { cpu: number; rss: number }) };
}

function summary(name: string) {
  const runs = measured.get(name) ?? [];
  const median = (pick: (run: (typeof runs)[number]) => number) =>
    runs.map(pick).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return { wall: median((run) => run.wall), cpu: median((run) => run.cpu), rss: median((run) => run.rss) };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  return path;
}
