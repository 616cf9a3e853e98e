import type { Lang } from "@pantau/domain";
import type { Context } from "./command";
import { table } from "./table";

/** One JSON document, or a table: the two ways in which a command answers. */
export function print(
  context: Context,
  document: unknown,
  people: () => { headers: readonly string[]; rows: readonly (readonly string[])[] } | string,
): void {
  const shown = context.format === "json" ? JSON.stringify(document) : people();
  context.io.out(typeof shown === "string" ? `${shown}\n` : table(shown.headers, shown.rows));
}

/** Numbers as people of the language write them; a missing one is a dash, never a zero. */
export function formats(lang: Lang) {
  const locale = lang === "id" ? "id-ID" : "en-GB";
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return {
    number: (value: number | null | undefined) =>
      value === null || value === undefined ? "–" : number.format(value),
    percent: (value: number | null | undefined) =>
      value === null || value === undefined ? "–" : percent.format(value),
  };
}
