import { type Actor, Refusal } from "@pantau/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { adminOnly, authentication } from "./authentication";
import { makeRouter, type Router } from "./environment";
import { makeOnError } from "./problem";

const viewer: Actor = {
  email: "a@pantau.test",
  name: "A",
  lang: "id",
  region: { level: "nation" },
  role: "viewer",
  grant: "admin",
};
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let now: Date;
let app: Router;
beforeEach(() => {
  now = new Date("2020-11-05T00:00:00Z");
  app = makeRouter();
  app.onError(makeOnError(quiet));
  const middleware = authentication({
    clock: { now: () => now },
    addressOf: (c) => c.req.header("x-from") ?? "",
    authenticate: async (authorization) => {
      if (authorization === "Bearer good") return { actor: viewer };
      if (authorization === "Bearer broken") throw new Error("the database is away");
      throw new Refusal("unauthenticated", "unauthenticated");
    },
  });
  app.use(middleware);
  app.get("/me", (c) => c.json(c.get("actor").email));
  app.get("/users", adminOnly, (c) => c.json([]));
});

const ask = (credential?: string, from = "office", path = "/me") =>
  app.request(path, {
    headers: { "x-from": from, ...(credential && { authorization: `Bearer ${credential}` }) },
  });

describe("authentication", () => {
  it("names the actor, and refuses who has no good credential", async () => {
    expect(await (await ask("good")).json()).toBe("a@pantau.test");
    for (const credential of [undefined, "wrong"]) {
      const answer = await ask(credential);
      expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="pantau"']);
    }
  });

  it("stops looking at wrong credentials from an address that sends many, for a minute; good ones pass", async () => {
    for (let i = 0; i < 300; i++) expect((await ask("wrong")).status).toBe(401);
    const blocked = await ask("wrong");
    expect([blocked.status, blocked.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await blocked.json()).toMatchObject({ code: "too_many_failures" });
    expect((await ask("good")).status).toBe(200);
    expect((await ask("wrong", "elsewhere")).status).toBe(401);
    now = new Date(now.getTime() + 60_000);
    expect((await ask("wrong")).status).toBe(401);
  });

  it("does not count who sends no credential at all", async () => {
    for (let i = 0; i < 310; i++) await ask(undefined);
    expect((await ask(undefined)).status).toBe(401);
  });

  it("tells a failure of ours as such, without details", async () => {
    const answer = await ask("broken");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("database");
  });

  it("keeps routes of administrators from others", async () => {
    expect((await ask("good", "office", "/users")).status).toBe(403);
  });
});
