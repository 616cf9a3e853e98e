import { mkdirSync } from "node:fs";
import type { Digest } from "@pantau/domain";
import { makeAlertMails } from "@pantau/mail";
import type { DigestExtras, MailMessage } from "@pantau/usecases";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KORKAB_EN, KORWIL, MONDAY, PLAIN, SITE, summaryOf, WITH_TREND } from "../../packages/mail/samples";
import { CHROMIUM_FLAGS, chromiumPath } from "../support/chromium";

const mails = makeAlertMails({
  siteUrl: () => SITE,
  typeLabel: (id) => ({ id: `laporan ${id}`, en: `${id} report` }),
});
const SAMPLES: readonly (readonly [string, Digest, DigestExtras])[] = [
  ["korwil", KORWIL, WITH_TREND],
  ["korkab", KORKAB_EN, PLAIN],
  ["monday", MONDAY, summaryOf([0.031, 0.9])],
];
const WIDTHS = [390, 1000];
/** Set to look at the pictures. */
const PICTURES = process.env.PANTAU_PICTURES;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
});
afterAll(() => browser.close());

/** As a mail client shows it: pictures that travel along are there, the net is not. */
function shown(mail: MailMessage): string {
  return (mail.inline ?? []).reduce(
    (html, { cid, contentType, body }) =>
      html.replaceAll(`cid:${cid}`, `data:${contentType};base64,${Buffer.from(body).toString("base64")}`),
    mail.html,
  );
}

describe.each(["light", "dark"] as const)("in a %s mail client", (colorScheme) => {
  describe.each(WIDTHS)("%i pixels wide", (width) => {
    it.each(SAMPLES)("%s fits, is readable, and asks the net for nothing", async (name, digest, extras) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const asked: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith("data:") && request.url() !== "about:blank") asked.push(request.url());
      });
      await page.setContent(shown(mails.digest(digest, extras)));
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: `${PICTURES}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
      expect(asked).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await page.evaluate(worstContrast)).toBeGreaterThanOrEqual(4.5);
      const broken = await page.evaluate(
        () => [...document.images].filter((one) => one.naturalWidth === 0).length,
      );
      expect(broken).toBe(0);
      await page.close();
    });
  });
});

/** The smallest contrast (WCAG 2) between a text and what lies behind it. Runs in the page. */
function worstContrast(): number {
  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((c) => {
      const s = c / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element: Element): number[] => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 1) > 0) return colour;
    }
    return [255, 255, 255];
  };
  let worst = 21;
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!hasText || element.getClientRects().length === 0 || element.tagName === "STYLE") continue;
    const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))];
    worst = Math.min(worst, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
  }
  return worst;
}
