import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, origin, signIn, test } from "./signed-in";

/** What coordinators do all day: follow a link, drill down, change the month, compare, take a file, chase. */

async function credentials(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(masuk|sign in)$/i }).click();
  await page.locator("input[type=password]").waitFor();
  await page.locator("input[type=email], input[name=email]").first().fill("admin@pantau.test");
  await page.locator("input[type=password]").fill(process.env.PAGES_PASSWORD ?? "");
  await page.keyboard.press("Enter");
}

/** What was copied last; headless browsers keep their clipboard to themselves. */
async function keepCopies(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => void Object.assign(globalThis, { copied: text }) },
    });
  });
  return () => page.evaluate(() => String((globalThis as { copied?: string }).copied ?? ""));
}

test("a link opened signed out lands where it meant to", async ({ browser }) => {
  const context = await browser.newContext({ locale: "id-ID" });
  const page = await context.newPage();
  const link = "/region/33.02?period=2020-09&kpi=bsb-completion";
  await page.goto(`${origin()}${link}`);
  await credentials(page);
  await expect(page.getByRole("heading", { level: 1, name: "Kab. Banyumas" })).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(link);
  await context.close();
});

test("a sign-in that breaks off still lands where it meant to at the next try", async ({ browser }) => {
  const context = await browser.newContext({ locale: "id-ID" });
  const page = await context.newPage();
  await page.route("**/oidc/token", (route) => route.abort(), { times: 1 });
  await page.goto(`${origin()}/reporting?region=33`);
  await credentials(page);
  await expect(page.getByRole("alert")).toContainText("Proses masuk tidak selesai");
  await expect(page.getByText("dibawa ke halaman “Kelengkapan laporan”")).toBeVisible();
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kelengkapan laporan" })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("region")).toBe("33");
  await context.close();
});

test("the first Tab leads past the navigation, and where one is stays in sight in it", async ({
  browser,
}) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await page.setViewportSize({ width: 1440, height: 400 });
  await page.goto(`${origin()}/account`);
  await expect(page.locator(".rail [aria-current]")).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Langsung ke isi" })).toBeFocused();
  await page.context().close();
});

test("from the nation down to the slots of one number, and to another month", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  const read = await keepCopies(page);
  await page.goto(`${origin()}/?period=2020-10`);
  await page.getByRole("link", { name: /^Jawa Tengah: .*%/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Jawa Tengah" })).toBeVisible();
  await page.getByRole("link", { name: /^Kab\. Banyumas: .*%/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kab. Banyumas" })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("period")).toBe("2020-10");

  await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
  await expect(page.getByRole("combobox", { name: "Pilih bulan" })).toHaveValue("2020-09");
  expect(new URL(page.url()).searchParams.get("period")).toBe("2020-09");

  const tile = page.getByRole("article").filter({ hasText: "Graduasi mandiri" }).first();
  await tile.getByRole("button", { name: "Tindakan untuk angka ini" }).click();
  await tile.getByRole("button", { name: /Salin kalimat \(English\)/ }).click();
  await expect.poll(read).toMatch(/Kab\. Banyumas.*September 2020.*%.*\[Demo data\]/);
  await tile.getByRole("button", { name: "Tindakan untuk angka ini" }).click();
  await tile.getByRole("link", { name: "Asal angka ini" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: /Graduasi mandiri.*Kab\. Banyumas/ }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Laporan di baliknya" })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("region")).toBe("33.02");
  await page.context().close();
});

test("regencies are compared, as drawing, as table and as files that say where they are from", async ({
  browser,
}) => {
  const page = await signIn(browser, { size: "wide", lang: "en" });
  await page.goto(`${origin()}/compare?within=33&period=2020-10&view=table`);
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(36);
  await page.getByRole("searchbox").fill("temang");
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("row", { name: /Temanggung/ })).toBeVisible();

  const download = async (name: RegExp) => {
    await page.getByRole("button", { name: "Download" }).first().click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
  };
  const csv = await download(/CSV/);
  expect(csv.name).toMatch(/^pantau-.*2020-10-demo\.csv$/);
  for (const line of [/October 2020/, /Source: Pantau/, /As of/, /Reported: 35 of 35/, /demo/i])
    expect(csv.text).toMatch(line);
  expect(csv.text).toContain("33.23");

  await page.getByText("Bars", { exact: true }).click();
  const svg = await download(/SVG/);
  for (const part of [/Temanggung/, /October 2020/, /Source: Pantau/, /demo/i])
    expect(svg.text).toMatch(part);
  const png = await download(/PNG/);
  expect(png.name).toMatch(/\.png$/);

  await page.getByRole("combobox", { name: "Regions" }).selectOption({ label: "Those of the size of …" });
  await page.getByRole("combobox", { name: /Name or code/ }).fill("banyumas");
  await page.getByRole("option", { name: /Banyumas/ }).click();
  await expect(page.getByRole("link", { name: /Kab\. Banyumas/ })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("within")).toBe("~33.02");

  // Also where motion is reduced: each of the six modules has a colour of its own.
  await page.goto(`${origin()}/p2k2?period=2020-10`);
  const piles = page.locator(".chart svg path[fill^='rgb']");
  const colours = () => piles.evaluateAll((all) => new Set(all.map((one) => one.getAttribute("fill"))).size);
  await expect.poll(colours).toBeGreaterThanOrEqual(6);
  await page.context().close();
});

test("the list to chase is copied in one tap, and all is said in the other language", async ({ browser }) => {
  const page = await signIn(browser, { size: "phone", lang: "id" });
  const read = await keepCopies(page);
  await page.goto(`${origin()}/reporting?region=33&period=2020-10`);
  const chase = page.getByRole("region", { name: "Yang perlu ditagih" });
  await chase.getByRole("button", { name: "Salin seluruh daftar" }).click();
  await expect.poll(read).toContain("Oktober 2020");
  expect(await read()).toMatch(/^- Ka?o?b?t?\.? .*: .+$/m);

  await page.getByRole("button", { name: /English/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reporting" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: /Bahasa Indonesia/ }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  await page.context().close();
});

for (const size of ["wide", "phone"] as const) {
  test(`a menu opens on the screen, at its button, ${size}`, async ({ browser }) => {
    const page = await signIn(browser, { size, lang: "id" });
    await page.goto(`${origin()}/?period=2020-10`);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    const screen = page.viewportSize() ?? { width: 0, height: 0 };
    for (const name of ["Administrator", "Tindakan untuk angka ini", "Unduh"]) {
      const button = page.getByRole("button", { name }).first();
      await button.click();
      const list = page.locator(".menu-list");
      await expect(list).toBeVisible();
      const [at, menu] = await Promise.all([button.boundingBox(), list.boundingBox()]);
      if (!at || !menu) throw new Error(`${name}: nothing is drawn`);
      expect(menu.x, name).toBeGreaterThanOrEqual(0);
      expect(menu.x + menu.width, name).toBeLessThanOrEqual(screen.width);
      expect(menu.y + menu.height, name).toBeLessThanOrEqual(screen.height);
      const gap = menu.y > at.y ? menu.y - (at.y + at.height) : at.y - (menu.y + menu.height);
      expect(Math.round(gap), name).toBe(6);
      await page.keyboard.press("Escape");
      await expect(list).toHaveCount(0);
    }
    await page.context().close();
  });
}
