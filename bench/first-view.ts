import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import startDemo from "../tests/pages/global-setup";
import { signIn } from "../tests/pages/signed-in";
import { isBudgeted, settled, watchTransfers } from "../tests/pages/transfer";
import { CHROMIUM_FLAGS, chromiumPath } from "../tests/support/chromium";
import { type Load, medianOf, noteLoad, SCORED, scoreOf, throttle } from "./page-load";

/**
 * The nation's first view on Lighthouse's mobile profile (slow 4G of 1.6 Mbit/s and 150 ms, a
 * processor four times slower), cold, beside the same content as one hand-made page without any
 * program. Both take turns in one browser. Lighthouse itself is no dependency: the profile is set
 * and the metrics are read through Chromium's own protocol, and weighed by Lighthouse's curves
 * (without its speed index, which needs a film of the load).
 *
 * npm run bench:first-view [-- turns]     PAGES_URL and PAGES_PASSWORD: a server that runs already
 */
const turns = Number(process.argv[2] ?? 5);
const stop = process.env.PAGES_URL ? undefined : await startDemo();
const origin = process.env.PAGES_URL as string;
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
try {
  const page = await signIn(browser, { size: "phone", lang: "id", serviceWorkers: "block" });
  await page.locator(".tile").first().waitFor();
  await settled(page);
  const bare = await serveBare(await bareCopy(page));
  const pageLoads: Load[] = [];
  const bareLoads: Load[] = [];
  // The first turn warms the server's caches.
  for (let turn = 0; turn <= turns; turn++) {
    const real = await loadCold(page, `${origin}/`);
    const beside = await loadBare(browser, bare.url);
    if (turn === 0) continue;
    pageLoads.push(real);
    bareLoads.push(beside);
  }
  bare.close();
  report("Pantau", pageLoads);
  report("bare page", bareLoads);
} finally {
  await browser.close();
  await stop?.();
}

async function loadCold(page: Page, url: string): Promise<Load> {
  const { session, transfers } = await watchTransfers(page);
  await session.send("Network.clearBrowserCache");
  await throttle(session);
  const load = await noteLoad(page, url);
  await throttle(session, false);
  await session.detach();
  const counted = transfers().filter(isBudgeted);
  return { ...load, bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), requests: counted.length };
}

async function loadBare(opened: Browser, url: string): Promise<Load> {
  const context = await opened.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  try {
    return await loadCold(page, url);
  } finally {
    await context.close();
  }
}

/** What is drawn, as markup and one style sheet: what a patient hand would have written. */
function bareCopy(page: Page): Promise<string> {
  return page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    );
    const css = rules.filter((rule) => !rule.startsWith("@font-face")).join("\n");
    return `<!doctype html><html lang="id"><meta charset="utf-8"><title>Pantau</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style><body>${document.body.innerHTML.replace(/<script.*?<\/script>/gs, "")}`;
  });
}

function serveBare(html: string): Promise<{ url: string; close(): void }> {
  const body = brotliCompressSync(html);
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "br" });
    response.end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        close: () => server.close(),
      }),
    ),
  );
}

function report(name: string, loads: readonly Load[]): void {
  const median = (pick: (load: Load) => number) => medianOf(loads.map(pick));
  const [lcp, fcp] = [median((load) => load.lcp), median((load) => load.fcp)];
  const [blocking, shift] = [median((load) => load.blocking), median((load) => load.shift)];
  const score = scoreOf({ lcp, fcp, blocking, shift });
  console.log(
    `${name.padEnd(10)} first paint ${fcp.toFixed(0)} ms, largest ${lcp.toFixed(0)} ms (${loads.at(-1)?.largest}), blocked ${blocking.toFixed(0)} ms, shift ${shift.toFixed(3)}, ${(median((load) => load.bytes) / 1024).toFixed(1)} KB in ${median((load) => load.requests)} requests, score of ${SCORED} ${score.toFixed(0)}`,
  );
}
