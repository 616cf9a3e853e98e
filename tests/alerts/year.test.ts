import { mimeOf } from "@pantau/mail";
import { handleReturn, watchRuns } from "@pantau/usecases";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AlertStory, PEOPLE, startAlertStory } from "./support";

/** A year of alerts over the whole program: files in, mails out. Each part goes on where the one before ended. */
let story: AlertStory;
beforeAll(async () => {
  story = await startAlertStory();
});
afterAll(() => story.platform.end());

interface AlertSeen {
  rule: string;
  region: string;
  state: string;
  value: number;
  silenced: boolean;
  acknowledged?: { note: string; plan: string; by: string };
}
const alertsOf = async (email: string, query = ""): Promise<AlertSeen[]> =>
  (await (await story.as(email))("GET", `/alerts${query}`)).body;
const subjects = async () =>
  (await story.news()).map((mail) => `${mail.to.split("@")[0]}: ${mail.subject}`).sort();

describe("a regency falls behind", () => {
  it("is pending on the first day and told on the second, to Korkab and Korwil alone", async () => {
    await story.cards("33.02", "2020-08", 5);
    await story.cards("33.23", "2020-08", 10);
    await story.run("2020-09-11");
    expect((await subjects()).filter((line) => line.includes("KKS dipegang"))).toEqual([]);
    expect(
      (await alertsOf(PEOPLE.korkab.email, "?state=pending&kpi=kks-custody")).map((a) => a.region),
    ).toEqual(["33.02"]);

    await story.run("2020-09-12");
    const mails = await story.news();
    const cards = mails.filter((mail) => mail.text.includes("[Kritis] KKS dipegang keluarga"));
    expect(cards.map((mail) => mail.to).sort()).toEqual([PEOPLE.korkab.email, PEOPLE.korwil.email]);
    expect(cards[0]?.text).toContain("kurang 5");
    for (const mail of mails.filter(
      (one) => one.to === PEOPLE.neighbour.email || one.to === PEOPLE.elsewhere.email,
    ))
      expect(mail.text).not.toContain("Banyumas");
  });

  it("can be seen by those who may see the number, and acted on by those whose region it is", async () => {
    expect((await alertsOf(PEOPLE.neighbour.email, "?kpi=kks-custody")).map((a) => a.region)).toContain(
      "33.02",
    );
    expect((await alertsOf(PEOPLE.elsewhere.email, "?kpi=kks-custody")).map((a) => a.region)).not.toContain(
      "33.02",
    );
    const path = "/alerts/kks-custody.regency/33.02";
    const neighbour = await story.as(PEOPLE.neighbour.email);
    expect((await neighbour("POST", `${path}/comments`, { text: "x" })).status).toBe(403);
    const elsewhere = await story.as(PEOPLE.elsewhere.email);
    expect((await elsewhere("GET", path)).status).toBe(403);
    const korkab = await story.as(PEOPLE.korkab.email);
    const answer = await korkab("POST", `${path}/acknowledgement`, {
      note: "flood",
      plan: "visit until Friday",
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { acknowledged: { note: "flood", by: PEOPLE.korkab.email } },
    });
    const seen = JSON.stringify((await neighbour("GET", path)).body);
    expect(seen).toContain("firing");
    expect(seen).not.toMatch(/flood|visit until Friday|korkab02/);
    expect((await alertsOf(PEOPLE.korkab.email, "?state=acknowledged")).map((a) => a.rule)).toEqual([
      "kks-custody.regency",
    ]);
  });

  it("still firing is counted, not repeated; the state follows a correction at once, the mail with the next run", async () => {
    await story.run("2020-09-13");
    expect((await story.news()).some((mail) => mail.subject.startsWith("KKS"))).toBe(false);
    await story.cards("33.02", "2020-08", 9);
    expect(await alertsOf(PEOPLE.korkab.email, "?state=resolved")).toMatchObject([
      { rule: "kks-custody.regency", value: 0.9 },
    ]);
    expect(await story.news()).toEqual([]);
  });

  it("names missing reports three days after the deadline, and says that the first is over, in one mail", async () => {
    await story.run("2020-09-14");
    const mine = (await story.news()).filter((mail) => mail.to === PEOPLE.korkab.email);
    expect(mine).toHaveLength(1);
    expect(mine[0]?.subject).toContain("Laporan terlambat: Kabupaten Banyumas, 8 jenis");
    expect(mine[0]?.text).toContain("PULIH\n* KKS dipegang keluarga Kabupaten Banyumas: 90 %");
    expect(mine[0]?.headers).toHaveProperty("List-Unsubscribe");
  });
});

