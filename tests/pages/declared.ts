import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "./signed-in";

/** Where a page with a part that varies is looked at. A page that is missing here fails the test. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "/province/:code": "/province/33",
  "/region/:code": "/region/33.02",
  "/indicators/:kpi": "/indicators/graduation-independent",
  "/slots/:type/:region/:month": "/slots/graduation/33.02/2020-10",
  "/alerts/:rule/:region": "/alerts/graduation-independent.nation/ID",
};
/** Not looked at by address alone: they belong to the sign-in, or to one submission (its own story). */
const ELSEWHERE = new Set(["/callback", "/sign-in", "/submissions/:id"]);
/** Every path that web/routes declares, read as text: a new page is tested without being listed. */
export function declaredPaths(): string[] {
  const folder = join("web", "routes");
  const declared = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name, "page.ts"), "utf8");
    return [...text.matchAll(/path: "([^"]+)"/g)].map((match) => match[1] ?? "");
  });
  const found = declared.filter((path) => !ELSEWHERE.has(path)).map((path) => EXAMPLES[path] ?? path);
  const nameless = found.filter((path) => path.includes(":"));
  if (nameless.length > 0) throw new Error(`give ${nameless.join(", ")} an example in EXAMPLES`);
  return found;
}

/** Its heading is there and nothing is on its way any more. */
export async function allRead(page: Page): Promise<void> {
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
