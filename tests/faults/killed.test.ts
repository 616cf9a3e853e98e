import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, root } from "../../scripts/build.mjs";
import { runChild } from "./run-child";
import { openWorkshop, recover, stateOf, WITH_EVERYTHING, type Workshop, YEAR } from "./worlds";

/** No worker has as many writes; one that is never killed ends the counting earlier. */
const MOST_WRITES = 200;
const A_DAY_LATER = new Date("2020-11-06T04:00:00.000Z");

const built = join(root, ".build", `worker-${process.pid}`);
const script = join(built, "worker.mjs");
let workshop: Workshop;
let whole: Awaited<ReturnType<typeof stateOf>>;
let written: number;

beforeAll(async () => {
  await bundle(built, { worker: "tests/faults/worker.ts" });
  workshop = await openWorkshop([WITH_EVERYTHING]);
  const calm = await workshop.copy();
  const { words } = await runChild(script, calm.endpoint, calm.directory, "Infinity", ...workshop.keys);
  written = Number(/survived (\d+)/.exec(words)?.[1]);
  whole = await stateOf(calm.ports);
  await calm.end();
});
afterAll(async () => {
  await workshop.close();
  rmSync(built, { recursive: true, force: true });
});

type State = typeof whole;

/** What stands where the withdrawal, the last thing that is done, never came about. */
function withoutWithdrawal(state: State): Pick<State, "told" | "trail"> {
  const kept = (lines: readonly string[]) => lines.filter((line) => !line.endsWith(".withdrawn"));
  return { told: kept(state.told), trail: kept(state.trail) };
}

/** Nothing is open, everything was told and written down once, and the numbers are those of what stands. */
async function expectLaw(
  world: Awaited<ReturnType<Workshop["copy"]>>,
  numbersBefore: State["numbers"],
): Promise<void> {
  const { ports } = world;
  await recover(ports);
  const state = await stateOf(ports);
  const withdrawn = state.trail.some((id) => id.endsWith(".withdrawn"));
  expect(state.open).toEqual([]);
  expect(state.numbers).toEqual(withdrawn ? whole.numbers : numbersBefore);
  expect(withoutWithdrawal(state)).toEqual(withoutWithdrawal(whole));
  if (withdrawn) expect(state).toEqual(whole);
  if (state.markers.length === 0) return;
  ports.setNow(A_DAY_LATER);
  await recover(ports);
  expect(await ports.projections.markers(YEAR)).toEqual([]);
}

describe("a process that is killed", () => {
  it("before any write of ingest, roll-up and withdrawal leaves nothing wrong to who comes after it", async () => {
    expect(written).toBeGreaterThan(20);
    expect(written).toBeLessThan(MOST_WRITES);
    const numbersBefore = await withoutTheWithdrawal();
    let write = 1;
    const lane = async () => {
      while (write <= written) {
        const world = await workshop.copy();
        const death = await runChild(
          script,
          world.endpoint,
          world.directory,
          String(write++),
          ...workshop.keys,
        );
        expect(death.killed, death.words).toBe(true);
        await expectLaw(world, numbersBefore);
        await world.end();
      }
    };
    await Promise.all([lane(), lane()]);
  });

  it("again and again, also while it recovers, leaves nothing wrong", async () => {
    const numbersBefore = await withoutTheWithdrawal();
    const world = await workshop.copy();
    const place = [world.endpoint, world.directory] as const;
    expect((await runChild(script, ...place, "9", ...workshop.keys)).killed).toBe(true);
    let recoveries = 0;
    for (let write = 1; (await runChild(script, ...place, String(write))).killed; write++) {
      recoveries++;
      expect(recoveries).toBeLessThan(MOST_WRITES);
    }
    expect(recoveries).toBeGreaterThan(5);
    await expectLaw(world, numbersBefore);
    await world.end();
  });
});

/** The numbers of all files, by a process that nobody kills and that withdraws nothing. */
async function withoutTheWithdrawal(): Promise<State["numbers"]> {
  const world = await workshop.copy();
  await recover(world.ports);
  const { numbers } = await stateOf(world.ports);
  await world.end();
  return numbers;
}
