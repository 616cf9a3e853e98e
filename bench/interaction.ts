import { type CDPSession, chromium, type Page } from "@playwright/test";
import startDemo from "../tests/pages/global-setup";
import { signIn } from "../tests/pages/signed-in";
import { settled } from "../tests/pages/transfer";
import { CHROMIUM_FLAGS, chromiumPath } from "../tests/support/chromium";
import { bareTab, type Cost, costText, processorTime, serveCopy } from "./beside";
import { medianOf, throttle, timed } from "./page-load";

/**
 * What a reader's hand feels on Lighthouse's mobile profile (slow 4G, a processor four times slower):
 * from the click to the next paint that shows another month or indicator, and the frames while the long
 * tables and the maps are scrolled, each beside a copy of the same markup without any program. The times of
 * a loaded machine are its own, so the processor time of the page's main thread is told too.
 *
 * npm run bench:interaction     PAGES_URL and PAGES_PASSWORD: a server that runs already
 */
const GOAL_MS = 120;
/** As text: the compiler's helpers for names do not exist in the page. */
const TAKE_TURNS = `(faces) => {
  let turn = 1;
  const next = () => {
    for (const [selector, html] of Object.entries(faces[turn++ % faces.length])) document.querySelector(selector).innerHTML = html;
  };
  document.querySelector(".period button").addEventListener("click", next);
  document.querySelector(".card select").addEventListener("change", next);
}`;
const KPIS = ["p2k2-attendance", "bsb-completion", "staff-trained", "kks-custody", "debt-resolution"];
/** So long a reader looks at a month before the next step. */
const LOOK_MS = 5_000;
const FRAME_MS = 1000 / 60;
/** By the page's own events: Playwright's way to press and choose costs the page as much as the change. */
const PRESS = (button: HTMLElement | SVGElement) => (button as HTMLElement).click();
const CHOOSE = (select: HTMLElement | SVGElement, kpi: string) => {
  (select as HTMLSelectElement).value = kpi;
  select.dispatchEvent(new Event("change", { bubbles: true }));
};
/** Until the page has had nothing to do for a second: what it prepares then is there. Not for ever: the machine may be busy. */
const REST = `new Promise((resolve) => {
  let idle = 0;
  const end = performance.now() + 15000;
  const look = (deadline) => {
    idle = deadline.timeRemaining() > 8 ? idle + 1 : 0;
    idle >= 10 || performance.now() > end ? resolve() : setTimeout(() => requestIdleCallback(look, { timeout: 500 }), 100);
  };
  requestIdleCallback(look, { timeout: 500 });
})`;
/** What is scrolled: the box of its own, or the page. */
const SCROLLED: readonly (readonly [name: string, path: string, box: string | undefined])[] = [
  ["table of all regencies", "/compare?within=regencies&view=table", ".table-long"],
  ["reporting matrix", "/reporting", ".table-long"],
  ["nation with the map of regencies", "/?tiles=regency", undefined],
];
const stop = process.env.PAGES_URL ? undefined : await startDemo();
const origin = process.env.PAGES_URL as string;
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
try {
  const page = await signIn(browser, { size: "phone", lang: "id", serviceWorkers: "block" });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await months(page, session);
  await indicators(page, session, "/", "map of provinces");
  await indicators(page, session, "/?tiles=regency", "map of regencies");
  if (!process.env.NOSCROLL)
    for (const [name, path, box] of SCROLLED) await scrolling(page, session, { name, path, box });
} finally {
  await browser.close();
  await stop?.();
}

async function open(page: Page, session: CDPSession, path: string): Promise<void> {
  await throttle(session, false);
  await page.goto(`${origin}${path}`);
  await settled(page);
  await page.evaluate(REST);
}

/** Month by month, as a reader takes them. */
async function months(page: Page, session: CDPSession): Promise<void> {
  await open(page, session, "/");
  await throttle(session);
  const steps: Step[] = [];
  const faces: Faces[] = [];
  for (const button of ["first", "first", "first", "last", "last"] as const) {
    await page.waitForTimeout(LOOK_MS);
    const press = () => page.locator(".period button")[button]().evaluate(PRESS);
    steps.push(await step(page, session, ".lead", press));
    await settled(page);
    faces.push(await facesOf(page, [".lead", ".tiles"]));
  }
  tell("change of month", steps);
  await besides(page, faces, ".lead", (bare) => bare.locator(".period button").first().evaluate(PRESS));
}

