import type { Page } from "@playwright/test";
import { allRead } from "./declared";
import { keptOr, openLooks } from "./looks";
import { expect, origin, signIn, test } from "./signed-in";

/**
 * Main views beside the pictures that are kept of them (`looks/`). After a change of looks that is
 * meant: `RENEW_LOOKS=1 npx playwright test --no-deps looks`, and look at what changed.
 */
const VIEWS: Readonly<Record<string, { readonly path: string; readonly at?: string }>> = {
  nation: { path: "/?period=2020-10" },
  "nation-map": { path: "/?period=2020-10&tiles=regency", at: ".tile-map" },
  province: { path: "/province/33?period=2020-10" },
  region: { path: "/region/33.02?period=2020-10" },
  "region-course": { path: "/region/33.02?period=2020-10", at: ".course" },
  ranked: { path: "/compare?period=2020-10" },
  funnel: { path: "/compare?period=2020-10&within=regencies&view=funnel", at: ".chart" },
  reporting: { path: "/reporting?period=2020-10" },
  rice: { path: "/rice?period=2020-10" },
  submit: { path: "/submit?period=2020-10" },
};
/** Fields that may look another: what moves with the clock, and letters of another machine. */
const TOLERATED = 0.02;

/** The page stands still, in the site's own letters: they are optional, and the first page may come before them. */
async function open(page: Page, name: keyof typeof VIEWS): Promise<void> {
  const { path, at } = VIEWS[name] ?? { path: "" };
  await page.goto(`${origin()}${path}`);
  await allRead(page);
  await page.waitForLoadState("networkidle");
  await expect(async () => {
    if (await page.evaluate(() => document.fonts.check("16px 'Plus Jakarta Sans'"))) return;
    await page.reload();
    await allRead(page);
    throw new Error("the letters came too late");
  }).toPass();
  if (at)
    await page
      .locator(at)
      .first()
      .evaluate((part) => part.scrollIntoView({ block: "center" }));
}

for (const size of ["wide", "phone"] as const) {
  test(`main views look as they are kept, ${size}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await signIn(browser, { size, lang: "id" });
    const looks = await openLooks(browser);
    const changed: string[] = [];
    for (const name of Object.keys(VIEWS)) {
      await open(page, name);
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
  await open(page, "nation-map");
  const picture = async () => looks.reduce(await page.screenshot());
  const whole = await picture();
  expect(await looks.difference(whole, await picture())).toBe(0);
  await page.locator(".tile-map").evaluate((drawing) => drawing.replaceChildren());
  expect(await looks.difference(whole, await picture())).toBeGreaterThan(TOLERATED);
  await looks.close();
  await page.context().close();
});