describe("the nation", () => {
  it("reads the regencies that nobody acknowledged for a week, counted by province, and its Monday digest", async () => {
    for (const day of ["15", "16", "17", "18", "19", "20"]) await story.run(`2020-09-${day}`);
    await story.news();
    await story.run("2020-09-21");
    const [mail] = (await story.news()).filter((one) => one.to === PEOPLE.dirjen.email);
    expect(mail?.subject).toContain("regencies have not acknowledged alerts");
    expect(mail?.text).toContain("MONDAY'S SUMMARY, AUGUST 2020");
    const lines = (mail?.text ?? "").split("\n").filter((line) => line.startsWith("* "));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(10);
    await story.run("2020-09-28");
    expect((await subjects()).filter((line) => line.startsWith("dirjen"))).toHaveLength(1);
  });
});

describe("reminders and choices", () => {
  it("each Korkab is sent his missing slots three days before the deadline, once", async () => {
    await story.cards("33.02", "2020-09", 10);
    await story.run("2020-10-06");
    await story.news();
    await story.run("2020-10-07");
    const [mail] = (await story.news()).filter((one) => one.to === PEOPLE.korkab.email);
    expect(mail?.subject).toMatch(/^Laporan belum masuk: 10, batas 10 Oktober 2020$/);
    expect(mail?.text).not.toContain("Pemeriksaan KKS");
    await story.run("2020-10-08");
    expect((await story.news()).filter((one) => one.to === PEOPLE.korkab.email)).toEqual([]);
  });

  it("a link in the mail switches off what may be switched off, without a sign-in", async () => {
    const korkab = await story.as(PEOPLE.korkab.email);
    const sent = await story.platform.sentMails();
    const header =
      sent.filter((mail) => mail.to === PEOPLE.korkab.email).at(-1)?.headers?.["List-Unsubscribe"] ?? "";
    const url = header.slice(1, -1);
    expect((await fetch(url)).status).toBe(200);
    expect((await korkab("GET", "/notifications/settings")).body).toMatchObject({ off: [] });
    expect((await fetch(url.replace(/token=.*/, "token=wrong"), { method: "POST" })).status).toBe(403);
    expect((await fetch(url, { method: "POST", body: "List-Unsubscribe=One-Click" })).status).toBe(200);
    expect((await korkab("GET", "/notifications/settings")).body).toMatchObject({
      off: ["resolved", "reminded"],
    });
    const tooQuiet = { quietDays: [0, 1, 2, 3, 4, 5, 6], off: [] };
    expect((await korkab("PUT", "/notifications/settings", tooQuiet)).status).toBe(400);
  });

  it("a silence holds the mail back, and ends with its day", async () => {
    const korkab = await story.as(PEOPLE.korkab.email);
    await story.cards("33.02", "2020-09", 3);
    await story.run("2020-10-11");
    const path = "/alerts/kks-custody.regency/33.02/silence";
    expect((await korkab("POST", path, { until: "2020-10-01", reason: "x" })).status).toBe(400);
    expect(
      (await korkab("POST", path, { until: "2020-10-13", reason: "cards are being replaced" })).status,
    ).toBe(200);
    await story.news();
    for (const day of ["12", "13"]) await story.run(`2020-10-${day}`);
    expect(
      (await story.news()).some((mail) =>
        mail.subject.startsWith("KKS dipegang keluarga Kabupaten Banyumas"),
      ),
    ).toBe(false);
    expect((await alertsOf(PEOPLE.korkab.email, "?state=silenced"))[0]).toMatchObject({
      state: "firing",
      silenced: true,
    });
    await story.run("2020-10-14");
    const told = (await story.news()).filter((mail) =>
      mail.subject.startsWith("KKS dipegang keluarga Kabupaten Banyumas"),
    );
    expect(told.map((mail) => mail.to).sort()).toEqual([PEOPLE.korkab.email, PEOPLE.korwil.email]);
  });
});

