import { makeUsers } from "@pantau/store";
import { LARGE_FROM } from "@pantau/usecases";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sizing } from "../../stacks/sizing";
import { admin, asking, metric } from "./support/asking";
import { type LocalCloud, recorded, startLocalCloud } from "./support/local-cloud";

/** A file of minutes, through the function of large files: its own queue, its own number of attempts. */
let cloud: LocalCloud;
let ask: ReturnType<typeof asking>["ask"];
let send: ReturnType<typeof asking>["send"];

beforeAll(async () => {
  cloud = await startLocalCloud();
  await makeUsers(cloud.table).put(admin);
  ({ ask, send } = asking(cloud, await cloud.services.accessToken(admin.email)));
});
afterAll(() => cloud.close());

const large = { ATTEMPTS: String(sizing.ingestLarge.attempts) };

/** A regency's groups, one a row, until the file is a large one. */
function largeFile(): { file: string; rows: number } {
  const header = "kode_desa;id_pendamping;id_kelompok;kpm_aktif\n";
  const row = (n: number) => `33.02.01.2001;P${n % 500};K${String(n).padStart(7, "0")};25\n`;
  const rows = Math.ceil(LARGE_FROM / row(0).length);
  return { file: header + Array.from({ length: rows }, (_, n) => row(n)).join(""), rows };
}

/** What the bucket says of it, as the queue of large files delivers it. */
function arrival(key: string, size: number, deliveries = 1): SQSEvent {
  const { Records } = recorded<SQSEvent>("sqs-s3.json", { KEY: key, UPLOADS: "uploads" });
  return {
    Records: Records.map((record) => ({
      ...record,
      body: record.body.replace('"size":1024', `"size":${size}`),
      attributes: { ...record.attributes, ApproximateReceiveCount: String(deliveries) },
      eventSourceARN: record.eventSourceARN.replace("SmallFiles", "LargeFiles"),
    })),
  };
}

describe("a file over 16 MB", () => {
  const { file, rows } = largeFile();
  let submission: string;
  let key: string;

  it("gets a key that the bucket announces to the queue of large files", async () => {
    ({ submission, key } = await send(file, "2020-09"));
    expect(file.length).toBeGreaterThan(LARGE_FROM);
    expect(key).toBe(`uploads/large/${submission}`);
  });

  it("is asked for again where its announcement was lost: from the queue of large files, never of small ones", async () => {
    await cloud.call("reconcile", recorded("scheduler-reconcile.json"));
    const asked = cloud.services.sent.filter(({ queue }) => /Files$/.test(queue));
    expect(asked.map(({ queue }) => queue.split("/").at(-1))).toEqual(["LargeFiles"]);
    expect(asked[0]?.body).toContain(`"size":${file.length}`);
  });

  it("is judged row by row, and its year's roll-up is asked for", async () => {
    const called = await cloud.call("ingest", arrival(key, file.length), large);
    expect(called.answer).toEqual({ batchItemFailures: [] });
    expect(metric(called, "RowsRead")).toEqual([rows]);
    expect(cloud.services.sent.at(-1)).toMatchObject({ group: "2020", body: '{"year":2020}' });
  });

  it("is seen as accepted, and in the numbers, when its year is folded", async () => {
    const fold = recorded<SQSEvent>("sqs-fifo.json", { BODY: cloud.services.sent.at(-1)?.body ?? "" });
    expect((await cloud.call("roll-up", fold)).answer).toEqual({ batchItemFailures: [] });
    const seen = await ask({ path: `/api/submissions/${submission}` });
    expect(seen.json()).toMatchObject({ status: "accepted", rows, refused: 0 });
    const query = "period=2020-09&region=33.02";
    const measures = await ask({ path: "/api/measures/caseload", query });
    expect(measures.body).toContain(String(25 * rows));
  });
});

describe("a large file on which every attempt ran out of time", () => {
  it("ends as failed one delivery after its own three attempts", async () => {
    const { file } = largeFile();
    const { submission, key } = await send(file, "2020-08");
    const last = arrival(key, file.length, sizing.ingestLarge.attempts + 1);
    const { answer } = await cloud.call("ingest", last, large);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: last.Records[0]?.messageId }] });
    const seen = await ask({ path: `/api/submissions/${submission}` });
    expect(seen.json()).toMatchObject({ status: "failed" });
  });
});
