import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Period, period } from "@pantau/domain";
import { listSubmissions, readKpis } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, root } from "../../scripts/build.mjs";
import { startTestPlatform, type TestPlatform, testClock } from "../support/platform";
import { type Death, runChild } from "./run-child";
import { ADMIN, BEFORE, NOW, play, SENT, send, TO_WITHDRAW } from "./scenario";

const PERIODS: readonly Period[] = [period("2020-08"), period("2020-09"), period("2020-10")];
/**
 * Of the forty-eight writes of the story: the first ones of a request, one of the sending, some of ingest and
 * roll-up, of which `killed.test.ts` knows every one, and some of the withdrawal's.
 */
const KILLED_BEFORE = [1, 2, 3, 4, 5, 20, 38, 46];

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

/** Runs a victim until its end; `told` is the last step whose sender was told that it is done. */
async function run(directory: string, write: number): Promise<Death & { readonly told: number }> {
  const death = await runChild(join(victimFolder, "victim.mjs"), directory, toWithdraw, String(write));
  const told = [...death.words.matchAll(/^told (\d+)$/gm)].map(([, step]) => Number(step));
  return { ...death, told: Math.max(0, ...told) };
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

/** Kills one process and restarts over what it left. */
async function killAndCheck(write: number): Promise<void> {
  const directory = copyOf(baseline);
  const death = await run(directory, write);
  expect(death.killed, death.words).toBe(true);
  await expectLaw(directory, death.told);
}

describe("the whole program, killed", () => {
  it.each(KILLED_BEFORE)("before its write %i, leaves nothing wrong after a restart", killAndCheck);
});