describe("what goes wrong with the alerts themselves", () => {
  it("an address that bounced gets nothing more, and an administrator is told", async () => {
    const returned = {
      to: [PEOPLE.korwil.email],
      kind: "bounce",
      lasting: true,
      detail: "Permanent/General",
    } as const;
    await handleReturn(story.alerts, returned);
    await handleReturn(story.alerts, returned);
    const told = await story.news();
    expect(told.map((mail) => mail.to)).toEqual(["admin@pantau.test"]);
    await story.cards("33.02", "2020-09", 10);
    await story.run("2020-10-15");
    expect((await story.news()).filter((mail) => mail.to === PEOPLE.korwil.email)).toEqual([]);
  });

  it("a morning without an evaluation is itself reported, once", async () => {
    const { clock } = story.platform;
    await watchRuns(story.alerts);
    clock.set("2020-10-17T00:30:00Z");
    expect(await watchRuns(story.alerts)).toMatchObject({ evaluated: false });
    await watchRuns(story.alerts);
    const alarms = (await story.news()).filter((mail) => mail.to === "admin@pantau.test");
    expect(alarms.map((mail) => mail.subject)).toEqual(["Alarm Pantau: evaluasi tidak berjalan"]);
    const admin = await story.as("admin@pantau.test");
    const health = (await admin("GET", "/alerts/health")).body as { alarms: { id: string; kind: string }[] };
    expect(health.alarms.map((alarm) => alarm.kind)).toContain("evaluation-missed");
    const id = health.alarms.find((alarm) => alarm.kind === "evaluation-missed")?.id ?? "";
    expect((await admin("DELETE", `/alerts/health/alarms?id=${encodeURIComponent(id)}`)).status).toBe(204);
  });
});

describe("rules", () => {
  it("are changed by administrators alone, checked, versioned, and in the audit trail", async () => {
    const admin = await story.as("admin@pantau.test");
    const korkab = await story.as(PEOPLE.korkab.email);
    const standing = (await korkab("GET", "/alert-rules")).body as {
      version: number;
      rules: { id: string }[];
    };
    const rule = { ...standing.rules.find((one) => one.id === "kks-custody.regency"), holdFor: 1 };
    expect((await korkab("PUT", "/alert-rules", { version: 0, rules: [rule] })).status).toBe(403);
    const bad = await admin("PUT", "/alert-rules", { version: 0, rules: [{ ...rule, holdFor: 0 }] });
    expect(bad).toMatchObject({
      status: 400,
      body: { code: "bad_rules", details: { problems: [{ path: "rules[0].holdFor" }] } },
    });
    expect((await admin("PUT", "/alert-rules", { version: 0, rules: [rule] })).body).toMatchObject({
      version: 1,
    });
    expect((await admin("PUT", "/alert-rules", { version: 0, rules: [rule] })).status).toBe(409);
    const trail = JSON.stringify((await admin("GET", "/audit?month=2020-10")).body);
    expect(trail).toContain("rules.changed");
    const before = JSON.stringify((await admin("GET", "/audit?month=2020-09")).body);
    expect(before).toContain("alert.acknowledge");
  });

  it("say before they are saved when they would have fired, and for whom", async () => {
    const admin = await story.as("admin@pantau.test");
    const rules = (await admin("GET", "/alert-rules")).body as { rules: { id: string }[] };
    const rule = rules.rules.find((one) => one.id === "kks-custody.regency");
    await story.cards("33.23", "2020-09", 2);
    const answer = await admin("POST", "/alert-rules/back-test", { rule, to: "2020-10-17T00:00:00.000Z" });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        firings: [{ region: "33.23", period: "2020-09", at: "2020-10-11T00:00:00.000Z" }],
        told: { korkab: 1, korwil: 1, national: 0 },
      },
    });
  });
});

it("every mail that was sent is read alike by another parser", async () => {
  for (const mail of await story.platform.sentMails()) {
    const inline = mail.inline?.map(({ cid, contentType, base64 }) => ({
      cid,
      contentType,
      body: Buffer.from(base64, "base64"),
    }));
    const parsed = await simpleParser(
      Buffer.from(mimeOf({ ...mail, inline }, "Pantau <pantau@pantau.test>")),
    );
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trim()).toBe(mail.text.trim());
    expect(parsed.attachments.length).toBe(mail.inline?.length ?? 0);
    expect(mail.html).not.toMatch(/<(img|link|script|iframe)[^>]+https?:/);
  }
});
