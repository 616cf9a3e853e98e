import { expect, it } from "vitest";
import { dataCache, handlingOf, isDataCache } from "./rules";
import { userKey } from "./user-key";

const origin = "https://pantau.test";
const handling = (path: string, method = "GET", mode = "cors") =>
  handlingOf(method, new URL(path, origin), origin, mode);

it("keeps what pages open with", () => {
  for (const path of [
    "/api/me",
    "/api/periods",
    "/api/snapshots/2020-10",
    "/api/series?year=2020&regions=ID",
    "/api/measures/bsb-delivery?period=2020-10",
    "/api/alerts?state=firing",
    "/api/alerts/summary",
    "/api/boundaries",
  ]) {
    expect(handling(path)).toBe("data");
  }
  expect(handling("/assets/app-1.js")).toBe("shell");
  expect(handling("/region/33.02", "GET", "navigate")).toBe("page");
});

it("never keeps files, people, tokens, the audit trail, sign-in or anything of another host", () => {
  for (const path of [
    "/api/submissions",
    "/api/exports?period=2020-10",
    "/api/templates/caseload",
    "/api/users",
    "/api/tokens",
    "/api/audit",
    "/api/facilitators",
    "/oidc/auth",
    "https://elsewhere.test/api/me",
  ]) {
    expect(handling(path)).toBe("pass");
  }
  expect(handling("/oidc/auth", "GET", "navigate")).toBe("pass");
  expect(handling("/objects/uploads/small/1?method=GET", "GET", "navigate")).toBe("pass");
  expect(handling("/api/me", "PATCH")).toBe("pass");
});

it("keys caches by user without naming the user", async () => {
  const key = await userKey("korkab@pantau.test");
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(key).not.toBe(await userKey("korwil@pantau.test"));
  expect(isDataCache(dataCache(key))).toBe(true);
  expect(isDataCache("pantau-shell-1")).toBe(false);
});
