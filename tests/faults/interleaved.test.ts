import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ingestSubmission, rollUp } from "@pantau/usecases";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestTable } from "../../packages/store/test-table";
import { bundle, root } from "../../scripts/build.mjs";
import { ALIKE, CALM, filesOf, numbersOf, openPorts, settle, store, type YearPorts } from "./years";

const directory = mkdtempSync(join(tmpdir(), "pantau-interleaved-"));
const folder = join(root, ".build", `interleaved-${process.pid}`);
let ports: YearPorts;
let close: () => Promise<void>;
let calm: string;
let folders: Folder[];

beforeAll(async () => {
  await bundle(folder, { folder: "tests/faults/folder.ts" });
  const opened = await openTestTable();
  close = opened.close;
  ports = await openPorts(opened.table, directory);
  folders = [0, 1].map(() => startFolder(opened.endpoint));
  for (const file of filesOf(CALM)) await ingestSubmission(ports, { key: await store(ports, file) });
  await rollUp(ports, CALM);
  calm = await numbersOf(ports, CALM);
});
afterAll(async () => {
  for (const { child } of folders) child.kill();
  await close();
  rmSync(directory, { recursive: true });
  rmSync(folder, { recursive: true });
});

/** A process that folds, and where it stands. */
interface Folder {
  readonly child: ChildProcess;
  say(line: string): void;
  /** The next thing that it says: `at <verb>`, `done <version>` or `failed <why>`. */
  hear(): Promise<string>;
}

function startFolder(endpoint: string): Folder {
  const child = spawn(process.execPath, [join(folder, "folder.mjs"), endpoint, directory], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said: string[] = [];
  const listeners: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const listener = listeners.shift();
    if (listener) listener(line);
    else said.push(line);
  });
  return {
    child,
    say: (line) => void child.stdin?.write(`${line}\n`),
    hear() {
      const line = said.shift();
      return line === undefined ? new Promise((resolve) => listeners.push(resolve)) : Promise.resolve(line);
    },
  };
}

/** Lets both fold the year, the one that `turns` names taking the next step, and does `meanwhile` at a step. */
async function interleave(
  year: number,
  turns: readonly number[],
  at: number,
  meanwhile: () => Promise<void>,
) {
  const folding = [...folders];
  for (const one of folding) one.say(`fold ${year}`);
  for (let step = 0; folding.length > 0; step++) {
    if (step === at) await meanwhile();
    const one = folding[(turns[step % turns.length] ?? 0) % folding.length] as Folder;
    const line = await one.hear();
    if (line.startsWith("at ")) one.say("go");
    else {
      expect(line).toMatch(/^done \d+$/);
      folding.splice(folding.indexOf(one), 1);
    }
  }
}

describe("two roll-ups of one year in two processes", () => {
  it("however their steps interleave, and whatever arrives meanwhile, give the right numbers", async () => {
    const years = ALIKE.filter((year) => year !== CALM);
    const turns = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 40, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 0, max: 60 }), async (order, at) => {
        const year = years.shift();
        if (year === undefined) throw new Error("more runs than years");
        const files = filesOf(year);
        const keys: string[] = [];
        for (const file of files) keys.push(await store(ports, file));
        const ingest = async (from: number, to: number) => {
          for (const key of keys.slice(from, to)) await ingestSubmission(ports, { key });
        };
        await ingest(0, 3);
        await interleave(year, order, at, () => ingest(3, 5));
        await ingest(3, 5);
        await settle(ports, year);
        expect(await ports.projections.markers(year)).toEqual([]);
        expect(await numbersOf(ports, year)).toBe(calm);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 600_000);
});
