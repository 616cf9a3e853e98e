import type { SQSEvent, SQSRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { arrivedObjects, objectCreated } from "./events";
import { makeRollUp } from "./roll-up";

const log = { info() {}, warn() {}, error() {} };

function record(messageId: string, body: unknown, delivery = 1): SQSRecord {
  const attributes = { ApproximateReceiveCount: String(delivery) };
  return { messageId, body: JSON.stringify(body), attributes } as SQSRecord;
}

describe("arrivals", () => {
  it("names key and version as S3 writes them", () => {
    const event = objectCreated({ key: "uploads/small/a b+c=ü", version: "v1", size: 3, at: new Date(0) });
    expect(arrivedObjects(record("1", event))).toEqual([{ key: "uploads/small/a b+c=ü", version: "v1" }]);
    const plus = {
      Records: [{ eventName: "ObjectCreated:Put", s3: { object: { key: "uploads/a+b%2Bc" } } }],
    };
    expect(arrivedObjects(record("1", plus))).toEqual([{ key: "uploads/a b+c", version: undefined }]);
  });

  it("takes no notice of S3's test message and of removals, and refuses what it cannot read", () => {
    expect(arrivedObjects(record("1", { Service: "Amazon S3", Event: "s3:TestEvent" }))).toEqual([]);
    const removed = {
      Records: [{ eventName: "ObjectRemoved:Delete", s3: { object: { key: "uploads/x" } } }],
    };
    expect(arrivedObjects(record("1", removed))).toEqual([]);
    expect(() => arrivedObjects(record("1", { hello: 1 }))).toThrow(TypeError);
  });
});

describe("the roll-up handler", () => {
  it("folds each year once and gives back only the records whose year failed", async () => {
    const folds: number[] = [];
    const handle = makeRollUp({ log }, async (year) => {
      folds.push(year);
      if (year === 2021) throw new Error("the table is away");
    });
    const event: SQSEvent = {
      Records: [
        record("a", { year: 2020 }),
        record("b", { year: 2020 }),
        record("c", { year: 2021 }),
        record("d", { nothing: true }),
      ],
    };
    const { batchItemFailures } = await handle(event);
    expect(batchItemFailures).toEqual([{ itemIdentifier: "c" }, { itemIdentifier: "d" }]);
    expect(folds).toEqual([2020, 2021]);
  });

  it("asks for what failed to come back after a pause that grows, and gives it back even where nobody hears that", async () => {
    const pauses: number[] = [];
    const away = async () => {
      throw new Error("the table is away");
    };
    const hears = makeRollUp({ log }, away, async (_, seconds) => void pauses.push(seconds));
    for (const delivery of [1, 2, 3, 4, 5]) await hears({ Records: [record("a", { year: 2020 }, delivery)] });
    expect(pauses).toEqual([20, 60, 180, 540, 0]);
    const deaf = makeRollUp({ log }, away, away);
    const { batchItemFailures } = await deaf({ Records: [record("a", { year: 2020 })] });
    expect(batchItemFailures).toEqual([{ itemIdentifier: "a" }]);
  });
});
