import { period } from "@pantau/domain";
import type { Submission, UploadRequest, User } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  makeAudit,
  makeDocuments,
  makeNotices,
  makeProjections,
  makeSettings,
  makeSubmissions,
  makeTokens,
  makeUsers,
} from ".";
import type { Table } from "./table";
import { openTestTable } from "./test-table";

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ table, close } = await openTestTable());
});
afterAll(() => close());

const P = period("2020-09");

function request(id: string, changes: Partial<UploadRequest> = {}): UploadRequest {
  return {
    id,
    type: "kks",
    period: P,
    scope: "33.02",
    partial: false,
    size: 10,
    sha256: "00",
    fileName: "kks.csv",
    lang: "id",
    requestedBy: "korkab@example.go.id",
    requestedAt: "2020-10-01T00:00:00.000Z",
    expiresAt: "2020-10-01T01:00:00.000Z",
    key: `uploads/${id}`,
    ...changes,
  };
}

function submission(id: string, changes: Partial<Submission> = {}): Submission {
  return {
    id,
    type: "kks",
    period: P,
    scope: "33.02",
    status: "accepted",
    uploadedBy: "korkab@example.go.id",
    fileName: "kks.csv",
    size: 10,
    sha256: "00",
    receivedAt: "2020-10-01T00:00:00.000Z",
    processedAt: "2020-10-01T00:00:01.000Z",
    judgement: {
      status: "accepted",
      rows: 1,
      refused: 0,
      counts: {},
      warnings: {},
      first: [],
      refusedUnplaced: 0,
    },
    slots: [],
    measureVersion: 1,
    ...changes,
  };
}

