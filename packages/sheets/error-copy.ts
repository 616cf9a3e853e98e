import type { FileContext, Lang, ReportType } from "@pantau/domain";

export function errorCopy(
  _type: ReportType,
  _context: FileContext,
  body: AsyncIterable<Uint8Array>,
  _lang: Lang,
): { body: AsyncIterable<Uint8Array>; extension: "csv" | "xlsx" } {
  return { body, extension: "csv" };
}
