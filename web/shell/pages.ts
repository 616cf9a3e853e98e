import type { Me } from "@pantau/api";
import type { Words } from "../i18n/id";
import type { Page } from "./page";

/** Every `routes/<folder>/page.ts`; a new folder is a new page. */
const found = import.meta.glob<readonly Page[]>("../routes/*/page.ts", { eager: true, import: "pages" });
export const PAGES: readonly Page[] = Object.values(found).flat();

/** The page at an address of this site. */
export function pageAt(path: string): Page | undefined {
  return PAGES.find((page) => matches(page, path));
}

function matches(page: Page, path: string): boolean {
  const wanted = page.path.split("/");
  const have = path.replace(/\/$/, "").split("/");
  if (page.path === "/") return path === "/";
  return wanted.length === have.length && wanted.every((part, i) => part.startsWith(":") || part === have[i]);
}

export interface NavGroup {
  readonly id: keyof Words["group"];
  readonly pages: readonly Page[];
}
const ORDER: readonly (keyof Words["group"])[] = ["overview", "programme", "work", "reference", "admin"];

/** Places at the bottom of small screens, beside the menu. */
const BOTTOM = 4;

/**
 * What is in reach of the thumb: whoever reports begins with sending and with what is wrong, then looks
 * at his own region; whoever reads begins with the numbers.
 */
export function bottomPages(pages: readonly Page[], user: Me): readonly Page[] {
  const all = navigation(pages, user).flatMap((group) =>
    group.pages.filter((page) => page.nav?.bottom).map((page) => ({ page, work: group.id === "work" })),
  );
  const [work, other] = [all.filter((one) => one.work), all.filter((one) => !one.work)];
  // The narrowest view of one's own region is the last of those that lead there.
  const own = other.filter(({ page }) => page.nav?.href).slice(-1);
  const rest = other.filter(({ page }) => !page.nav?.href);
  const numbers = [...rest.slice(0, 1), ...own, ...rest.slice(1)];
  const inOrder = user.role === "reporter" ? [...work, ...numbers] : [...numbers, ...work];
  return inOrder.slice(0, BOTTOM).map(({ page }) => page);
}

/** The navigation of that user, group by group. */
export function navigation(pages: readonly Page[], user: Me): NavGroup[] {
  return ORDER.map((id) => ({
    id,
    pages: pages
      .filter((page) => page.nav?.group === id && (page.nav.shown?.(user) ?? true))
      .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0)),
  })).filter((group) => group.pages.length > 0);
}
