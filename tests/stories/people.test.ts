import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, refresh, type SignedIn, signIn } from "../support/browser";
import { type Caller, callerFor, callerWith } from "../support/caller";
import { startTestPlatform, type TestPlatform } from "../support/platform";

/** The provider measures its tokens by the machine's clock, so this story runs by it, too. */
const clock = { now: () => new Date(), set: () => {}, advance: () => {} };
const PASSWORD = "terang bulan purnama";

let platform: TestPlatform;
let admin: Caller;

beforeAll(async () => {
  platform = await startTestPlatform({ clock });
  admin = await callerFor(platform);
});
afterAll(() => platform.end());

type User = { email: string; version: number; region: string; role: string; disabled: boolean };
type Entry = { action: string; subject: string; by: string };

const add = (email: string, more: object = {}) =>
  admin.call<User>("POST", "/users", {
    email,
    region: "33.02",
    role: "reporter",
    password: PASSWORD,
    ...more,
  });
const trail = async () => {
  const month = new Date().toISOString().slice(0, 7);
  const answer = await admin.call<{ items: Entry[] }>("GET", `/audit?month=${month}&limit=500`);
  return answer.body.items;
};
const me = (signedIn: SignedIn | undefined) =>
  callerWith(platform, signedIn?.access_token ?? "nothing").call<Record<string, unknown>>("GET", "/me");

describe("a user", () => {
  it("is added, signs in by the page, and is who he is", async () => {
    expect((await add("Siti@Pantau.test", { name: "Siti", lang: "en" })).status).toBe(201);
    expect(await signIn(platform.origin, "siti@pantau.test", "salah besar")).toBeUndefined();
    const signedIn = await signIn(platform.origin, "siti@pantau.test", PASSWORD);
    const answer = await me(signedIn);
    expect(answer.body).toMatchObject({
      email: "siti@pantau.test",
      name: "Siti",
      lang: "en",
      region: { code: "33.02", level: "regency" },
      province: "33",
      role: "reporter",
      may: { upload: true, administer: false },
    });
    await me(signedIn);
    const started = (await trail()).filter(({ action }) => action === "session.started");
    expect(started).toEqual([expect.objectContaining({ by: "siti@pantau.test" })]);
  });

  it("cannot be added twice, nor by a rule that does not hold", async () => {
    expect(await add("siti@pantau.test")).toMatchObject({ status: 409, body: { code: "user_exists" } });
    const admins = await add("a@pantau.test", { role: "admin" });
    expect(admins).toMatchObject({ status: 400, body: { code: "admin_needs_nation" } });
    const nowhere = await add("a@pantau.test", { region: "33.99" });
    expect(nowhere).toMatchObject({ status: 400, body: { code: "unknown_region" } });
    const unclear = await add("no-address", { role: "boss" });
    expect(unclear).toMatchObject({ status: 400, body: { code: "bad_request" } });
    expect(JSON.stringify(unclear.body)).toContain("role");
  });

  it("chooses a language", async () => {
    const siti = await callerFor(platform, "siti@pantau.test");
    expect((await siti.call("PATCH", "/me", { lang: "id" })).body).toMatchObject({ lang: "id" });
    expect((await siti.call("GET", "/me")).body).toMatchObject({ lang: "id" });
  });

  it("is changed by whoever read him last, and it bites at once", async () => {
    const { body: user } = await admin.call<User>("GET", "/users/siti@pantau.test");
    const signedIn = await signIn(platform.origin, user.email, PASSWORD);
    const path = `/users/${user.email}`;
    const changed = await admin.call<User>("PATCH", path, {
      version: user.version,
      region: "33",
      role: "viewer",
    });
    expect(changed.body).toMatchObject({ region: "33", role: "viewer", version: user.version + 1 });
    expect((await me(signedIn)).body).toMatchObject({ region: { code: "33" }, may: { upload: false } });
    const late = await admin.call("PATCH", path, { version: user.version, region: "73" });
    expect(late).toMatchObject({ status: 409, body: { code: "changed_meanwhile" } });
  });

  it("is disabled: tokens, sessions and the sign-in page are closed", async () => {
    await add("gone@pantau.test");
    const signedIn = await signIn(platform.origin, "gone@pantau.test", PASSWORD);
    await admin.call("PATCH", "/users/gone@pantau.test", { version: 1, disabled: true });
    expect((await me(signedIn)).status).toBe(401);
    expect(await refresh(platform.origin, signedIn?.refresh_token ?? "")).toBeUndefined();
    expect(await signIn(platform.origin, "gone@pantau.test", PASSWORD)).toBeUndefined();
    await admin.call("PATCH", "/users/gone@pantau.test", { version: 2, disabled: false });
    expect(await signIn(platform.origin, "gone@pantau.test", PASSWORD)).toBeDefined();
  });

  it("hands the office over to a successor", async () => {
    await add("old@pantau.test", { region: "73.06" });
    const to = { email: "new@pantau.test", name: "Baru", password: PASSWORD };
    const successor = await admin.call<User>("POST", "/users/old@pantau.test/hand-over", { to });
    expect(successor.body).toMatchObject({ email: "new@pantau.test", region: "73.06", role: "reporter" });
    expect((await admin.call<User>("GET", "/users/old@pantau.test")).body.disabled).toBe(true);
    expect(await signIn(platform.origin, "new@pantau.test", PASSWORD)).toBeDefined();
  });

  it("without a password is invited by mail, in his language", async () => {
    await add("tamu@pantau.test", { password: undefined, lang: "id" });
    const mail = (await platform.sentMails()).find(({ to }) => to === "tamu@pantau.test");
    expect(mail?.subject).toBe("Undangan ke Pantau");
    const link = /http:\S+\/oidc\/password\/\S+/.exec(mail?.text ?? "")?.[0] as string;
    const browser = openBrowser(platform.origin);
    expect((await browser.post(link, { password: PASSWORD, again: PASSWORD })).status).toBe(200);
    expect((await me(await signIn(platform.origin, "tamu@pantau.test", PASSWORD))).status).toBe(200);
  });

  it("is mailed a link to set a new password", async () => {
    expect((await admin.call("POST", "/users/siti@pantau.test/reset")).status).toBe(204);
    const mails = (await platform.sentMails()).filter(({ to }) => to === "siti@pantau.test");
    expect(mails.at(-1)?.subject).toBe("Kata sandi baru untuk Pantau");
  });
});

