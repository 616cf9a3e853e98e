import type { CDPSession, Page } from "@playwright/test";

/** One answer that a page loaded. */
export interface Transfer {
  readonly url: URL;
  /** Chromium's word: Document, Script, Stylesheet, Fetch, Font, Image, Other (what was preloaded), … */
  readonly kind: string;
  readonly status: number;
  readonly encoding: string;
  /** Bytes of the body as they travelled. */
  readonly bytes: number;
  /** Bytes after unpacking. */
  readonly plain: number;
}

interface Unfinished {
  readonly url: URL;
  readonly kind: string;
  status: number;
  encoding: string;
  bytes: number;
  plain: number;
}

/** Notes everything that the page asks for from now on, over the network or not. */
export async function watchTransfers(page: Page): Promise<{ session: CDPSession; transfers(): Transfer[] }> {
  const session = await page.context().newCDPSession(page);
  const seen = new Map<string, Unfinished>();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    const url = new URL(request.url);
    if (url.protocol.startsWith("http"))
      seen.set(requestId, { url, kind: type ?? "", status: 0, encoding: "", bytes: 0, plain: 0 });
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const one = seen.get(requestId);
    if (!one) return;
    const header = Object.entries(response.headers).find(
      ([name]) => name.toLowerCase() === "content-encoding",
    );
    one.status = response.status;
    one.encoding = header?.[1] ?? "";
  });
  session.on("Network.dataReceived", ({ requestId, dataLength, encodedDataLength }) => {
    const one = seen.get(requestId);
    if (!one) return;
    one.bytes += encodedDataLength;
    one.plain += dataLength;
  });
  return { session, transfers: () => [...seen.values()] };
}

/**
 * JavaScript, CSS and data: what the budget is about. The page itself, its font and icons, and what
 * the sign-in exchanges with its provider are not.
 */
export function isBudgeted({ kind, url }: Transfer): boolean {
  if (url.pathname.startsWith("/oidc/")) return false;
  if (["Document", "Font", "Image", "Manifest"].includes(kind)) return false;
  return !/\.(png|svg|ico|woff2|webmanifest)$/.test(url.pathname);
}

/** Nothing on the page is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  await page.waitForLoadState("networkidle");
}
