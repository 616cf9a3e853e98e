import type { CDPSession, Page } from "@playwright/test";
import { settled } from "../tests/pages/transfer";

/** One load of a page; times in milliseconds since its navigation began. */
export interface Load {
  readonly fcp: number;
  readonly lcp: number;
  /** What was painted largest, as a selector. */
  readonly largest: string;
  /** Sum of what long tasks took beyond 50 ms each, from the first paint on. */
  readonly blocking: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Lighthouse's mobile profile, or off again. */
export async function throttle(session: CDPSession, on = true): Promise<void> {
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: on ? 150 : 0,
    downloadThroughput: on ? (1.6 * 1024 * 1024) / 8 : -1,
    uploadThroughput: on ? (750 * 1024) / 8 : -1,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: on ? 4 : 1 });
}

interface Noted {
  lcp: number;
  largest: string;
  shift: number;
  tasks: { start: number; length: number }[];
}

/** Opens `url` and reads what the browser measured once the page stands still. */
export async function noteLoad(page: Page, url: string): Promise<Load> {
  const script = await page.context().newCDPSession(page);
  await script.send("Page.enable");
  const { identifier } = await script.send("Page.addScriptToEvaluateOnNewDocument", { source: OBSERVE });
  await page.goto(url);
  await settled(page);
  const noted = await page.evaluate(() => {
    const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return { fcp, ...(window as unknown as { noted: Noted }).noted };
  });
  await script.send("Page.removeScriptToEvaluateOnNewDocument", { identifier });
  await script.detach();
  const blocking = noted.tasks
    .filter((task) => task.start + task.length > noted.fcp)
    .reduce((sum, task) => sum + Math.max(0, task.length - 50), 0);
  return { ...noted, blocking, bytes: 0, requests: 0 };
}

const OBSERVE = `
  window.noted = { lcp: 0, largest: "", shift: 0, tasks: [] };
  const on = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on("largest-contentful-paint", (entry) => {
    noted.lcp = entry.startTime;
    noted.largest = entry.element ? entry.element.tagName.toLowerCase() + [...entry.element.classList].map((name) => "." + name).join("") : "";
  });
  on("layout-shift", (entry) => { if (!entry.hadRecentInput) noted.shift += entry.value; });
  on("longtask", (entry) => noted.tasks.push({ start: entry.startTime, length: entry.duration }));
`;

/** As text: the compiler's helpers for names do not exist in the page. */
const NOTE_CHANGE = `(selector) => {
  const text = () => [...document.querySelectorAll(selector)].map((part) => part.outerHTML).join();
  const before = text();
  window.took = undefined;
  const begin = (event) => { window.begun = event.timeStamp; };
  for (const type of ["click", "change"]) addEventListener(type, begin, { capture: true, once: true });
  const watch = new MutationObserver(() => {
    if (text() === before || text() === "") return;
    watch.disconnect();
    // Right after the frame, before whatever else the page has put off until then.
    requestAnimationFrame(() => scheduler.postTask(() => { window.took = performance.now() - window.begun; }, { priority: "user-blocking" }));
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}`;

/** Milliseconds from a click or choice to the next frame after what `watched` selects has changed. */
export async function timed(page: Page, watched: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(`(${NOTE_CHANGE})(${JSON.stringify(watched)})`);
  await act();
  await page.waitForFunction(() => (window as unknown as { took?: number }).took !== undefined);
  return page.evaluate(() => (window as unknown as { took: number }).took);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Lighthouse 12's curves for phones: log-normal, by the value that scores 0.9 and the one that scores
 * 0.5, and their weights.
 */
const CURVES = {
  fcp: { p10: 1800, median: 3000, weight: 10 },
  lcp: { p10: 2500, median: 4000, weight: 25 },
  blocking: { p10: 200, median: 600, weight: 30 },
  shift: { p10: 0.1, median: 0.25, weight: 25 },
} as const;
export const SCORED = "90 of Lighthouse's 100 weights";

/** 0 to 100 over the metrics that are read here. */
export function scoreOf(of: Readonly<Record<keyof typeof CURVES, number>>): number {
  const parts = (Object.keys(CURVES) as (keyof typeof CURVES)[]).map((key) => ({
    score: logNormal(of[key], CURVES[key]),
    weight: CURVES[key].weight,
  }));
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return (100 * parts.reduce((sum, { score, weight }) => sum + score * weight, 0)) / whole;
}

/** The complement of the log-normal distribution through (p10, 0.9) and (median, 0.5). */
function logNormal(value: number, { p10, median }: { p10: number; median: number }): number {
  if (value <= 0) return 1;
  const inverseErfc = 0.9061938024368232;
  const x = (Math.log(value / median) * inverseErfc) / Math.log(median / p10);
  return Math.min(1, (1 - erf(x)) / 2);
}

/** Abramowitz and Stegun 7.1.26; good to seven digits. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y =
    1 -
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) *
      t *
      Math.exp(-x * x);
  return Math.sign(x) * y;
}
