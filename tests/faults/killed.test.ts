import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Period, period } from "@pantau/domain";
import { listSubmissions, readKpis } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, root } from "../../scripts/build.mjs";
import { startTestPlatform, type TestPlatform, testClock } from "../support/platform";
import { ADMIN, BEFORE, NOW, play, SENT, send, TO_WITHDRAW } from "./scenario";

const PERIODS: readonly Period[] = [period("2020-08"), period("2020-09"), period("2020-10")];
/** No story has as many writes; a victim that is never killed ends the counting earlier. */
const MOST_WRITES = 300;

const workshop = mkdtempSync(join(tmpdir(), "pantau-faults-"));
const victimFolder = join(root, ".build", `faults-${process.pid}`);
const baseline = join(workshop, "baseline");
/** The numbers after each step of the story, told by a run that nobody disturbed. */
const undisturbed: string[] = [];
let toWithdraw: string;
let copies = 0;

const open = (dataDirectory: string) => startTestPlatform({ dataDirectory, clock: testClock(NOW) });

function copyOf(directory: string): string {
  const copy = join(workshop, `copy-${++copies}`);
  cpSync(directory, copy, { recursive: true });
  return copy;
}

async function numbers({ ports }: TestPlatform): Promise<string> {
  const answers = await Promise.all(PERIODS.map((p) => readKpis(ports, ADMIN, { period: p })));
  return JSON.stringify(answers.map(({ rows }) => rows));
}

beforeAll(async () => {
  await bundle(victimFolder, { victim: "tests/faults/victim.ts" });
  const platform = await open(baseline);
  for (const file of BEFORE) await send(platform, file, ADMIN);
  toWithdraw = await send(platform, TO_WITHDRAW, ADMIN);
  await platform.idle();
  await platform.stop();

  const calm = await open(copyOf(baseline));
  undisturbed.push(await numbers(calm));
  await play(calm, toWithdraw, async () => {
    await calm.idle();
    undisturbed.push(await numbers(calm));
  });
  await calm.end();
});
afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
  rmSync(victimFolder, { recursive: true, force: true });
});

interface Death {
  /** The last step whose sender was told that it is done. */
  readonly told: number;
  readonly killed: boolean;
  readonly words: string;
}

/** Runs a victim until its end. */
function run(directory: string, write: number, ...more: string[]): Promise<Death> {
  const arguments_ = [join(victimFolder, "victim.mjs"), directory, toWithdraw, String(write), ...more];
  const child = spawn(process.execPath, arguments_, { stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  child.stdout.on("data", (chunk) => {
    words += chunk;
  });
  child.stderr.on("data", (chunk) => {
    words += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", (_code, signal) => {
      const told = [...words.matchAll(/^told (\d+)$/gm)].map(([, step]) => Number(step));
      resolve({ told: Math.max(0, ...told), killed: signal === "SIGKILL", words });
    });
  });
}

/** After a restart without anybody's help: everything has ended, and the numbers are those of what stands. */
async function expectLaw(directory: string, told: number): Promise<void> {
  const platform = await open(directory);
  const { ports } = platform;
  const sent = (await listSubmissions(ports, ADMIN, {})).items;
  const story = sent.filter(({ requestedBy }) => requestedBy !== ADMIN.email).reverse();
  expect(story.map(({ status }) => status).filter((status) => status === "processing")).toEqual([]);
  const accepted = story.filter(({ status }) => status === "accepted" || status === "partial").length;
  const withdrawn = sent.some(({ withdrawn }) => withdrawn !== undefined);
  const step = withdrawn ? SENT.length + 1 : accepted;
  expect(step).toBeGreaterThanOrEqual(told);
  expect(await numbers(platform)).toBe(undisturbed[step]);
  expect(await openIds(platform)).toEqual(
    story.filter(({ status }) => status === "waiting").map((one) => one.submission),
  );
  if (accepted > 0) {
    const notices = (await ports.notices.ofUser(ADMIN.email)).items;
    expect(notices.filter(({ kind }) => kind === "replaced")).toHaveLength(1);
  }
  await platform.end();
}

async function openIds({ ports }: TestPlatform): Promise<string[]> {
  return (await ports.submissions.openRequests()).items.map(({ id }) => id);
}

/** Kills one process, restarts over what it left, and tells whether it was killed at all. */
async function killAndCheck(write: number): Promise<boolean> {
  const directory = copyOf(baseline);
  const death = await run(directory, write);
  if (!death.killed) expect(death.words).toMatch(/survived \d+/);
  await expectLaw(directory, death.killed ? death.told : SENT.length + 1);
  return death.killed;
}

describe("a process that is killed", () => {
  it("before any write of upload, ingest, roll-up and withdrawal leaves nothing wrong after a restart", async () => {
    let write = 1;
    let alive = false;
    const lane = async () => {
      while (!alive) {
        const mine = write++;
        expect(mine).toBeLessThan(MOST_WRITES);
        if (!(await killAndCheck(mine))) alive = true;
      }
    };
    await Promise.all([lane(), lane()]);
    expect(write).toBeGreaterThan(30);
  }, 900_000);

  it("again and again, also while it starts, leaves nothing wrong", async () => {
    const lane = async (first: number) => {
      const directory = copyOf(baseline);
      const { told } = await run(directory, first);
      for (let write = 1; (await run(directory, write, "start")).killed; write++) {
        expect(write).toBeLessThan(MOST_WRITES);
      }
      await expectLaw(directory, told);
    };
    await Promise.all([lane(10), lane(18)]);
  }, 900_000);
});
