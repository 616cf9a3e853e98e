import { makeUsers } from "@pantau/store";
import type { APIGatewayProxyStructuredResultV2, SNSEvent, SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ORIGIN_HEADER } from "../../functions/adapters/http-event";
import { admin, asking, httpEvent, metric } from "./support/asking";
import { type LocalCloud, recorded, startLocalCloud } from "./support/local-cloud";
import { originSecret } from "./support/services";

/**
 * The bundles that are deployed, each called in a process of its own with events as AWS sends them, over local
 * servers of the same protocols. The tests follow one file through all of them.
 */
let cloud: LocalCloud;
let token: string;
let ask: ReturnType<typeof asking>["ask"];
let send: ReturnType<typeof asking>["send"];

const file =
  "kode_desa;id_pendamping;id_kelompok;kpm_aktif\n33.02.01.2001;P1;K1;25\n33.02.01.2002;P1;K2;30\n";

beforeAll(async () => {
  cloud = await startLocalCloud();
  await makeUsers(cloud.table).put(admin);
  token = await cloud.services.accessToken(admin.email);
  ({ ask, send } = asking(cloud, token));
});
afterAll(() => cloud.close());

describe("the API", () => {
  it("refuses who did not come through CloudFront, whatever he brings, and tells him nothing", async () => {
    const past = httpEvent({ path: "/api/me", headers: { authorization: `Bearer ${token}` } });
    const { answer } = await cloud.call("api", past);
    expect(answer).toMatchObject({ statusCode: 403 });
    const guessed = await ask({ path: "/api/health", headers: { [ORIGIN_HEADER]: "guessed" } });
    expect(guessed.statusCode).toBe(403);
    expect(guessed.body).not.toContain("ready");
  });

  it("is ready when table and buckets answer", async () => {
    const health = await ask({ path: "/api/health" });
    expect(health.statusCode).toBe(200);
    expect(health.json()).toMatchObject({ status: "ready", parts: { table: "ready", objects: "ready" } });
  });

  it("says so when they do not", async () => {
    const event = httpEvent({ path: "/api/health", headers: { [ORIGIN_HEADER]: originSecret } });
    const { answer } = await cloud.call("api", event, { TABLE_NAME: "another" });
    expect(answer).toMatchObject({ statusCode: 503, body: expect.stringContaining('"table":"failed"') });
  });

  it("knows a user by Cognito's access token, which names no e-mail and no audience", async () => {
    const me = await ask({ path: "/api/me" });
    expect(me.statusCode).toBe(200);
    expect(me.json()).toMatchObject({ email: admin.email, role: "admin" });
  });

  it("refuses a token of somebody who is no user, and one that is no token", async () => {
    const stranger = await cloud.services.accessToken("stranger@kemensos.go.id");
    for (const bearer of [stranger, `${token.slice(0, -4)}AAAA`, "nothing"]) {
      const refused = await ask({ path: "/api/me", headers: { authorization: `Bearer ${bearer}` } });
      expect(refused.statusCode).toBe(401);
    }
  });

  it("names the site's own host, not the gateway's", async () => {
    const document = (await ask({ path: "/api/openapi.json" })) as APIGatewayProxyStructuredResultV2;
    expect(document.body).toContain("https://pantau.kemensos.go.id");
    expect(document.body).not.toContain("execute-api");
  });

  it("hands the gateway a compressed answer and a spreadsheet as base64", async () => {
    const packed = await ask({ path: "/api/openapi.json", headers: { "accept-encoding": "gzip" } });
    expect(packed).toMatchObject({ isBase64Encoded: true, headers: { "content-encoding": "gzip" } });
    const template = await ask({ path: "/api/templates/caseload" });
    expect(template.isBase64Encoded).toBe(true);
    expect(
      Buffer.from(template.body ?? "", "base64")
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });
});

describe("one file", () => {
  let submission: string;
  let key: string;

  it("is asked for, and its key says that it is small", async () => {
    ({ submission, key } = await send(file, "2020-09"));
    expect(key).toBe(`uploads/small/${submission}`);
  });

  it("is judged when the bucket announces it, and its year's roll-up is asked for", async () => {
    const called = await cloud.call(
      "ingest",
      recorded<SQSEvent>("sqs-s3.json", { KEY: key, UPLOADS: "uploads" }),
    );
    expect(called.answer).toEqual({ batchItemFailures: [] });
    expect(cloud.services.sent).toEqual([
      expect.objectContaining({ queue: expect.stringContaining("/RollUps.fifo"), group: "2020" }),
    ]);
    expect(metric(called, "RowsRead")).toEqual([2]);
    expect(metric(called, "SubmissionsProcessed")).toEqual([1]);
  });

  it("is announced twice at times, which changes and counts nothing", async () => {
    const called = await cloud.call(
      "ingest",
      recorded<SQSEvent>("sqs-s3.json", { KEY: key, UPLOADS: "uploads" }),
    );
    expect(called.answer).toEqual({ batchItemFailures: [] });
    expect(metric(called, "SubmissionsProcessed")).toEqual([]);
  });

  it("is not final before it is folded", async () => {
    const seen = await ask({ path: `/api/submissions/${submission}` });
    expect(seen.json()).toMatchObject({ status: "processing" });
  });

  it("is folded by the message that was sent, and the lag is measured", async () => {
    const event = recorded<SQSEvent>("sqs-fifo.json", { BODY: cloud.services.sent[0]?.body ?? "" });
    const sentAt = String(Date.now() - 5_000);
    for (const record of event.Records) Object.assign(record.attributes, { SentTimestamp: sentAt });
    const called = await cloud.call("roll-up", event);
    expect(called.answer).toEqual({ batchItemFailures: [] });
    expect(metric(called, "RollUps")).toEqual([1]);
    expect(metric(called, "ProjectionLag")[0]).toBeGreaterThanOrEqual(5_000);
    const seen = await ask({ path: `/api/submissions/${submission}` });
    expect(seen.json()).toMatchObject({ status: "accepted", rows: 2, refused: 0 });
  });

  it("is in the numbers that everybody reads", async () => {
    const kpis = await ask({
      path: "/api/kpis",
      query: "period=2020-09&region=33.02&kpi=reporting-completeness",
    });
    expect(kpis.statusCode).toBe(200);
    expect(kpis.headers?.etag).toBeDefined();
    expect(JSON.stringify(kpis.json())).toContain('"numerator":1');
    const again = await ask({
      path: "/api/kpis",
      query: "period=2020-09&region=33.02&kpi=reporting-completeness",
      headers: { "if-none-match": String(kpis.headers?.etag) },
    });
    expect(again.statusCode).toBe(304);
  });
});

describe("work that cannot be done", () => {
  it("is given back alone; the rest of the batch is done", async () => {
    const good = recorded<SQSEvent>("sqs-fifo.json", { BODY: '{"year":2020}' }).Records;
    const bad = recorded<SQSEvent>("sqs-fifo.json", { BODY: '{"month":1}' }).Records.map((record) => ({
      ...record,
      messageId: "bad",
    }));
    const { answer } = await cloud.call("roll-up", { Records: [...bad, ...good] });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "bad" }] });
  });

  it("comes back soon: a year that could not be folded waits for it", async () => {
    const event = recorded<SQSEvent>("sqs-fifo.json", { BODY: '{"year":2020}' });
    cloud.services.comingBack.length = 0;
    const { answer } = await cloud.call("roll-up", event, { TABLE_NAME: "away" });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: event.Records[0]?.messageId }] });
    expect(cloud.services.comingBack).toEqual([
      {
        queue: expect.stringContaining("/RollUps.fifo"),
        receipt: event.Records[0]?.receiptHandle,
        seconds: 20,
      },
    ]);
  });

  it("is retried when a part of the cloud is away, and nothing is said to the uploader yet", async () => {
    const event = recorded<SQSEvent>("sqs-s3.json", {
      KEY: "uploads/small/01JD5Z3QH8M4V6X7Y9A0B1C2D3",
      UPLOADS: "uploads",
    });
    const { answer, logged } = await cloud.call("ingest", event, { TABLE_NAME: "away" });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: event.Records[0]?.messageId }] });
    expect(logged.some(({ level, message }) => level === "ERROR" && String(message).includes("upload"))).toBe(
      true,
    );
  });
});

