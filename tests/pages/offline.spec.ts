import type { Page } from "@playwright/test";
import { openLine } from "./line";
import { expect, expectAccessible, origin, signIn, test } from "./signed-in";
import { settled } from "./transfer";

const DATA = "pantau-data-";

/** The worker is installed, rules this page, and holds what the page runs on. */
async function installed(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open("pantau-shell-1")).keys()).length))
    .toBeGreaterThan(4);
}

/** Addresses in the caches that hold readings. */
function keptReadings(page: Page): Promise<string[]> {
  return page.evaluate(async (prefix) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  }, DATA);
}

test("without a line the last seen nation opens and says how old it is", async ({ browser }) => {
  const line = await openLine(origin());
  const page = await signIn(browser, { size: "phone", lang: "id", at: line.origin });
  await installed(page);
  // From the second opening on everything passes through the worker.
  await page.reload();
  await expect(page.locator(".tile")).toHaveCount(6);
  await settled(page);
  const seen = await page.locator(".lead").textContent();
  const values = await page.locator(".tile-value strong").allInnerTexts();
  const age = (tab: Page) => tab.getByText(/Tidak ada sambungan\. Yang tampak disimpan /);

  line.cut();
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.locator(".lead")).toHaveText(seen ?? "");
  expect(await page.locator(".tile-value strong").allInnerTexts()).toEqual(values);
  await expect(age(page)).toBeVisible();
  await expectAccessible(page);

  // The installed app begins in a tab of its own, without a token: what was saved is shown all the same.
  const other = await page.context().newPage();
  await other.goto(`${line.origin}/`);
  await expect(other.locator(".lead")).toHaveText(seen ?? "");
  await expect(age(other)).toBeVisible();
  // What was never seen says so.
  await other.goto(`${line.origin}/?period=2020-02`);
  await expect(
    other.getByText(/Tidak ada sambungan, dan halaman ini belum pernah disimpan/).first(),
  ).toBeVisible();

  line.mend();
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.locator(".tile")).toHaveCount(6);
  await settled(page);
  await expect(page.getByText(/Tidak ada sambungan/)).toHaveCount(0);
  // The other tab finds its way back through the provider, which knows the user still.
  await other.goto(`${line.origin}/`);
  await expect(other.locator(".tile")).toHaveCount(6);
  await expect(other.getByText(/Tidak ada sambungan/)).toHaveCount(0);
  await page.context().close();
  await line.close();
});

/** Opens the link of a raw file, which is a navigation to the worker, on the page's own origin. */
async function downloadFirst(page: Page): Promise<void> {
  await page.locator("tbody a").first().click();
  const link = page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith("/file"));
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh berkas" }).click();
  const { pathname, search } = new URL(((await (await link).json()) as { url: string }).url);
  await (await saved).delete();
  const again = page.waitForEvent("download");
  await page.goto(`${new URL(page.url()).origin}${pathname}${search}`).catch(() => undefined);
  await (await again).delete();
  // The page that all addresses are is still that page, not the file.
  const shell = await page.evaluate(async () => {
    const kept = await (await caches.open("pantau-shell-1")).match("/");
    return kept?.headers.get("content-type");
  });
  expect(shell).toContain("text/html");
}

test("a sign-in that cannot be reached takes nothing away", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await installed(page);
  await page.reload();
  await expect(page.locator(".tile")).toHaveCount(6);
  await settled(page);
  const kept = await keptReadings(page);
  await page.route("**/oidc/token", (route) => route.abort());
  await page.reload();
  await expect(page.locator(".tile")).toHaveCount(6);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  expect((await keptReadings(page)).sort()).toEqual(kept.sort());
  await page.context().close();
});

test("what is kept is keyed by user, holds no files and no people, and ends with the session", async ({
  browser,
}) => {
  const line = await openLine(origin());
  const page = await signIn(browser, { size: "wide", lang: "id", at: line.origin });
  await installed(page);
  await page.goto(`${line.origin}/submissions`);
  await settled(page);
  await downloadFirst(page);
  await page.goto(`${line.origin}/admin/users`);
  await settled(page);
  await page.goto(`${line.origin}/`);
  await settled(page);
  const kept = await keptReadings(page);
  expect(kept).toContain("/api/me");
  expect(kept.filter((path) => path.startsWith("/api/snapshots/")).length).toBeGreaterThan(0);
  expect(
    kept.filter((path) => /submissions|users|tokens|audit|templates|exports|objects/.test(path)),
  ).toEqual([]);
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => name.startsWith(DATA))).toHaveLength(1);
  expect(names.join()).not.toContain("@");

  await page.getByRole("button", { name: "Administrator" }).click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.waitForURL(/signed-out/);
  await page.getByRole("button", { name: "Masuk" }).waitFor();
  expect(await keptReadings(page)).toEqual([]);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => /user|periods|reads/.test(key))),
  ).toEqual([]);

  // Without a line there is nothing left to open.
  line.cut();
  await page.goto(`${line.origin}/`);
  await expect(page).toHaveURL(/sign-in/);
  await expect(page.locator(".tile")).toHaveCount(0);
  await page.context().close();
  await line.close();
});

test("a refused token empties what was kept", async ({ browser }) => {
  const page = await signIn(browser, { size: "wide", lang: "id" });
  await installed(page);
  await page.reload();
  await expect(page.locator(".tile")).toHaveCount(6);
  await settled(page);
  expect((await keptReadings(page)).length).toBeGreaterThan(0);
  await page.evaluate(() =>
    fetch("/api/me", { headers: { authorization: "Bearer no-token", "x-pantau-user": "0000000000000000" } }),
  );
  await expect.poll(() => keptReadings(page)).toEqual([]);
  await page.context().close();
});