describe("Table", () => {
  it("pages through more than one megabyte, in order", async () => {
    const items = Array.from({ length: 60 }, (_, i) => ({
      pk: "BIG",
      sk: String(i).padStart(3, "0"),
      body: "x".repeat(40_000),
    }));
    await table.putAll(items);
    const read: string[] = [];
    for await (const item of table.all({ pk: "BIG" })) read.push(item.sk);
    expect(read).toEqual(items.map((item) => item.sk));
    expect(await table.getAll(items.map(({ pk, sk }) => ({ pk, sk })))).toHaveLength(60);
    await table.removeAll(items);
    expect(await table.getAll(items.map(({ pk, sk }) => ({ pk, sk })))).toEqual([]);
  });

  it("lets exactly one of many conditional puts win", async () => {
    const tries = Array.from({ length: 10 }, (_, i) =>
      table.put({ pk: "RACE", sk: "one", v: i }, { absent: true }),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  it("sweeps what expired", async () => {
    await table.put({ pk: "TTL", sk: "old", expires: 100 });
    await table.put({ pk: "TTL", sk: "new", expires: 4_000_000_000 });
    expect(await table.sweep(new Date())).toBe(1);
    expect(await table.get({ pk: "TTL", sk: "old" })).toBeUndefined();
    expect(await table.get({ pk: "TTL", sk: "new" })).toBeDefined();
  });
});

describe("Submissions", () => {
  const objects = new Map<string, Uint8Array>();
  const make = () =>
    makeSubmissions(table, {
      async put(key, body) {
        objects.set(key, body as Uint8Array);
        return { size: 0, version: "1", receivedAt: new Date(0) };
      },
      get: async (key) => objects.get(key),
    });

  it("keeps requests open until they are closed, oldest first, and tells orphans", async () => {
    const submissions = make();
    await submissions.putRequest(request("B"), ["ID", "33"]);
    await submissions.putRequest(request("A"), ["ID", "33"]);
    await table.put({ pk: "OPEN", sk: "C" });
    expect(await submissions.getRequest("A")).toEqual(request("A"));
    const open = await submissions.openRequests();
    expect(open.items.map((item) => item.id)).toEqual(["A", "B"]);
    expect(open.orphans).toEqual(["C"]);
    for (const id of ["A", "C"]) await submissions.closeRequest(id);
    expect((await submissions.openRequests()).items.map((item) => item.id)).toEqual(["B"]);
    expect(await submissions.getRequest("A")).toBeDefined();
  });

  it("lists under a region newest first, in pages", async () => {
    const submissions = make();
    for (const id of ["L1", "L2", "L3"]) await submissions.putRequest(request(id), ["51"]);
    const first = await submissions.listUnder("51", undefined, 2);
    expect(first.items).toEqual(["L3", "L2"]);
    expect((await submissions.listUnder("51", first.next, 2)).items).toEqual(["L1"]);
  });

  it("lets the first processing win and reads it back with its slots", async () => {
    const submissions = make();
    const slots = [
      { regency: "33.02", status: "accepted", rows: 3, refused: 0, measures: { rows: 3 } },
    ] as unknown as Submission["slots"];
    expect(await submissions.put(submission("S1", { slots }))).toBe(true);
    expect(await submissions.put(submission("S1", { status: "failed" }))).toBe(false);
    expect(await submissions.get({ id: "S1", type: "kks", period: P })).toEqual(submission("S1", { slots }));
    expect(await submissions.get({ id: "S2", type: "kks", period: P })).toBeUndefined();
  });

  it("moves a body that is too large for an item into an object, unseen by readers", async () => {
    const noise = Array.from(
      { length: 30_000 },
      (_, i) => [`m${(i * 2_654_435_761) >>> 0}`, (i * 40_503_000_017) % 9_007_199_254] as const,
    );
    const slots = [
      { regency: "33.02", status: "accepted", rows: 3, refused: 0, measures: Object.fromEntries(noise) },
    ] as unknown as Submission["slots"];
    const submissions = make();
    const large = submission("S9", { type: "debt", slots });
    expect(await submissions.put(large)).toBe(true);
    expect(objects.size).toBe(1);
    expect(await submissions.get(large)).toEqual(large);
    expect((await submissions.ofTypeAndPeriod("debt", P)).submissions).toEqual([large]);
  });

  it("reads one type and period with its withdrawals and nothing else", async () => {
    const submissions = make();
    await submissions.put(submission("T1", { type: "p2k2" }));
    await submissions.put(submission("T2", { type: "p2k2" }));
    await submissions.put(submission("T3", { type: "p2k2", period: period("2020-10") }));
    const withdrawal = {
      submission: "T1",
      type: "p2k2",
      period: P,
      by: "a@b",
      at: "2020-10-02T00:00:00.000Z",
      reason: "wrong file",
    };
    expect(await submissions.putWithdrawal(withdrawal)).toBe(true);
    expect(await submissions.putWithdrawal({ ...withdrawal, reason: "again" })).toBe(false);
    const read = await submissions.ofTypeAndPeriod("p2k2", P);
    expect(read.submissions.map((item) => item.id)).toEqual(["T1", "T2"]);
    expect(read.withdrawals).toEqual([withdrawal]);
    expect(await submissions.getWithdrawal({ id: "T1", type: "p2k2", period: P })).toEqual(withdrawal);
  });
});

describe("Projections", () => {
  it("keeps markers by year and finds the years that have some", async () => {
    const projections = makeProjections(table);
    const at = (hour: number) => new Date(Date.UTC(2020, 10, 5, hour));
    await projections.putMarker(2020, "A", at(1));
    await projections.putMarker(2020, "w:B", at(3));
    await projections.putMarker(2022, "C", at(2));
    expect(await projections.markersBefore(at(3))).toEqual([
      { year: 2020, id: "A" },
      { year: 2022, id: "C" },
    ]);
    expect(await projections.markers(2020)).toEqual(["A", "w:B"]);
    expect(await projections.markedYears()).toEqual([2020, 2022]);
    expect(await projections.hasMarker(2020, "w:B")).toBe(true);
    await projections.deleteMarkers(2020, ["A", "w:B", "never was"]);
    expect(await projections.hasMarker(2020, "w:B")).toBe(false);
    expect(await projections.markedYears()).toEqual([2022]);
  });

  it("swings only from the pointer that was read, and keeps the replaced ones", async () => {
    const projections = makeProjections(table);
    const pointer = (version: number, at: string) => ({
      year: 2021,
      version,
      manifestKey: `m${version}`,
      at,
    });
    const one = pointer(1, "2021-01-01T00:00:00.000Z");
    const two = pointer(2, "2021-02-01T00:00:00.000Z");
    expect(await projections.pointer(2021)).toBeUndefined();
    expect(await projections.swing(one, undefined)).toBe(true);
    expect(await projections.swing(one, undefined)).toBe(false);
    expect(await projections.swing(two, one)).toBe(true);
    expect(await projections.swing(pointer(2, "2021-02-02T00:00:00.000Z"), one)).toBe(false);
    expect(await projections.pointer(2021)).toEqual(two);
    expect((await projections.history(2021)).items).toEqual([two, one]);
    expect(await projections.pointerAt(2021, new Date("2020-12-31"))).toBeUndefined();
    expect(await projections.pointerAt(2021, new Date("2021-01-01"))).toEqual(one);
    expect(await projections.pointerAt(2021, new Date("2021-01-31"))).toEqual(one);
    expect(await projections.pointerAt(2021, new Date("2021-02-01"))).toEqual(two);
  });

  it("tells a history once where the process died between history and swing", async () => {
    const projections = makeProjections(table);
    const one = { year: 2023, version: 1, manifestKey: "m", at: "2023-01-01T00:00:00.000Z" };
    await projections.swing(one, undefined);
    await projections.swing({ ...one, version: 2 }, { ...one, version: 1 });
    expect((await projections.history(2023)).items.map((item) => item.version)).toEqual([2, 1]);
  });
});

describe("Settings", () => {
  it("appends versions and never overwrites one", async () => {
    const settings = makeSettings(table);
    const one = {
      name: "targets",
      version: 1,
      value: { a: [1, null] },
      by: "x@y",
      at: "2020-01-01T00:00:00.000Z",
    };
    expect(await settings.latest("targets")).toBeUndefined();
    expect(await settings.put(one)).toBe(true);
    expect(await settings.put({ ...one, value: 2 })).toBe(false);
    expect(await settings.put({ ...one, version: 2, value: "x".repeat(500_000) })).toBe(true);
    expect((await settings.latest("targets"))?.version).toBe(2);
    expect(await settings.version("targets", 1)).toEqual(one);
    expect((await settings.history("targets")).items.map((item) => item.version)).toEqual([2, 1]);
  });
});

describe("Users and Tokens", () => {
  const user: User = {
    email: "a#b@example.go.id",
    name: "A",
    phone: "",
    region: "33.02",
    role: "reporter",
    lang: "id",
    disabled: false,
    createdAt: "2020-01-01T00:00:00.000Z",
    version: 1,
  };

  it("writes a user only over the version that was read, and finds him under his region of today only", async () => {
    const users = makeUsers(table);
    expect(await users.put(user)).toBe(true);
    expect(await users.put(user)).toBe(false);
    expect(await users.put({ ...user, region: "33", version: 2 })).toBe(true);
    expect(await users.ofRegion("33.02")).toEqual([]);
    expect((await users.ofRegion("33")).map((found) => found.email)).toEqual([user.email]);
    expect((await users.get(user.email))?.version).toBe(2);
    expect((await users.list(undefined, 10)).items).toHaveLength(1);
  });

  it("finds tokens by hash and by owner, and revokes them", async () => {
    const tokens = makeTokens(table);
    const token = {
      id: "T",
      hash: "h",
      email: user.email,
      label: "cli",
      scope: "read",
      createdAt: "2020-01-01T00:00:00.000Z",
      expiresAt: "2099-01-01T00:00:00.000Z",
    } as const;
    await tokens.put(token);
    expect(await tokens.byHash("h")).toEqual(token);
    expect(await tokens.byHash("other")).toBeUndefined();
    await tokens.revoke(token, "2020-02-01T00:00:00.000Z");
    expect((await tokens.ofUser(user.email))[0]?.revokedAt).toBe("2020-02-01T00:00:00.000Z");
    expect((await tokens.byHash("h"))?.revokedAt).toBe("2020-02-01T00:00:00.000Z");
  });
});

describe("Audit, Notices, Documents", () => {
  it("lists a month's audit newest first, in pages", async () => {
    const audit = makeAudit(table);
    const entry = (day: string) => ({
      id: day,
      at: `2020-03-${day}T00:00:00.000Z`,
      by: "system",
      action: "x",
      subject: "y",
    });
    for (const day of ["01", "03", "02"]) await audit.append(entry(day));
    const first = await audit.list(period("2020-03"), undefined, 2);
    expect(first.items.map((item) => item.id)).toEqual(["03", "02"]);
    expect((await audit.list(period("2020-03"), first.next)).items.map((item) => item.id)).toEqual(["01"]);
    expect((await audit.list(period("2020-04"))).items).toEqual([]);
  });

  it("tells a notice once", async () => {
    const notices = makeNotices(table);
    const notice = {
      email: "n@x",
      id: "1",
      kind: "replaced",
      at: "2020-03-01T00:00:00.000Z",
      submission: "S",
      details: {},
    } as const;
    expect(await notices.put(notice)).toBe(true);
    expect(await notices.put({ ...notice, at: "later" })).toBe(false);
    expect((await notices.ofUser("n@x")).items).toEqual([notice]);
  });

  it("keeps documents by version and hides expired ones", async () => {
    let now = new Date("2020-01-01T00:00:00Z");
    const documents = makeDocuments(table, { now: () => now });
    expect(await documents.put("c", "k/1", { n: 1 }, { expected: 0 })).toBe(true);
    expect(await documents.put("c", "k/1", { n: 2 }, { expected: 0 })).toBe(false);
    expect(
      await documents.put("c", "k/1", { n: 2 }, { expected: 1, expiresAt: new Date("2020-01-02T00:00:00Z") }),
    ).toBe(true);
    expect(await documents.get("c", "k/1")).toEqual({ key: "k/1", value: { n: 2 }, version: 2 });
    await documents.put("c", "k/2", "x".repeat(10_000));
    await documents.put("c", "other", 1);
    expect((await documents.list("c", { prefix: "k/" })).items.map((item) => item.key)).toEqual([
      "k/1",
      "k/2",
    ]);
    expect(await documents.remove("c", "k/2", 99)).toBe(false);
    expect(await documents.remove("c", "k/2")).toBe(true);
    now = new Date("2020-01-02T00:00:00Z");
    expect(await documents.get("c", "k/1")).toBeUndefined();
    expect((await documents.list("c")).items.map((item) => item.key)).toEqual(["other"]);
  });
});