describe("a file that was never announced", () => {
  let submission: string;

  it("is asked for again by the reconcile, in the very form in which the bucket announces", async () => {
    ({ submission } = await send(file, "2020-08"));
    const before = cloud.services.sent.length;
    await cloud.call("reconcile", recorded("scheduler-reconcile.json"));
    const again = cloud.services.sent.slice(before).filter(({ queue }) => queue.endsWith("/SmallFiles"));
    expect(again).toHaveLength(1);
    const event = recorded<SQSEvent>("sqs-fifo.json", { BODY: again[0]?.body ?? "" });
    expect((await cloud.call("ingest", event)).answer).toEqual({ batchItemFailures: [] });
    const rollUp = recorded<SQSEvent>("sqs-fifo.json", { BODY: cloud.services.sent.at(-1)?.body ?? "" });
    await cloud.call("roll-up", rollUp);
    expect((await ask({ path: `/api/submissions/${submission}` })).json()).toMatchObject({
      status: "accepted",
    });
  });
});

describe("a file on which every attempt ran out of time", () => {
  it("ends as failed at its last delivery, which then becomes a dead letter", async () => {
    const { submission, key } = await send(file, "2020-07");
    const event = recorded<SQSEvent>("sqs-s3.json", { KEY: key, UPLOADS: "uploads" });
    for (const { attributes } of event.Records) Object.assign(attributes, { ApproximateReceiveCount: "6" });
    const { answer } = await cloud.call("ingest", event);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: event.Records[0]?.messageId }] });
    expect((await ask({ path: `/api/submissions/${submission}` })).json()).toMatchObject({
      status: "failed",
    });
  });

  it("is not judged any more when its dead letter is sent back: an outcome is written once", async () => {
    const { submission, key } = await send(file, "2020-06");
    const event = recorded<SQSEvent>("sqs-s3.json", { KEY: key, UPLOADS: "uploads" });
    const late = structuredClone(event);
    for (const { attributes } of late.Records) Object.assign(attributes, { ApproximateReceiveCount: "6" });
    await cloud.call("ingest", late);
    expect((await cloud.call("ingest", event)).answer).toEqual({ batchItemFailures: [] });
    expect((await ask({ path: `/api/submissions/${submission}` })).json()).toMatchObject({
      status: "failed",
    });
  });
});

