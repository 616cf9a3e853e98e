import type { Submission, UploadRequest } from "@pantau/usecases";
import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { objectCreated } from "./events";
import { makeIngest } from "./ingest";

const id = "01JD5Z3QH8M4V6X7Y9A0B1C2D3";
const request = {
  id,
  type: "kks",
  period: "2020-09",
  key: `uploads/small/${id}`,
} as unknown as UploadRequest;

/** Ports of an upload whose file cannot be read; what was put and told is kept. */
function broken() {
  const put: Submission[] = [];
  let reads = 0;
  const ports = {
    clock: { now: () => new Date("2020-10-01T00:00:00Z") },
    log: { info() {}, warn() {}, error() {} },
    objects: {
      head: async () => {
        reads++;
        throw new Error("the store is away");
      },
    },
    submissions: {
      getRequest: async () => request,
      get: async () => put[0],
      put: async (submission: Submission) => put.length === 0 && put.push(submission) > 0,
      closeRequest: async () => undefined,
    },
    audit: { append: async () => undefined },
    notices: { put: async () => true },
  } as unknown as Parameters<typeof makeIngest>[0];
  return { handle: makeIngest(ports, { attempts: 3 }), put, reads: () => reads };
}

function delivery(count: number): SQSEvent {
  const body = JSON.stringify(objectCreated({ key: request.key, size: 3, at: new Date(0) }));
  return {
    Records: [{ messageId: "m", body, attributes: { ApproximateReceiveCount: String(count) } }],
  } as unknown as SQSEvent;
}

const givenBack = { batchItemFailures: [{ itemIdentifier: "m" }] };

describe("the ingest handler", () => {
  it("gives a record back while attempts are left, and says nothing to anybody", async () => {
    const { handle, put } = broken();
    expect(await handle(delivery(2))).toEqual(givenBack);
    expect(put).toEqual([]);
  });

  it("ends the request as failed at the last attempt; the record still goes to the dead letters", async () => {
    const { handle, put } = broken();
    expect(await handle(delivery(3))).toEqual(givenBack);
    expect(put.map(({ status, reason }) => [status, reason])).toEqual([["failed", "processing_failed"]]);
  });

  it("ends it without another attempt where the last one ended without a word", async () => {
    const { handle, put, reads } = broken();
    expect(await handle(delivery(4))).toEqual(givenBack);
    expect(reads()).toBe(0);
    expect(put.map(({ status }) => status)).toEqual(["failed"]);
  });
});
