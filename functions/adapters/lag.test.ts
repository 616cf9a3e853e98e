import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { withLag } from "./lag";
import type { Meter } from "./metrics";

const record = (messageId: string, sent: number) =>
  ({ messageId, attributes: { SentTimestamp: String(sent) } }) as unknown as SQSEvent["Records"][number];

describe("lag", () => {
  it("is the time from the request to the numbers, of records that were not given back", async () => {
    const lags: [string, number | undefined][] = [];
    const meter: Meter = { add: (name, value) => lags.push([name, value]), flush: async () => undefined };
    const clock = { now: () => new Date(10_000) };
    const handle = withLag({ clock, meter }, async () => ({ batchItemFailures: [{ itemIdentifier: "b" }] }));
    await handle({ Records: [record("a", 4_000), record("b", 1_000), record("c", 9_500)] });
    expect(lags).toEqual([
      ["ProjectionLag", 6_000],
      ["ProjectionLag", 500],
    ]);
  });
});