describe("the clock", () => {
  it("reconciles: says so to the dead man's switch", async () => {
    const called = await cloud.call("reconcile", recorded("scheduler-reconcile.json"));
    expect(metric(called, "Reconciles")).toEqual([1]);
  });

  it("evaluates on a Monday: the Director General has his digest, once", async () => {
    const called = await cloud.call("alerts", recorded("scheduler-evaluate.json"));
    expect(metric(called, "Evaluations")).toEqual([1]);
    expect(metric(called, "MailsSent")).toEqual([1]);
    await cloud.call("alerts", recorded("scheduler-evaluate.json"));
    const mails = await cloud.mails();
    expect(mails.map(({ destination }) => destination.to)).toEqual([[admin.email]]);
  });

  it("looks whether the morning's run came to its end", async () => {
    const called = await cloud.call("alerts", { kind: "watch" });
    expect(called.answer).toBeNull();
  });
});

describe("an administrator's evaluation", () => {
  const at = "2020-11-17T00:00:00Z";
  const evaluate = () => ask({ method: "POST", path: "/api/alerts/evaluations", body: { at } });
  const handedOver = () => cloud.services.sent.filter(({ queue }) => queue.endsWith("/Evaluations"));
  const fromQueue = (body: string) => recorded<SQSEvent>("sqs-fifo.json", { BODY: body });

  it("is handed over: the API's own time would be over before all mails are out", async () => {
    const handed = await evaluate();
    expect(handed.statusCode).toBe(202);
    expect(handed.json()).toEqual({ run: at });
    expect(handedOver().map(({ body }) => JSON.parse(body))).toEqual([
      { kind: "evaluate", at: "2020-11-17T00:00:00.000Z", trigger: "at" },
    ]);
  });

  it("is made by the alerts' function, which the health of the alerts tells; the clock's own switch counts it not", async () => {
    const called = await cloud.call("alerts", fromQueue(handedOver()[0]?.body ?? ""));
    expect(called.answer).toEqual({ batchItemFailures: [] });
    expect(metric(called, "Evaluations")).toEqual([]);
    const health = (await ask({ path: "/api/alerts/health" })).json() as { runs: { id: string }[] };
    expect(health.runs.find(({ id }) => id === at)).toMatchObject({
      trigger: "at",
      mailedAt: expect.any(String),
      counts: { sent: 1, refused: 0, unknown: 0 },
    });
  });

  it("asked for again, is told at once that nobody gets a second mail", async () => {
    const again = await evaluate();
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual({ run: at, sent: 0, refused: 0, unknown: 0 });
  });

  it("without a time is given back to its queue", async () => {
    const { answer } = await cloud.call("alerts", fromQueue("{}"));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: expect.any(String) }] });
  });
});

describe("a mail that came back", () => {
  it("is noted, and its address is not written to again", async () => {
    const event = recorded<SNSEvent>("sns-ses-bounce.json", { RECIPIENT: admin.email });
    const called = await cloud.call("bounces", event);
    expect(metric(called, "MailsReturned")).toEqual([1]);
    const next = { kind: "evaluate", at: "2020-11-23T00:00:00Z" };
    const evaluated = await cloud.call("alerts", next);
    expect(metric(evaluated, "MailsSent")).toEqual([]);
  });
});
