import { request as rawRequest } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, callerFor } from "../support/caller";
import { startTestPlatform, type TestPlatform } from "../support/platform";

let platform: TestPlatform;
let admin: Caller;
let token: string;

const HEADER = "kpm_id,village_code,checked_on,held_by\n";
const row = (kpm: string, held = "kpm") => `${kpm},33.02.01.2001,2020-09-03,${held}\n`;
const send = (body: string, region = "33.02") =>
  platform.upload({ type: "kks", period: "2020-09", region, body });

beforeAll(async () => {
  platform = await startTestPlatform();
  admin = await callerFor(platform);
  const made = await admin.call<{ secret: string }>("POST", "/tokens", { label: "raw", scope: "admin" });
  token = made.body.secret;
  await send(HEADER + row("K1") + row("K2", "agent"));
});
afterAll(() => platform.end());

type Kpis = { rows: { region: string; kpi: string; numerator: number; denominator: number; pace: number }[] };
const custody = "/kpis?period=2020-09&kpi=kks-custody&region=33.02";

describe("an answer with numbers", () => {
  it("is not sent again while nothing changed, and at once when something did", async () => {
    const first = await admin.call<Kpis>("GET", custody);
    expect(first.body.rows[0]).toMatchObject({ region: "33.02", numerator: 1, denominator: 2 });
    const tag = first.headers.get("etag") as string;
    expect(tag).toMatch(/^W\/"2020\.\d+\./);
    const held = { "if-none-match": `"other", ${tag}` };
    expect(await admin.call("GET", custody, undefined, held)).toMatchObject({ status: 304, body: "" });
    await send(HEADER + row("K1") + row("K2") + row("K3"));
    const next = await admin.call<Kpis>("GET", custody, undefined, held);
    expect(next.body.rows[0]).toMatchObject({ numerator: 3, denominator: 3 });
    expect(next.headers.get("etag")).not.toBe(tag);
  });

  it("carries another tag for another reader", async () => {
    const made = await admin.call("POST", "/users", {
      email: "korkab@pantau.test",
      region: "33.02",
      role: "reporter",
      password: "terang bulan purnama",
    });
    expect(made.status).toBe(201);
    const korkab = await callerFor(platform, "korkab@pantau.test");
    const [mine, theirs] = [await korkab.call("GET", custody), await admin.call("GET", custody)];
    expect(mine.headers.get("etag")).not.toBe(theirs.headers.get("etag"));
  });

  it("of a period's totals alone holds what the whole says of nation and provinces, and no regency", async () => {
    type Snapshot = {
      totals: object;
      targets: object;
      regencies: { ids: string[]; numerators: unknown[][] };
    };
    const whole = await admin.call<Snapshot>("GET", "/snapshots/2020-09");
    const light = await admin.call<Snapshot>("GET", "/snapshots/2020-09?level=province");
    expect(light.body.totals).toEqual(whole.body.totals);
    expect(light.body.targets).toEqual(whole.body.targets);
    expect(whole.body.regencies.ids.length).toBeGreaterThan(500);
    expect(light.body.regencies.ids).toEqual([]);
    expect(light.body.regencies.numerators.flat()).toEqual([]);
    const held = { "if-none-match": light.headers.get("etag") as string };
    expect(await admin.call("GET", "/snapshots/2020-09?level=province", undefined, held)).toMatchObject({
      status: 304,
    });
    expect((await admin.call("GET", "/snapshots/2020-09?level=regency")).status).toBe(400);
  });

  it("can be had as it stood before", async () => {
    type History = { items: { version: number; at: string }[] };
    const { items } = (await admin.call<History>("GET", "/history/2020")).body;
    const oldest = items.at(-1)?.at as string;
    const then = await admin.call<Kpis>("GET", `${custody}&at=${oldest}`);
    expect(then.body.rows[0]).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it("follows a changed target, whose versions are kept, and a second change of the same version is refused", async () => {
    const value = { 2020: { "kks-custody": { target: 500_000 } } };
    const first = await admin.call<{ version: number }>("GET", "/settings/targets");
    expect(first.body.version).toBe(0);
    expect((await admin.call("PUT", "/settings/targets", { version: 0, value })).status).toBe(200);
    await platform.idle();
    expect((await admin.call<Kpis>("GET", custody)).body.rows[0]).toMatchObject({ pace: 0.5 });
    const late = await admin.call("PUT", "/settings/targets", { version: 0, value: {} });
    expect(late).toMatchObject({ status: 409, body: { code: "changed_meanwhile" } });
    const bad = { version: 1, value: { 2020: { "no-such-kpi": { target: 1 } } } };
    expect(await admin.call("PUT", "/settings/targets", bad)).toMatchObject({
      status: 400,
      body: { code: "bad_targets" },
    });
    const history = await admin.call<{ items: object[] }>("GET", "/settings/targets/history");
    expect(history.body.items).toEqual([
      expect.objectContaining({ version: 1, by: "admin@pantau.test", value }),
    ]);
    const audit = await admin.call<{ items: { action: string }[] }>("GET", "/audit?month=2020-11");
    expect(audit.body.items.map(({ action }) => action)).toContain("setting.changed");
  });

  it("follows a changed deadline in every year that has numbers", async () => {
    const put = await admin.call("PUT", "/settings/deadline", { version: 0, value: { day: 3 } });
    expect(put.status).toBe(200);
    await platform.idle();
    const answer = await admin.call<Kpis>(
      "GET",
      "/kpis?period=2020-09&kpi=reporting-timeliness&region=33.02",
    );
    // Sent on 5 November for September: late under either deadline; the state has moved on all the same.
    expect(answer.body.rows[0]).toMatchObject({ numerator: 0 });
    const history = await admin.call<{ items: object[] }>("GET", "/settings/deadline/history");
    expect(history.body.items).toHaveLength(1);
  });
});

describe("what travels", () => {
  const raw = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(`${platform.origin}/api${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });

  it("is private, checked again each time, and framed by nobody", async () => {
    const { headers } = await raw("/me");
    expect(headers.get("cache-control")).toBe("private, no-cache");
    expect(headers.get("vary")).toContain("Authorization");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect((await raw("/nowhere")).headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("is compressed by %s where the reader can, and equal", async (encoding, unpack) => {
    const plain = await (
      await raw("/snapshots/2020-09", { headers: { "accept-encoding": "identity" } })
    ).text();
    const bytes = await compressedBytes(`${platform.origin}/api/snapshots/2020-09`, encoding);
    expect(unpack(bytes).toString()).toBe(plain);
    expect(bytes.length).toBeLessThan(60_000);
    expect(bytes.length).toBeLessThan(plain.length / 3);
  });

  it("says in one form what went wrong and what to do", async () => {
    const missing = await raw("/kpis");
    expect(missing.status).toBe(400);
    expect(missing.headers.get("content-type")).toBe("application/problem+json");
    const body = await missing.json();
    expect(body).toMatchObject({ type: "urn:pantau:problem:bad_request", status: 400, code: "bad_request" });
    expect(body.details.problems).toEqual([expect.objectContaining({ at: "period" })]);
    const unknown = await raw("/nowhere");
    expect(await unknown.json()).toMatchObject({ status: 404, code: "no_route" });
    const json = { "content-type": "application/json" };
    const broken = await raw("/tokens", { method: "POST", body: "{", headers: json });
    expect(await broken.json()).toMatchObject({ status: 400, code: "bad_request" });
    const none = await raw("/kpis?period=2020-09&kpi=nothing");
    expect(await none.json()).toMatchObject({ status: 400, code: "unknown_kpi" });
  });

  it("is refused where it is too large, or of unknown length", async () => {
    const json = { "content-type": "application/json" };
    const large = await raw("/tokens", { method: "POST", body: " ".repeat(1_600_000), headers: json });
    expect(await large.json()).toMatchObject({ status: 413, code: "body_too_large" });
    const file = {
      type: "kks",
      period: "2020-09",
      region: "33.02",
      fileName: "kks.csv",
      sha256: "0".repeat(64),
    };
    const body = JSON.stringify({ ...file, size: 1_000_000_001 });
    const promised = await raw("/submissions", { method: "POST", body, headers: json });
    expect(await promised.json()).toMatchObject({ status: 413, code: "too_large" });
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("{}"));
        controller.close();
      },
    });
    const init = { method: "POST", body: stream, duplex: "half", headers: json } as RequestInit & {
      headers: Record<string, string>;
    };
    expect(await (await raw("/tokens", init)).json()).toMatchObject({ status: 400, code: "length_required" });
  });

  /** `fetch` unpacks by itself; this does not. */
  function compressedBytes(url: string, encoding: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${token}`, "accept-encoding": encoding };
    return new Promise((resolve, reject) => {
      const asked = rawRequest(url, { headers }, (answer) => {
        expect(answer.headers["content-encoding"]).toBe(encoding);
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => resolve(Buffer.concat(parts)));
      });
      asked.on("error", reject).end();
    });
  }
});

describe("files to take away", () => {
  const bytes = async (path: string) => {
    const answer = await fetch(`${platform.origin}/api${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { answer, body: Buffer.from(await answer.arrayBuffer()) };
  };

  it("hold the numbers as CSV, XLSX and Parquet, and are on the audit trail", async () => {
    const csv = await bytes("/exports?period=2020-09&format=csv&kpi=kks-custody&region=33.02&lang=id");
    expect(csv.answer.headers.get("content-disposition")).toContain("pantau-2020-09.csv");
    const [head, line] = csv.body.toString().replace("\ufeff", "").split("\r\n") as [string, string];
    const cells = Object.fromEntries(head.split(",").map((name, i) => [name, line.split(",")[i]]));
    expect(cells).toMatchObject({
      region: "33.02",
      kpi: "kks-custody",
      numerator: "3",
      denominator: "3",
      value: "1",
    });
    const xlsx = await bytes("/exports?period=2020-09&format=xlsx");
    expect(xlsx.body.subarray(0, 2).toString()).toBe("PK");
    const parquet = await bytes("/exports?period=2020-09&format=parquet");
    expect(parquet.body.subarray(0, 4).toString()).toBe("PAR1");
    const audit = await admin.call<{ items: { action: string; details?: object }[] }>(
      "GET",
      "/audit?month=2020-11",
    );
    const exports = audit.body.items.filter(({ action }) => action === "export.downloaded");
    expect(exports.map(({ details }) => details)).toContainEqual(
      expect.objectContaining({ format: "parquet" }),
    );
  });

  it("are templates, empty or with the rows that a regency sent last", async () => {
    const empty = await bytes("/templates/kks?lang=id");
    expect(empty.answer.headers.get("content-disposition")).toContain("kks_id.xlsx");
    const filled = await bytes("/templates/kks?period=2020-10&region=33.02&lang=en");
    expect(filled.answer.headers.get("content-disposition")).toContain("kks_33.02_2020-10_en.xlsx");
    const again = await platform.upload({
      type: "kks",
      period: "2020-09",
      region: "33.02",
      body: filled.body,
    });
    expect(again).toMatchObject({ status: "accepted", rows: 3 });
    expect((await bytes("/templates/nothing")).answer.status).toBe(404);
  });

  it("are the file as it was sent, and its error copy", async () => {
    const refused = await send(HEADER + row("K1", "nobody"));
    const link = await admin.call<{ url: string; fileName: string }>(
      "POST",
      `/submissions/${refused.submission}/error-copy`,
    );
    expect(link.body.fileName).toBe("test.errors.csv");
    const copy = await (await fetch(new URL(link.body.url, platform.origin))).text();
    expect(copy).toContain("nobody");
    const problems = await admin.call<{ items: object[] }>(
      "GET",
      `/submissions/${refused.submission}/problems`,
    );
    expect(problems.body.items).toEqual([
      { row: 2, column: "held_by", code: "unknown_option", value: "nobody" },
    ]);
    const audit = await admin.call<{ items: { action: string; subject: string }[] }>(
      "GET",
      "/audit?month=2020-11",
    );
    expect(audit.body.items).toContainEqual(
      expect.objectContaining({ action: "error-copy.downloaded", subject: refused.submission }),
    );
  });
});
