import type { SQSEvent, SQSRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { type LocalQueue, makeLocalQueue } from "./queue";

const log = { info() {}, warn() {}, error() {} };

/** A queue whose consumer waits until it is told the outcome of each delivery. */
function controlled(options: { concurrency?: number; attempts?: number } = {}) {
  const deliveries: { record: SQSRecord; end: (ok: boolean) => void }[] = [];
  const dead: SQSRecord[] = [];
  const arrivals: (() => void)[] = [];
  const queue: LocalQueue = makeLocalQueue({
    name: "test",
    concurrency: options.concurrency ?? 1,
    attempts: options.attempts ?? 3,
    pauseMs: () => 0,
    log,
    keepDeadLetter: async (record) => void dead.push(record),
    consume: ({ Records: [record] }: SQSEvent) =>
      new Promise((resolve) => {
        const { messageId } = record as SQSRecord;
        const end = (ok: boolean) =>
          resolve({ batchItemFailures: ok ? [] : [{ itemIdentifier: messageId }] });
        deliveries.push({ record: record as SQSRecord, end });
        arrivals.shift()?.();
      }),
  });
  const delivered = async (count: number) => {
    while (deliveries.length < count) await new Promise<void>((resolve) => arrivals.push(resolve));
    return deliveries[count - 1] as (typeof deliveries)[number];
  };
  return { queue, deliveries, delivered, dead };
}

describe("the local queue", () => {
  it("lets one waiting message of a group stand for all, and processes one of a group at a time", async () => {
    const { queue, deliveries, delivered } = controlled({ concurrency: 5 });
    queue.send("2020", { n: 1 });
    const first = await delivered(1);
    for (let i = 0; i < 10; i++) queue.send("2020", { n: 2 });
    queue.send("2021", { n: 3 });
    expect(JSON.parse((await delivered(2)).record.body)).toEqual({ n: 3 });
    first.end(true);
    const third = await delivered(3);
    expect(JSON.parse(third.record.body)).toEqual({ n: 2 });
    third.end(true);
    deliveries[1]?.end(true);
    await queue.idle();
    expect(deliveries).toHaveLength(3);
  });

  it("delivers again what failed, counts deliveries, and keeps the dead letter", async () => {
    const { queue, delivered, dead } = controlled({ attempts: 3 });
    queue.send("a", {});
    for (let i = 1; i <= 3; i++) {
      const { record, end } = await delivered(i);
      expect(record.attributes.ApproximateReceiveCount).toBe(String(i));
      end(false);
    }
    await queue.idle();
    expect(dead).toHaveLength(1);
  });

  it("stops without taking up what waits", async () => {
    const { queue, deliveries, delivered } = controlled();
    queue.send("a", {});
    queue.send("b", {});
    const { end } = await delivered(1);
    const stopped = queue.stop();
    end(true);
    await stopped;
    expect(deliveries).toHaveLength(1);
  });
});
