import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { period } from "@pantau/domain";
import { makeAudit, makeDocuments } from "@pantau/store";
import type { Clock } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestTable } from "../store/test-table";
import { makeEmailOfSubject, makeNoteSignIn } from "./sign-in";

const clock: Clock = { now: () => new Date("2020-11-05T03:00:00.000Z") };
let table: Awaited<ReturnType<typeof openTestTable>>;
let server: Server;
let userinfo: URL;
/** What the provider answers, by bearer. */
const answers = new Map<string, { status: number; body: object }>();
let asked = 0;

beforeAll(async () => {
  table = await openTestTable();
  server = createServer((request, response) => {
    asked++;
    const answer = answers.get(String(request.headers.authorization)) ?? { status: 401, body: {} };
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  userinfo = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth2/userInfo`);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await table.close();
});

const token = (subject: string, session = "one") => ({ issuer: "https://issuer.test", subject, session });

describe("the e-mail behind a token without one", () => {
  const emailOf = () => makeEmailOfSubject(makeDocuments(table.table, clock), userinfo);
  const answer = (jwt: string, status: number, body: object) =>
    answers.set(`Bearer ${jwt}`, { status, body });

  it("is asked of the provider once, and remembered", async () => {
    answer("a", 200, { sub: "s1", email: "Siti@pantau.test", email_verified: "true" });
    expect(await emailOf()(token("s1"), "a")).toBe("siti@pantau.test");
    asked = 0;
    expect(await emailOf()(token("s1"), "another token")).toBe("siti@pantau.test");
    expect(asked).toBe(0);
  });

  it.each([
    ["another subject's", { sub: "s9", email: "x@pantau.test", email_verified: true }],
    ["not verified", { sub: "s2", email: "x@pantau.test", email_verified: false }],
    ["not there", { sub: "s2" }],
  ])("is not believed where it is %s", async (_, body) => {
    answer("b", 200, body);
    expect(await emailOf()(token("s2"), "b")).toBeUndefined();
  });

  it("is nobody's where the provider refuses, and an error where it fails", async () => {
    expect(await emailOf()(token("s3"), "unknown")).toBeUndefined();
    answer("c", 503, {});
    await expect(emailOf()(token("s3"), "c")).rejects.toThrow("503");
  });
});

const actor = {
  email: "siti@pantau.test",
  name: "Siti",
  lang: "id",
  region: { level: "nation" },
  role: "viewer",
  grant: "admin",
} as const;

describe("a sign-in", () => {
  const audit = () => makeAudit(table.table);
  const process = (trail = audit()) =>
    makeNoteSignIn({ clock, documents: makeDocuments(table.table, clock), audit: trail });
  const trailOf = async (email: string) =>
    (await audit().list(period("2020-11"))).items.filter(({ subject }) => subject === email);

  it("is put on the audit trail once, whichever process sees it first", async () => {
    const [one, other] = [process(), process()];
    await Promise.all([one(token("s1"), actor), other(token("s1"), actor), one(token("s1"), actor)]);
    await other(token("s1", "two"), actor);
    expect((await trailOf(actor.email)).map(({ action, by }) => [action, by])).toEqual([
      ["session.started", "siti@pantau.test"],
      ["session.started", "siti@pantau.test"],
    ]);
  });

  it("that was seen by a process that died before it told is told by the next request, once", async () => {
    const budi = { ...actor, email: "budi@pantau.test" };
    const dying = {
      ...audit(),
      append: async () => {
        throw new Error("dead");
      },
    };
    await expect(process(dying)(token("s4", "four"), budi)).rejects.toThrow("dead");
    expect(await trailOf(budi.email)).toEqual([]);
    await Promise.all([process()(token("s4", "four"), budi), process()(token("s4", "four"), budi)]);
    await process()(token("s4", "four"), budi);
    expect(await trailOf(budi.email)).toHaveLength(1);
  });
});