describe("an administrator", () => {
  it("cannot end his own administration", async () => {
    const { body: user } = await admin.call<User>("GET", "/users/admin@pantau.test");
    for (const change of [{ role: "viewer" }, { disabled: true }, { validUntil: "2030-01-01" }]) {
      const answer = await admin.call("PATCH", `/users/${user.email}`, { version: user.version, ...change });
      expect(answer).toMatchObject({ status: 409, body: { code: "own_administration" } });
    }
  });

  it("finds everything that was done on the audit trail, and nothing of a password", async () => {
    const entries = await trail();
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of [
      "user.created",
      "user.changed",
      "user.disabled",
      "user.enabled",
      "user.handed-over",
      "user.reset",
    ]) {
      expect(actions).toContain(action);
    }
    expect(actions).toContain("session.started");
    expect(actions).toContain("session.refused");
    expect(actions).toContain("password.changed");
    expect(actions).toContain("token.created");
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
  });
});

describe("a list of users", () => {
  const csv = [
    "Email;Nama;Wilayah;Peran;Bahasa;Berlaku_dari",
    "a1@pantau.test;Ani;33.02;pelapor;id;",
    "siti@pantau.test;Siti;33;viewer;id;",
    "b1@pantau.test;Budi;3323;reporter;en;2020-01-01",
  ].join("\n");
  type Imported = {
    created: string[];
    changed: string[];
    unchanged: string[];
    problems: { row: number; column: string; code: string; text: string; value: string }[];
    rows: number;
  };
  const send = (text: string, dryRun: boolean) =>
    admin.call<Imported>("POST", "/users/import", { csv: text, dryRun });

  it("is tried first, then imported, then changes nothing", async () => {
    const plan = {
      created: ["a1@pantau.test", "b1@pantau.test"],
      changed: [],
      unchanged: ["siti@pantau.test"],
    };
    expect((await send(csv, true)).body).toMatchObject({ ...plan, dryRun: true, rows: 3, problems: [] });
    expect((await admin.call("GET", "/users/a1@pantau.test")).status).toBe(404);
    expect((await send(csv, false)).body).toMatchObject({ ...plan, dryRun: false });
    expect((await admin.call<User>("GET", "/users/b1@pantau.test")).body).toMatchObject({
      region: "33.23",
      lang: "en",
    });
    expect((await send(csv, false)).body).toMatchObject({ created: [], changed: [], problems: [] });
  });

  it("cannot give a name more than one line, and no form can either", async () => {
    const names = 'email;name;region;role\nd1@pantau.test;"Dewi\r\nBcc: x@evil.test";33.02;viewer';
    expect((await send(names, false)).body.created).toEqual(["d1@pantau.test"]);
    const { body } = await admin.call<User & { name: string; version: number }>(
      "GET",
      "/users/d1@pantau.test",
    );
    expect(body.name).toBe("Dewi Bcc: x@evil.test");
    const change = { version: body.version, name: "Dewi\nBcc: x@evil.test" };
    expect((await admin.call("PATCH", "/users/d1@pantau.test", change)).status).toBe(400);
  });

  it("with one problem changes nothing, and every problem is told with its line", async () => {
    const bad = [
      "email,region,role,phone,valid_from",
      "c1@pantau.test,33.02,viewer,,",
      "nobody,33.02,viewer,,",
      "c2@pantau.test,99,boss,abc,yesterday",
      "c1@pantau.test,73,admin,,",
      "c3@pantau.test,33.99,viewer,,",
    ].join("\n");
    const { body } = await send(bad, false);
    expect(body.problems.map(({ text: _, ...where }) => where)).toEqual([
      { row: 3, column: "email", code: "bad_email", value: "nobody" },
      { row: 4, column: "role", code: "unknown_option", value: "boss" },
      { row: 4, column: "phone", code: "bad_phone", value: "abc" },
      { row: 4, column: "valid_from", code: "bad_date", value: "yesterday" },
      { row: 5, column: "email", code: "duplicate", value: "c1@pantau.test" },
      { row: 5, column: "region", code: "admin_needs_nation", value: "73" },
      { row: 6, column: "region", code: "unknown_region", value: "33.99" },
    ]);
    expect(body.problems[0]?.text).toContain("e-mail");
    expect((await admin.call("GET", "/users/c1@pantau.test")).status).toBe(404);
  });

  it("that cannot be read says so", async () => {
    expect(await send("", false)).toMatchObject({
      status: 400,
      body: { code: "unreadable_list", details: { problem: "empty_file" } },
    });
  });
});

describe("personal access tokens", () => {
  it("are shown once, limited to what they were made for, and revoked", async () => {
    const siti = await callerFor(platform, "siti@pantau.test");
    const made = await siti.call<{ secret: string; id: string }>("POST", "/tokens", {
      label: "laptop",
      scope: "read",
    });
    expect(made.body.secret).toMatch(/^pantau_[\w-]{43}$/);
    const reading = callerWith(platform, made.body.secret);
    expect((await reading.call("GET", "/me")).body).toMatchObject({ grant: "read" });
    expect((await reading.call("POST", "/tokens", { label: "more", scope: "read" })).status).toBe(403);
    const listed = await siti.call<object[]>("GET", "/tokens");
    expect(JSON.stringify(listed.body)).not.toContain(made.body.secret);
    expect(JSON.stringify(listed.body)).not.toContain("hash");
    expect((await siti.call("DELETE", `/tokens/${made.body.id}`)).status).toBe(204);
    expect((await reading.call("GET", "/me")).status).toBe(401);
  });
});
