import { spawnSync } from "node:child_process";

/**
 * Every check, in the order in which a failure is cheapest to learn of. `npm test` runs them;
 * `npm test -- rooms unit` only those named.
 */
const STEPS = [
  ["format and lint", "lint", ["npx", "biome", "check", "."]],
  ["types", "types", ["npx", "tsc", "--noEmit", "-p", "tsconfig.json"]],
  ["import table", "rooms", ["npm", "run", "-s", "rooms"]],
  ["dead code", "dead", ["npx", "knip"]],
  ["unit tests", "unit", ["npx", "vitest", "run", "--project", "unit"]],
  ["components of the web", "web", ["npx", "vitest", "run", "--project", "web"]],
  ["stories", "stories", ["npx", "vitest", "run", "--project", "stories"]],
  ["faults", "faults", ["npx", "vitest", "run", "--project", "faults"]],
  ["infrastructure", "infrastructure", ["npx", "vitest", "run", "--project", "infrastructure"]],
  ["pages in a browser", "pages", ["npx", "playwright", "test"]],
];

const asked = process.argv.slice(2);
const steps = STEPS.filter(([, key]) => asked.length === 0 || asked.includes(key));
let passed = 0;
for (const [title, , [command, ...args]] of steps) {
  console.log(`\n== ${title}: ${[command, ...args].join(" ")}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  console.log(
    `== ${title}: ${status === 0 ? "passed" : "FAILED"} after ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (status !== 0) {
    console.log(`${passed} passed, 1 failed`);
    process.exit(1);
  }
  passed += 1;
}
console.log(`${passed} passed, 0 failed`);
