import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, CDPSession, Page } from "@playwright/test";

/** Milliseconds of the main thread. */
export interface Cost {
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** What `act` costs the page's main thread. The session must have `Performance` enabled. */
export async function processorTime(session: CDPSession, act: () => Promise<unknown>): Promise<Cost> {
  const before = await spent(session);
  await act();
  const after = await spent(session);
  const since = (name: string) => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
  return {
    task: since("TaskDuration"),
    script: since("ScriptDuration"),
    style: since("RecalcStyleDuration"),
    layout: since("LayoutDuration"),
  };
}

async function spent(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

export function costText({ task, script, style, layout }: Cost): string {
  const ms = (value: number) => value.toFixed(0);
  return `${ms(task)} ms (script ${ms(script)}, style ${ms(style)}, layout ${ms(layout)})`;
}

/** The page as it stands with every row of its table, as one file of markup and style. */
export async function serveCopy(
  page: Page,
  box: string | undefined,
): Promise<{ url: string; close(): void }> {
  const html = await page.evaluate((selector) => {
    const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    // A hand-made table is a table: no blocks, nothing left out while it is out of sight.
    const plain = `.table-long { max-height: min(72vh, 680px) } * { content-visibility: visible !important }`;
    if (selector) {
      dispatchEvent(new Event("beforeprint"));
      document.querySelector(".table-scroll:has([aria-rowcount])")?.classList.add("table-long");
    }
    const body = document.body.innerHTML.replace(/<script.*?<\/script>/gs, "");
    dispatchEvent(new Event("afterprint"));
    const style = [...css.filter((rule) => !rule.startsWith("@font-face")), plain].join("\n");
    return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style><body>${body}`;
  }, box);
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => server.close() };
}

/** A tab of a phone's size, whose processor time can be asked. */
export async function bareTab(opened: Browser, url: string): Promise<{ page: Page; session: CDPSession }> {
  const context = await opened.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(url);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, session };
}
