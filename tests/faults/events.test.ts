import { ingestSubmission, rollUp } from "@pantau/usecases";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbersOf, openWorkshop, recover, SENT, stateOf, store, type Workshop, work, YEAR } from "./worlds";

let workshop: Workshop;
let calm: Awaited<ReturnType<typeof stateOf>>;
beforeAll(async () => {
  workshop = await openWorkshop();
  const { ports, end } = await workshop.copy();
  for (const key of workshop.keys) {
    await ingestSubmission(ports, { key });
    await work(ports);
  }
  calm = await stateOf(ports);
  await end();
});
afterAll(() => workshop.close());

/** Deliveries by the number of the file, every file at least once; `fold` asks for a roll-up in between. */
const files = SENT.map((_, i) => i);
const deliveries = fc
  .array(fc.oneof(fc.constantFrom(...files), fc.constant("fold" as const)), { maxLength: 8 })
  .chain((more) => fc.shuffledSubarray([...files, ...more], { minLength: files.length + more.length }));

describe("events", () => {
  it("doubled, delayed and reordered, one after another or at once, end in the same", async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, fc.integer({ min: 1, max: 4 }), async (order, atOnce) => {
        const { ports, end } = await workshop.copy();
        const steps = order.map((one) => async () => {
          if (one === "fold") await rollUp(ports, YEAR);
          else await ingestSubmission(ports, { key: workshop.keys[one] as string });
        });
        for (let at = 0; at < steps.length; at += atOnce) {
          await Promise.all(steps.slice(at, at + atOnce).map((run) => run()));
        }
        await recover(ports);
        expect(await stateOf(ports)).toEqual(calm);
        await end();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("of objects that nobody asked for, or that are gone, change nothing", async () => {
    const { ports, end } = await workshop.copy();
    await recover(ports);
    await ingestSubmission(ports, { key: "uploads/small/01JD5Z3QH8M4V6X7Y9A0B1C2D3" });
    await ingestSubmission(ports, { key: "uploads/elsewhere" });
    const [first] = SENT;
    if (!first) throw new Error("nothing is sent");
    const { key } = await store(ports, { ...first.sent, period: `${YEAR}-07` });
    await ports.objects.remove(key);
    await ingestSubmission(ports, { key });
    expect(await ports.projections.markers(YEAR)).toEqual([]);
    expect(await numbersOf(ports)).toEqual(calm.numbers);
    await end();
  });
});