async function indicators(page: Page, session: CDPSession, path: string, name: string): Promise<void> {
  await open(page, session, path);
  await throttle(session);
  const choice = page.locator(".card select").first();
  const steps: Step[] = [];
  const faces: Faces[] = [];
  for (const kpi of KPIS) {
    await page.evaluate(REST);
    steps.push(await step(page, session, ".tile-map", () => choice.evaluate(CHOOSE, kpi)));
    await settled(page);
    faces.push(await facesOf(page, [".tile-map", ".bars"]));
  }
  tell(`change of indicator, ${name}`, steps);
  let turn = 0;
  await besides(page, faces, ".tile-map", (bare) =>
    bare
      .locator(".card select")
      .first()
      .evaluate(CHOOSE, KPIS[turn++ % KPIS.length] ?? ""),
  );
}

/** Markup of some parts of the page, by selector. */
type Faces = Readonly<Record<string, string>>;

function facesOf(page: Page, selectors: readonly string[]): Promise<Faces> {
  return page.evaluate(
    (wanted) => Object.fromEntries(wanted.map((one) => [one, document.querySelector(one)?.innerHTML ?? ""])),
    selectors,
  );
}

/** The same steps on a copy of the page, whose few lines of script put markup that was made before in its place. */
async function besides(
  page: Page,
  faces: readonly Faces[],
  watched: string,
  act: (bare: Page) => Promise<unknown>,
): Promise<void> {
  const bare = await serveCopy(page, undefined);
  const tab = await bareTab(browser, bare.url);
  await tab.page.evaluate(`(${TAKE_TURNS})(${JSON.stringify(faces.slice(0, 3))})`);
  await throttle(tab.session);
  const steps: Step[] = [];
  for (const _ of faces) {
    await tab.page.evaluate(REST);
    steps.push(await step(tab.page, tab.session, watched, () => act(tab.page)));
  }
  tell("  bare copy", steps);
  await tab.page.context().close();
  bare.close();
}

interface Step {
  readonly time: number;
  readonly cost: Cost;
}

async function step(
  page: Page,
  session: CDPSession,
  watched: string,
  act: () => Promise<unknown>,
): Promise<Step> {
  let time = 0;
  const cost = await processorTime(session, async () => {
    time = await timed(page, watched, act);
  });
  return { time, cost };
}

function tell(name: string, steps: readonly Step[]): void {
  const time = medianOf(steps.map((one) => one.time));
  const all = steps.map((one) => `${one.time.toFixed(0)} (${one.cost.task.toFixed(0)})`).join(", ");
  const processor = medianOf(steps.map((one) => one.cost.task));
  console.log(
    `${name}: median ${time.toFixed(0)} ms to the paint, ${processor.toFixed(0)} ms of the processor; each ${all}; goal ${GOAL_MS}: ${time <= GOAL_MS ? "met" : "missed"}`,
  );
}

interface Scrolled {
  readonly name: string;
  readonly path: string;
  readonly box: string | undefined;
}

async function scrolling(page: Page, session: CDPSession, of: Scrolled): Promise<void> {
  await open(page, session, of.path);
  const bare = await serveCopy(page, of.box);
  const beside = await bareTab(browser, bare.url);
  console.log(of.name);
  for (const [who, tab, protocol] of [
    ["Pantau", page, session],
    ["bare copy", beside.page, beside.session],
  ] as const) {
    await throttle(protocol);
    await tab.evaluate(REST);
    let frames: number[] = [];
    const cost = await processorTime(protocol, async () => {
      frames = await scrolled(tab, of.box);
    });
    await throttle(protocol, false);
    report(who, frames, cost);
  }
  await beside.page.context().close();
  bare.close();
}

/** Two rows a frame, and as fast as a thumb throws it every third time. */
function scrolled(page: Page, box: string | undefined): Promise<number[]> {
  return page.evaluate(async (selector) => {
    const scroller = (selector && document.querySelector(selector)) || document.documentElement;
    const times: number[] = [];
    let top = 0;
    for (let i = 0; i < 120; i++) {
      top += i % 3 === 0 ? 240 : 82;
      const before = performance.now();
      scroller.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - before);
    }
    return times;
  }, box);
}

function report(who: string, frames: readonly number[], cost: Cost): void {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  const late = frames.filter((time) => time > 2 * FRAME_MS + 1).length / frames.length;
  console.log(
    `  ${who.padEnd(9)} frames: median ${at(0.5)} ms, 95th ${at(0.95)}, slowest ${at(1)}, later than two ${(late * 100).toFixed(0)} %; processor ${costText(cost)}`,
  );
}
