import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestSubmission, rollUp } from "@pantau/usecases";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestTable } from "../../packages/store/test-table";
import { ALIKE, CALM, filesOf, numbersOf, openPorts, settle, store, type YearPorts } from "./years";

const directory = mkdtempSync(join(tmpdir(), "pantau-events-"));
let ports: YearPorts;
let close: () => Promise<void>;
let calm: string;
beforeAll(async () => {
  const opened = await openTestTable();
  close = opened.close;
  ports = await openPorts(opened.table, directory);
  for (const file of filesOf(CALM)) {
    await ingestSubmission(ports, { key: await store(ports, file) });
    await rollUp(ports, CALM);
  }
  calm = await numbersOf(ports, CALM);
});
afterAll(async () => {
  await close();
  rmSync(directory, { recursive: true });
});

/** Deliveries by the number of the file, every file at least once; `fold` asks for a roll-up in between. */
const deliveries = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant("fold" as const)), { maxLength: 8 })
  .chain((more) => fc.shuffledSubarray([0, 1, 2, 3, 4, ...more], { minLength: 5 + more.length }));

describe("events", () => {
  it("doubled, delayed and reordered, one after another or at once, give the same numbers", async () => {
    const years = ALIKE.filter((year) => year !== CALM);
    await fc.assert(
      fc.asyncProperty(deliveries, fc.integer({ min: 1, max: 4 }), async (order, atOnce) => {
        const year = years.shift();
        if (year === undefined) throw new Error("more runs than years");
        const keys: string[] = [];
        for (const file of filesOf(year)) keys.push(await store(ports, file));
        const work = order.map((one) => async () => {
          if (one === "fold") await rollUp(ports, year);
          else await ingestSubmission(ports, { key: keys[one] as string });
        });
        for (let at = 0; at < work.length; at += atOnce) {
          await Promise.all(work.slice(at, at + atOnce).map((run) => run()));
        }
        await settle(ports, year);
        expect(await numbersOf(ports, year)).toBe(calm);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 600_000);

  it("of objects that nobody asked for, or that are gone, change nothing", async () => {
    await ingestSubmission(ports, { key: "uploads/small/01JD5Z3QH8M4V6X7Y9A0B1C2D3" });
    await ingestSubmission(ports, { key: "uploads/elsewhere" });
    const year = ALIKE.at(-2) as number;
    const key = await store(ports, {
      ...(filesOf(year)[0] as ReturnType<typeof filesOf>[0]),
      period: `${year}-07`,
    });
    await ports.objects.remove(key);
    await ingestSubmission(ports, { key });
    expect(await ports.projections.markers(CALM)).toEqual([]);
    expect(await numbersOf(ports, CALM)).toBe(calm);
  });
});
