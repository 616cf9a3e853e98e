import { expect, origin, signIn, test } from "./signed-in";
import { isBudgeted, settled, type Transfer, watchTransfers } from "./transfer";

/** KB of 1,024 bytes, as they travel under brotli. */
const KB = 1024;
const FIRST_VIEW = 75 * KB;
const PERIOD = 60 * KB;
/** Layout shift, as the Layout Instability API counts it. */
const STEADY = 0.02;
/** Below this the server sends bodies as they are. */
const WORTH_COMPRESSING = 1_000;

const bytesOf = (transfers: readonly Transfer[]) => transfers.reduce((sum, { bytes }) => sum + bytes, 0);
const listed = (transfers: readonly Transfer[]) =>
  transfers.map(({ bytes, kind, url }) => `${bytes} ${kind} ${url.pathname}${url.search}`).join("\n");

/**
 * What the page loads from its own opening until the months beside are read ahead: these come once the view stands,
 * on a slow machine while the rest is still awaited here, or from the page before.
 */
function ofTheView(all: readonly Transfer[]): readonly Transfer[] {
  const own = all.slice(all.findLastIndex(({ kind }) => kind === "Document"));
  const ahead = own.findIndex(({ url }) => url.pathname.includes("/months-beside-"));
  return ahead < 0 ? own : own.slice(0, ahead);
}

test("the nation's first view is light, compressed and from this host alone", async ({ browser }) => {
  const page = await signIn(browser, { size: "phone", lang: "id", serviceWorkers: "block" });
  await settled(page);
  const { session, transfers } = await watchTransfers(page);
  await session.send("Network.clearBrowserCache");
  await page.goto(`${origin()}/`);
  await expect(page.locator(".tile")).toHaveCount(6);
  await settled(page);

  const all = transfers();
  expect(all.filter(({ url }) => url.origin !== origin()).map(({ url }) => url.href)).toEqual([]);
  expect(all.filter(({ status }) => status >= 400).map(({ url }) => url.pathname)).toEqual([]);
  const counted = ofTheView(all).filter(isBudgeted);
  expect(counted.some(({ url }) => url.pathname.startsWith("/api/snapshots/"))).toBe(true);
  expect(bytesOf(counted), `\n${listed(counted)}\n`).toBeLessThanOrEqual(FIRST_VIEW);
  console.log(`first view: ${bytesOf(counted)} of ${FIRST_VIEW} bytes in ${counted.length} answers`);

  const uncompressed = counted.filter(
    ({ plain, encoding }) => plain >= WORTH_COMPRESSING && encoding !== "br",
  );
  expect(uncompressed.map(({ url }) => url.pathname)).toEqual([]);
  await page.context().close();
});

test("a period's numbers of the whole nation are light too", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id", serviceWorkers: "block" });
  // Tiles, also where somebody has imported outlines.
  await page.goto(`${origin()}/?map=tiles`);
  await settled(page);
  const { transfers } = await watchTransfers(page);
  await page.getByText("Kabupaten/kota", { exact: true }).first().click();
  await expect.poll(() => page.locator(".tile-map a").count()).toBeGreaterThan(500);
  const whole = transfers().filter(
    ({ url }) => url.pathname.startsWith("/api/snapshots/") && !url.searchParams.has("level"),
  );
  expect(whole.length).toBeGreaterThan(0);
  for (const one of whole) {
    expect(one.encoding).toBe("br");
    expect(one.bytes, one.url.pathname).toBeLessThanOrEqual(PERIOD);
  }
  await page.context().close();
});

for (const size of ["phone", "wide"] as const) {
  test(`nothing moves away while pages open, ${size}`, async ({ browser }) => {
    const page = await signIn(browser, { size, lang: "id" });
    await settled(page);
    await page.addInitScript(() => {
      let moved = 0;
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) moved += (shift as unknown as { value: number }).value;
        Object.assign(globalThis, { moved });
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const path of ["/", "/province/33", "/region/33.02", "/rice"]) {
      await page.goto(`${origin()}${path}`);
      await settled(page);
      const moved = await page.evaluate(() => (globalThis as { moved?: number }).moved ?? 0);
      expect(moved, path).toBeLessThanOrEqual(STEADY);
    }
    await page.context().close();
  });
}
