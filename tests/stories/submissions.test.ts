import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Actor, type Period, period, type RegencyId } from "@pantau/domain";
import {
  downloadFile,
  listSlots,
  listSubmissions,
  readKpis,
  readLineage,
  readProblems,
  readSubmission,
  requestUpload,
  withdrawSubmission,
} from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADMIN, type FileWish, KORKAB, startTestPlatform, type TestPlatform } from "../support/platform";

let platform: TestPlatform;
let broken: string | undefined;
beforeAll(async () => {
  platform = await startTestPlatform({
    pauseMs: () => 0,
    around: {
      table: (table) => table,
      objects: (objects) => ({
        ...objects,
        stream(key, options) {
          if (key === broken) throw new Error("the disk does not answer");
          return objects.stream(key, options);
        },
      }),
    },
  });
});
afterAll(() => platform.end());

/** A card check of one family for each custodian. */
function kks(p: Period, ...heldBy: string[]): FileWish {
  const rows = heldBy.map((held, i) => `K${i},33.02.01.2001,${p}-03,${held}\n`).join("");
  return { type: "kks", period: p, region: "33.02", body: `kpm_id,village_code,checked_on,held_by\n${rows}` };
}

async function custody(p: Period): Promise<string> {
  const { rows } = await readKpis(platform.ports, ADMIN, { period: p, region: "33.02", kpi: "kks-custody" });
  return `${rows[0]?.numerator}/${rows[0]?.denominator}`;
}

async function state(p: Period): Promise<string | undefined> {
  const { slots } = await listSlots(platform.ports, ADMIN, { period: p, region: "33.02", type: "kks" });
  return slots[0]?.state;
}

/** Requests an upload; `send` brings the file later. */
async function ask(wish: FileWish) {
  const bytes = new TextEncoder().encode(String(wish.body));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const more = { partial: false, fileName: "late.csv", size: bytes.length, sha256 };
  const { submission, upload } = await requestUpload(platform.ports, KORKAB, { ...wish, ...more });
  const send = () => fetch(upload.url, { method: "PUT", headers: upload.headers, body: bytes });
  return { submission, send };
}

const noticesOf = async (email: string) => (await platform.ports.notices.ofUser(email)).items;

describe("a correction", () => {
  const p = period("2020-01");
  it("replaces the earlier file whole, and its sender is told once", async () => {
    const first = await platform.upload(kks(p, "kpm", "agent"), KORKAB);
    expect(await custody(p)).toBe("1/2");
    const second = await platform.upload(kks(p, "kpm", "kpm", "lost"));
    expect(await custody(p)).toBe("2/3");

    const old = await readSubmission(platform.ports, KORKAB, first.submission);
    expect(old.standing[0]).toMatchObject({ state: "replaced", by: second.submission });
    expect(old.superseded_by).toBe(second.submission);
    const told = await noticesOf(KORKAB.email);
    expect(told).toMatchObject([
      { kind: "replaced", submission: first.submission, details: { regencies: ["33.02"] } },
    ]);
  });

  it("that is withdrawn lets the one before stand again, and then the slot is missing", async () => {
    const sent = (await listSubmissions(platform.ports, ADMIN, { region: "33.02" })).items;
    const [second, first] = sent as [(typeof sent)[number], (typeof sent)[number]];
    await expect(withdrawSubmission(platform.ports, KORKAB, second.submission, " ")).rejects.toMatchObject({
      code: "reason_required",
    });
    await withdrawSubmission(platform.ports, KORKAB, second.submission, "wrong month");
    await platform.idle();
    expect(await custody(p)).toBe("1/2");
    const again = await withdrawSubmission(platform.ports, ADMIN, second.submission, "another reason");
    expect(again.withdrawn).toMatchObject({ by: KORKAB.email, reason: "wrong month" });
    await withdrawSubmission(platform.ports, ADMIN, first.submission, "also wrong");
    await platform.idle();
    expect(await custody(p)).toBe("null/null");
    expect(await state(p)).toBe("missing");
    expect((await noticesOf(KORKAB.email)).map(({ kind }) => kind)).toContain("withdrawn");
  });
});

describe("a raw file whose time is over", () => {
  const p = period("2020-06");
  it("is gone, and its submission says so; the number and what it rests on remain", async () => {
    const { submission, receivedAt } = await platform.upload(kks(p, "kpm", "kpm", "lost"), KORKAB);
    const { key } = (await platform.ports.submissions.getRequest(submission)) ?? expect.fail("no request");
    const before = await readSubmission(platform.ports, KORKAB, submission);
    expect(before).toMatchObject({ hasFile: true });
    const day = 86_400_000;
    expect(Date.parse(before.fileKeptUntil ?? "") - Date.parse(receivedAt ?? "")).toBe(760 * day);

    await platform.ports.objects.remove(key);
    const after = await readSubmission(platform.ports, KORKAB, submission);
    expect(after).toMatchObject({ hasFile: false, fileKeptUntil: before.fileKeptUntil, rows: 3 });
    expect(after.sha256).toMatch(/^[0-9a-f]{64}$/);
    const asked = { period: p, region: "33.02", kpi: "kks-custody" };
    expect((await readLineage(platform.ports, KORKAB, asked)).submissions).toMatchObject([
      { id: submission, fileKeptUntil: before.fileKeptUntil },
    ]);
    expect(await custody(p)).toBe("2/3");
  });
});

