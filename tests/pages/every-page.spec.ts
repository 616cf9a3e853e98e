import type { Page } from "@playwright/test";
import { allRead, declaredPaths } from "./declared";
import { accessibilityFindings, expect, origin, SIZES, sidewaysBy, signIn, test } from "./signed-in";

/** Where axe looks: at each width in one of the languages, whose words change no rule of it. */
const AXE_AT = { id: "wide", en: "phone" } as const;

/** A province's rows in the same markup as the nation's: axe would take a third of the test over 514 of them. */
const FEWER_ROWS: Readonly<Record<string, string>> = { "/reporting": "/reporting?region=33" };

/** All that is wrong with the page as it stands, at both widths: one loading, two looks. */
async function findings(page: Page, lang: keyof typeof AXE_AT): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await allRead(page);
    if (size === AXE_AT[lang])
      for (const finding of await accessibilityFindings(page)) found.push(`${size}: ${finding}`);
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
    for (const path of declaredPaths()) {
      await test.step(path, async () => {
        await page.goto(`${origin()}${FEWER_ROWS[path] ?? path}`);
        await allRead(page);
        for (const finding of await findings(page, lang)) faults.push(`${path}: ${finding}`);
      });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
}
