import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, chromium, expect, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, chromiumPath } from "../support/chromium";

export { expect };

/** Sizes that every page must hold at. */
export const SIZES = {
  wide: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** `test` over a browser that is found, not downloaded. */
export const test = base.extend<object, { browser: Browser }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
});

export const origin = (): string => process.env.PAGES_URL ?? "";

/** A tab of the administrator, signed in through the provider's own page. */
export async function signIn(
  browser: Browser,
  options: {
    size: keyof typeof SIZES;
    lang?: "id" | "en";
    email?: string;
    password?: string;
    /** Default: allowed. Blocked, every load goes over the network. */
    serviceWorkers?: "allow" | "block";
    /** Default: the server itself. */
    at?: string;
  },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[options.size],
    locale: options.lang === "en" ? "en-GB" : "id-ID",
    reducedMotion: "reduce",
    serviceWorkers: options.serviceWorkers,
  });
  if (options.lang) {
    const lang = options.lang;
    await context.addInitScript((value) => localStorage.setItem("pantau.lang", value), lang);
  }
  const page = await context.newPage();
  await page.goto(`${options.at ?? origin()}/`);
  await page.getByRole("button", { name: /^(masuk|sign in)$/i }).click();
  await page.locator("input[type=password]").waitFor();
  await page
    .locator("input[type=email], input[name=email]")
    .first()
    .fill(options.email ?? "admin@pantau.test");
  await page.locator("input[type=password]").fill(options.password ?? process.env.PAGES_PASSWORD ?? "");
  await page.keyboard.press("Enter");
  await page.locator(".shell").waitFor({ timeout: 60_000 });
  return page;
}

/** Rows past these say the same again in the same markup: axe would take minutes over them. */
const MORE_OF_THE_SAME = [
  "tbody tr:nth-child(n+12)",
  "svg a:nth-of-type(n+40)",
  ".plain-list li:nth-child(n+12)",
];

/** What axe's WCAG A and AA rules find in what is shown, a line each. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // What passes is not listed: naming every element that passes is most of axe's time.
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]);
  for (const rows of MORE_OF_THE_SAME) axe.exclude(rows);
  const { violations } = await axe.analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** No finding of axe's WCAG A and AA rules on what is shown. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** How many pixels the content is wider than the screen, once what follows a new width has followed it; 0 where it fits. */
export async function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Observers of sizes are told in a frame, and what they draw stands in the next one.
    for (let frame = 0; frame < 3; frame++)
      await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Nothing is wider than the screen. */
export async function expectNoSideways(page: Page): Promise<void> {
  expect(await sidewaysBy(page)).toBe(0);
}
