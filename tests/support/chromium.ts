import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import packaged from "@sparticuz/chromium";

/** Closed networks refuse Chromium's own background connections by the hundred. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * A Chromium, in this order: `$CHROMIUM_PATH`, Debian's, Playwright's own, and the one inside the
 * npm package that `npm ci` installs.
 */
export async function chromiumPath(): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return asked;
  for (const path of ["/usr/bin/chromium", chromium.executablePath()]) if (existsSync(path)) return path;
  return packaged.executablePath();
}