describe("a file with bad rows", () => {
  const p = period("2020-02");
  const dirty = () => ({
    ...kks(p, "kpm"),
    body: `${kks(p, "kpm").body}K9,33.02.01.2001,2020-02-30,kpm\nK8,33.02,2020-02-04,me\n`,
  });

  it("is rejected with every error and a copy to mend, and changes nothing", async () => {
    const view = await platform.upload(dirty());
    expect(view).toMatchObject({
      status: "rejected",
      rows: 3,
      refused: 2,
      hasErrorCopy: true,
      hasFile: true,
    });
    expect(view.problems.counts).toEqual({ bad_date: 1, bad_code: 1, unknown_option: 1 });
    expect(await state(p)).toBe("missing");
    const page = await readProblems(platform.ports, ADMIN, view.submission, { limit: 2 });
    expect(page.items.map(({ row }) => row)).toEqual([3, 4]);
    const rest = await readProblems(platform.ports, ADMIN, view.submission, { limit: 2, cursor: page.next });
    expect(rest.items).toHaveLength(1);
    expect(rest.next).toBeUndefined();
    const { url, fileName } = await downloadFile(platform.ports, ADMIN, view.submission, "error-copy");
    expect(fileName).toBe("test.errors.csv");
    expect(await (await fetch(url)).text()).toContain("2020-02-30");
  });

  it("fills its slot partially where the sender wanted that", async () => {
    const view = await platform.upload({ ...dirty(), partial: true });
    expect(view).toMatchObject({ status: "partial", rows: 3, refused: 2 });
    expect(await state(p)).toBe("partial");
    expect(await custody(p)).toBe("1/1");
  });
});

describe("a file with personal data", () => {
  it("is refused, and nothing of it is kept", async () => {
    const p = period("2020-03");
    const body =
      "nik,kpm_id,village_code,checked_on,held_by\n3302010101800001,K1,33.02.01.2001,2020-03-03,kpm\n";
    const view = await platform.upload({ ...kks(p), body });
    expect(view).toMatchObject({ status: "rejected", hasFile: false, hasErrorCopy: false });
    expect(view.problems.counts).toEqual({ personal_data: 1 });
    const { key } = (await platform.ports.submissions.getRequest(view.submission)) ?? { key: "" };
    expect(await platform.ports.objects.head(key)).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain("3302010101800001");
    await expect(downloadFile(platform.ports, ADMIN, view.submission, "file")).rejects.toMatchObject({
      code: "no_file",
    });
  });
});

describe("a report of zero", () => {
  it("fills the slot of a regency with zeros, and no slot of a province", async () => {
    const p = period("2020-04");
    const view = await platform.upload(kks(p));
    expect(view).toMatchObject({ status: "accepted", rows: 0, slots: 1 });
    expect(await state(p)).toBe("accepted");
    expect(await custody(p)).toBe("0/0");
    const province = await platform.upload({ ...kks(p), region: "33" });
    expect(province.problems.counts).toEqual({ no_slot: 1 });
  });
});

describe("a file that arrives after a later one", () => {
  it("is accepted, superseded, and its sender is told", async () => {
    const p = period("2020-05");
    const { ports } = platform;
    const asked = await ask(kks(p, "agent"));
    const winner = await platform.upload(kks(p, "kpm"));
    await asked.send();
    await platform.idle();
    const view = await readSubmission(ports, KORKAB, asked.submission);
    expect(view).toMatchObject({ status: "accepted", superseded_by: winner.submission });
    expect(await custody(p)).toBe("1/1");
    expect(await noticesOf(KORKAB.email)).toContainEqual(
      expect.objectContaining({ kind: "overtaken", submission: asked.submission }),
    );
  });
});

describe("a file that cannot be processed", () => {
  it("is tried again, then fails with a word to its sender; the slots stand and the dead letter is kept", async () => {
    const p = period("2020-06");
    await platform.upload(kks(p, "kpm"));
    const { ports } = platform;
    const asked = await ask(kks(p, "agent", "agent"));
    broken = (await ports.submissions.getRequest(asked.submission))?.key;
    await asked.send();
    let view = await readSubmission(ports, KORKAB, asked.submission);
    while (view.status === "processing") {
      await platform.idle();
      view = await readSubmission(ports, KORKAB, asked.submission);
    }
    expect(view).toMatchObject({ status: "failed", reason: "processing_failed" });
    expect(await custody(p)).toBe("1/1");
    expect(await noticesOf(KORKAB.email)).toContainEqual(
      expect.objectContaining({ kind: "failed", submission: asked.submission }),
    );
    expect(readdirSync(join(platform.dataDirectory, "dead-letters"))).toHaveLength(1);
    expect((await ports.submissions.openRequests()).items).toEqual([]);
  });
});

describe("whoever may not see a submission", () => {
  it("is told the same of those that are there and those that are not", async () => {
    const view = await platform.upload(kks(period("2020-07"), "kpm"));
    const stranger: Actor = { ...KORKAB, region: { level: "regency", id: "33.23" as RegencyId } };
    for (const id of [view.submission, "01JD5Z3QH8M4V6X7Y9A0B1C2D3"]) {
      await expect(readSubmission(platform.ports, stranger, id)).rejects.toMatchObject({
        kind: "forbidden",
        code: "forbidden",
      });
    }
    await expect(
      withdrawSubmission(platform.ports, stranger, view.submission, "not mine"),
    ).rejects.toMatchObject({ kind: "forbidden" });
    expect((await listSubmissions(platform.ports, stranger, {})).items).toEqual([]);
    const viewer: Actor = { ...KORKAB, role: "viewer" };
    await expect(
      withdrawSubmission(platform.ports, viewer, view.submission, "only reads"),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});
