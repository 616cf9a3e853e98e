import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { accessibilityFindings, expect, origin, SIZES, sidewaysBy, signIn, test } from "./signed-in";

/** Where a page with a part that varies is looked at. A page that is missing here fails the test. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "/province/:code": "/province/33",
  "/region/:code": "/region/33.02",
  "/indicators/:kpi": "/indicators/graduation-independent",
  "/alerts/:rule/:region": "/alerts/graduation-independent.nation/ID",
};
/** Not looked at by address alone: they belong to the sign-in, or to one submission (its own story). */
const ELSEWHERE = new Set(["/callback", "/sign-in", "/submissions/:id"]);
/** What can differ between two widths of one page; the other rules read the same document. */
const WIDTH_RULES = ["color-contrast", "scrollable-region-focusable", "target-size", "bypass"];

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

/** All that is wrong with the page as it stands, at both widths: one loading, two looks. */
async function findings(page: Page, lang: string): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await settled(page);
    const rules = size === "wide" ? undefined : WIDTH_RULES;
    for (const finding of await accessibilityFindings(page, rules)) found.push(`${size}: ${finding}`);
    const sideways = await sidewaysBy(page);
    if (sideways > 0) found.push(`${size}: ${sideways} px wider than the screen`);
  }
  if ((await page.locator("html").getAttribute("lang")) !== lang) found.push("not in the chosen language");
  for (const alert of await page.locator("[role=alert]").allInnerTexts()) found.push(`says: ${alert}`);
  return found;
}

for (const lang of ["id", "en"] as const) {
  test(`every page shows itself on a desk and on a phone, ${lang}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const page = await signIn(browser, { size: "wide", lang });
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
        for (const finding of await findings(page, lang)) faults.push(`${path}: ${finding}`);
      });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
}
