import type { Page } from "@playwright/test";
import { expect, origin, signIn, test } from "./signed-in";

/** Pages of a PDF: every page object says that it is one. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;
}

async function print(page: Page, path: string): Promise<Buffer> {
  await page.goto(`${origin()}${path}`);
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  return page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
}

for (const lang of ["id", "en"] as const) {
  test(`the national briefing is two printed pages, ${lang}`, async ({ browser }) => {
    const page = await signIn(browser, { size: "wide", lang });
    expect(pagesOf(await print(page, "/briefing?period=2020-10"))).toBe(2);
    // Another indicator has other numbers and longer words.
    expect(pagesOf(await print(page, "/briefing?period=2020-09&kpi=p2k2-coverage"))).toBe(2);
    await page.context().close();
  });
}

test("a past day is seen as it was: before the first report there is nothing", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.goto(`${origin()}/briefing?period=2020-10&on=2019-12-31`);
  await expect(page.getByText("Belum ada data pada hari itu.")).toBeVisible();
  await page.context().close();
});
