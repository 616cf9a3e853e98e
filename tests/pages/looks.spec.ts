import type { Page } from "@playwright/test";
import { allRead } from "./declared";
import { keptOr, openLooks } from "./looks";
import { expect, origin, signIn, test } from "./signed-in";

/**
 * Main views beside the pictures that are kept of them (`looks/`). After a change of looks that is
 * meant: `RENEW_LOOKS=1 npx playwright test --no-deps looks`, and look at what changed.
 */
const VIEWS = {
  nation: "/?period=2020-10",
  "nation-regencies": "/?period=2020-10&tiles=regency",
  province: "/province/33?period=2020-10",
  region: "/region/33.02?period=2020-10",
  "compare-ranked": "/compare?period=2020-10",
  "compare-funnel": "/compare?period=2020-10&within=regencies&view=funnel",
  reporting: "/reporting?period=2020-10",
  rice: "/rice?period=2020-10",
  submit: "/submit?period=2020-10",
} as const;
/** Fields that may look another: what moves with the clock, and letters of another machine. */
const TOLERATED = 0.04;

/** The page stands still, in the site's own letters: they are optional, and the first page may come before them. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${origin()}${path}`);
  await allRead(page);
  await page.waitForLoadState("networkidle");
  await expect(async () => {
    if (await page.evaluate(() => document.fonts.check("16px 'Plus Jakarta Sans'"))) return;
    await page.reload();
    await allRead(page);
    throw new Error("the letters came too late");
  }).toPass();
}

for (const size of ["wide", "phone"] as const) {
  test(`main views look as they are kept, ${size}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await signIn(browser, { size, lang: "id" });
    const looks = await openLooks(browser);
    const changed: string[] = [];
    for (const [name, path] of Object.entries(VIEWS)) {
      await open(page, path);
      const now = await looks.reduce(await page.screenshot());
      const kept = keptOr(`tests/pages/looks/${name}-${size}.png`, now);
      const difference = await looks.difference(now, kept);
      if (difference > TOLERATED) changed.push(`${name}: ${(difference * 100).toFixed(1)}% of the picture`);
    }
    expect(changed).toEqual([]);
    await looks.close();
    await page.context().close();
  });
}

test("a drawing that is lost is seen", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  const looks = await openLooks(browser);
  await open(page, VIEWS["nation-regencies"]);
  const map = page.locator(".tile-map");
  await map.scrollIntoViewIfNeeded();
  const whole = await looks.reduce(await page.screenshot());
  expect(await looks.difference(whole, await looks.reduce(await page.screenshot()))).toBe(0);
  await map.evaluate((drawing) => drawing.replaceChildren());
  expect(await looks.difference(whole, await looks.reduce(await page.screenshot()))).toBeGreaterThan(
    TOLERATED,
  );
  await looks.close();
  await page.context().close();
});
