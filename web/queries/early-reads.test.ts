import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetReads, noteRead, readEarly, takeEarly } from "./early-reads";

const sent: { url: string; headers: Record<string, string> }[] = [];
/** What was noted is written down when nothing more comes. */
const noteReads = (...urls: readonly string[]) => {
  for (const url of urls) noteRead(url);
  vi.runAllTimers();
};
const answering = (async (url: string, init: { headers: Record<string, string> }) => {
  sent.push({ url, headers: init.headers });
  return new Response(`{"of":"${url}"}`);
}) as typeof fetch;

// A page that opens now: what comes late is no part of its opening.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  forgetReads();
});
afterEach(() => {
  forgetReads();
  vi.useRealTimers();
  sent.length = 0;
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

it("asks for what the page read last time, with the reader's token, and hands each answer out once", async () => {
  vi.stubGlobal("fetch", answering);
  noteReads("/api/me", "/api/snapshots/2020-10?level=province", "/api/me");
  readEarly(Promise.resolve("a-token"), "korwil@pantau.test", "id");
  const answer = await takeEarly("/api/me");
  expect(await answer?.json()).toEqual({ of: "/api/me" });
  expect(sent.map(({ url }) => url)).toEqual(["/api/me", "/api/snapshots/2020-10?level=province"]);
  expect(sent[0]?.headers).toMatchObject({ authorization: "Bearer a-token", "accept-language": "id" });
  expect(takeEarly("/api/me")).toBeUndefined();
});

it("keeps pages apart, and forgets them with the user", () => {
  vi.stubGlobal("fetch", answering);
  noteReads("/api/me");
  history.replaceState(null, "", "/compare");
  noteReads("/api/periods");
  readEarly(Promise.resolve("a-token"), "korwil@pantau.test", "id");
  expect(takeEarly("/api/me")).toBeUndefined();
  expect(takeEarly("/api/periods")).toBeDefined();
  forgetReads();
  expect(localStorage.getItem("pantau.first-reads")).toBeNull();
});

it("leaves the page to ask by itself where no token came", async () => {
  vi.stubGlobal("fetch", answering);
  noteReads("/api/me");
  readEarly(Promise.reject(new TypeError("no line")), "korwil@pantau.test", "id");
  await expect(takeEarly("/api/me")).rejects.toThrow(TypeError);
  expect(sent).toEqual([]);
});

it("hands out no answer of a moment that has passed", () => {
  vi.stubGlobal("fetch", answering);
  noteReads("/api/me");
  readEarly(Promise.resolve("a-token"), "korwil@pantau.test", "id");
  vi.advanceTimersByTime(11_000);
  expect(takeEarly("/api/me")).toBeUndefined();
});
