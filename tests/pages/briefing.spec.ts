import type { Page } from "@playwright/test";
import { pagesOfPdf } from "./pdf-text";
import { expect, origin, signIn, test } from "./signed-in";

/** The text of each printed page. */
async function print(page: Page, path: string): Promise<string[]> {
  await page.goto(`${origin()}${path}`);
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  return pagesOfPdf(await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true }));
}

for (const lang of ["id", "en"] as const) {
  test(`the national briefing is two printed pages with the headline numbers, ${lang}`, async ({
    browser,
  }) => {
    const page = await signIn(browser, { size: "wide", lang });
    const printed = await print(page, "/briefing?period=2020-10");
    expect(printed).toHaveLength(2);
    const [first = "", second = ""] = printed;
    const values = await page.locator(".tile-value strong").allInnerTexts();
    expect(values).toHaveLength(6);
    // What the screen says stands on the paper: the six numbers first, and all indicators behind them.
    for (const value of values) for (const sheet of [first, second]) expect(sheet).toContain(value);
    expect(first).toContain((await page.getByRole("heading", { level: 1 }).textContent())?.trim());
    // Another indicator has other numbers and longer words.
    expect(await print(page, "/briefing?period=2020-09&kpi=p2k2-coverage")).toHaveLength(2);
    await page.context().close();
  });
}

test("a past day is seen as it was: before the first report there is nothing", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.goto(`${origin()}/briefing?period=2020-10&on=2019-12-31`);
  await expect(page.getByText("Belum ada data pada hari itu.")).toBeVisible();
  await page.context().close();
});
