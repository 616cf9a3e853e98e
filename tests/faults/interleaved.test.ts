import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ingestSubmission } from "@pantau/usecases";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, root } from "../../scripts/build.mjs";
import { numbersOf, openWorkshop, type Place, recover, type Workshop, YEAR } from "./worlds";

const folder = join(root, ".build", `interleaved-${process.pid}`);
let workshop: Workshop;
let calm: readonly string[];
let folders: Folder[];

beforeAll(async () => {
  await bundle(folder, { folder: "tests/faults/folder.ts" });
  workshop = await openWorkshop();
  folders = [startFolder(), startFolder()];
  const world = await workshop.copy();
  await recover(world.ports);
  calm = await numbersOf(world.ports);
  await world.end();
});
afterAll(async () => {
  for (const { child } of folders) child.kill();
  await workshop.close();
  rmSync(folder, { recursive: true });
});

/** A process that folds, and where it stands. */
interface Folder {
  readonly child: ChildProcess;
  say(line: string): void;
  /** The next thing that it says: `at <verb>`, `done <version>` or `failed <why>`. */
  hear(): Promise<string>;
}

function startFolder(): Folder {
  const child = spawn(process.execPath, [join(folder, "folder.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
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
  { endpoint, directory }: Place,
  turns: readonly number[],
  at: number,
  meanwhile: () => Promise<void>,
) {
  const folding = [...folders];
  for (const one of folding) one.say(`fold ${endpoint} ${directory}`);
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
    const turns = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 40, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 0, max: 60 }), async (order, at) => {
        const world = await workshop.copy();
        const { ports } = world;
        const [first = "", ...later] = workshop.keys;
        const ingestLater = async () => {
          for (const key of later) await ingestSubmission(ports, { key });
        };
        await ingestSubmission(ports, { key: first });
        await interleave(world, order, at, ingestLater);
        await ingestLater();
        await recover(ports);
        expect(await ports.projections.markers(YEAR)).toEqual([]);
        expect(await numbersOf(ports)).toEqual(calm);
        await world.end();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
