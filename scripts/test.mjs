import { spawn } from "node:child_process";

/**
 * Every check. `npm test` runs them all, `npm test -- rooms unit` only those named. Two lanes side by
 * side, each in the order in which a failure is cheapest to learn of: what a browser or a killed process
 * makes one lane wait, the other uses.
 */
const LANES = [
  [
    ["format and lint", "lint", ["npx", "biome", "check", "."]],
    ["types", "types", ["npx", "tsc", "--noEmit", "-p", "tsconfig.json"]],
    ["import table", "rooms", ["npm", "run", "-s", "rooms"]],
    ["dead code", "dead", ["npx", "knip"]],
    ["unit tests", "unit", vitest("unit")],
    ["components of the web", "web", vitest("web")],
    ["stories", "stories", vitest("stories")],
    ["faults", "faults", vitest("faults")],
    ["infrastructure", "infrastructure", vitest("infrastructure")],
  ],
  [["pages in a browser", "pages", ["npx", "playwright", "test"]]],
];

/** By tool: how it is told to keep to one worker. */
const ONE_WORKER = { vitest: ["--maxWorkers=1"], playwright: ["--workers=1"] };

function vitest(project) {
  return ["npx", "vitest", "run", "--project", project];
}

const asked = process.argv.slice(2);
const lanes = LANES.map((steps) =>
  steps.filter(([, key]) => asked.length === 0 || asked.includes(key)),
).filter((steps) => steps.length > 0);
/** Beside another lane a step takes one worker, and says all it said when it is done. */
const beside = lanes.length > 1;
const running = new Set();
let passed = 0;
let failed = 0;

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    endAll();
    process.exit(1);
  });
await Promise.all(lanes.map(runLane));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** One step after the other; the first that fails ends both lanes. */
async function runLane(steps) {
  for (const [title, , command] of steps) {
    const ok = await run(title, command);
    if (failed > 0) return;
    if (ok) passed += 1;
    else {
      failed += 1;
      endAll();
      return;
    }
  }
}

/** Each is the head of a group of its own where there are two lanes; else it hears the signal itself. */
function endAll() {
  if (beside) for (const child of running) process.kill(-child.pid, "SIGTERM");
}

function run(title, [command, ...args]) {
  const tool = args[0];
  const more = beside ? (ONE_WORKER[tool] ?? []) : [];
  const started = Date.now();
  console.log(`\n== ${title}: ${[command, ...args, ...more].join(" ")}`);
  return new Promise((resolve) => {
    // A group of its own: what fails ends all that the other lane has started.
    const child = spawn(command, [...args, ...more], {
      stdio: beside ? ["ignore", "pipe", "pipe"] : "inherit",
      detached: beside,
    });
    running.add(child);
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      running.delete(child);
      const ok = code === 0;
      if (said.length > 0 && failed === 0) process.stdout.write(Buffer.concat(said));
      const seconds = Math.round((Date.now() - started) / 1000);
      if (failed === 0) console.log(`== ${title}: ${ok ? "passed" : "FAILED"} after ${seconds} s`);
      resolve(ok);
    });
  });
}
