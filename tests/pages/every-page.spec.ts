import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, origin, SIZES, signIn, test } from "./signed-in";

/** Where a page with a part that varies is looked at. A page that is missing here fails the test. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "/province/:code": "/province/33",
  "/region/:code": "/region/33.02",
  "/alerts/:rule/:region": "/alerts/graduation-independent.nation/ID",
};
/** Not looked at by address alone: they belong to the sign-in, or to one submission (its own story). */
const ELSEWHERE = new Set(["/callback", "/sign-in", "/submissions/:id"]);

/** Every path that web/routes declares, read as text: a new page is tested without being listed. */
function paths(): string[] {
  const folder = join("web", "routes");
  const declared = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name, "page.ts"), "utf8");
    return [...text.matchAll(/path: "([^"]+)"/g)].map((match) => match[1] ?? "");
  });
  return declared.filter((path) => !ELSEWHERE.has(path)).map((path) => EXAMPLES[path] ?? path);
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
  for (const lang of ["id", "en"] as const) {
    test(`every page shows itself, ${size}, ${lang}`, async ({ browser }) => {
      test.setTimeout(240_000);
      const page = await signIn(browser, { size, lang });
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
      // The policy is CloudFront's: what it blocks here would be blocked there.
      page.on("console", (message) => {
        if (/Content Security Policy/i.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
      });
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && url.origin !== origin()) faults.push(`asked ${url.host}`);
      });
      for (const path of paths()) {
        expect(path, "give the page an example in EXAMPLES").not.toContain(":");
        await test.step(path, async () => {
          await page.goto(`${origin()}${path}`);
          await settled(page);
          await expect(page.locator("html")).toHaveAttribute("lang", lang);
          if (size === "phone") await expectNoSideways(page);
          await expectAccessible(page);
          await expect(page.locator("[role=alert]")).toHaveCount(0);
        });
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }
}
