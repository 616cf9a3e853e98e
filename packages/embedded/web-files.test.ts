import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentSecurityPolicy } from "@pantau/api/site";
import { afterAll, describe, expect, it } from "vitest";
import { makeWebFiles } from "./web-files";

const directory = mkdtempSync(join(tmpdir(), "pantau-web-"));
mkdirSync(join(directory, "assets"));
writeFileSync(join(directory, "index.html"), "<html>");
writeFileSync(join(directory, "assets", "app-1.js"), "app()");
writeFileSync(join(directory, "assets", "app-1.js.gz"), gzipSync("app()"));
const serve = makeWebFiles(directory);
afterAll(() => rmSync(directory, { recursive: true }));

function get(path: string, headers: Record<string, string> = {}): Response | undefined {
  return serve(new Request(`http://127.0.0.1${path}`, { headers }));
}

describe("the built web", () => {
  it("serves files with a content of hashed names for ever, pages never without asking", async () => {
    const script = get("/assets/app-1.js");
    expect(await script?.text()).toBe("app()");
    expect(script?.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script?.headers.get("cache-control")).toContain("immutable");
    expect(get("/")?.headers.get("cache-control")).toBe("no-cache");
    expect(get("/")?.headers.get("content-security-policy")).toBe(contentSecurityPolicy());
  });

  it("serves the compressed body to who accepts it", async () => {
    expect(get("/assets/app-1.js", { "accept-encoding": "gzip, br" })?.headers.get("content-encoding")).toBe(
      "gzip",
    );
    expect(
      get("/assets/app-1.js", { "accept-encoding": "gzip;q=0" })?.headers.get("content-encoding"),
    ).toBeNull();
    expect(get("/assets/app-1.js")?.headers.get("content-encoding")).toBeNull();
  });

  it("answers 304 where the browser has it", () => {
    const etag = get("/")?.headers.get("etag") as string;
    expect(get("/", { "if-none-match": etag })?.status).toBe(304);
  });

  it("gives the app for its pages, and nothing for files that are not there", async () => {
    expect(await get("/regions/33.02")?.text()).toBe("<html>");
    expect(get("/assets/gone.js")).toBeUndefined();
    expect(get("/../../etc/passwd.txt")).toBeUndefined();
  });
});
