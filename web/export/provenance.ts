import type { Period } from "@pantau/domain";
import type { Format } from "../i18n/format";
import type { Words } from "../i18n/id";

/** What must travel with every table and picture that leaves the dashboard. */
export interface Provenance {
  readonly title: string;
  readonly period?: Period;
  /** When the numbers were last folded. */
  readonly asOf: string | null;
  /** `480 dari 514 kab/kota melapor`, where there is one number to tell. */
  readonly reported?: string;
  readonly demo: boolean;
}

/** Title first, then source, as-of time, reported share and the demo mark, a line each. */
export function provenanceLines(of: Provenance, words: Words, format: Format): string[] {
  const title = of.period ? `${of.title}, ${format.period(of.period)}` : of.title;
  return [
    title,
    words.exporting.source,
    ...(of.asOf === null ? [] : [words.exporting.asOf(format.time(of.asOf))]),
    ...(of.reported === undefined ? [] : [words.exporting.reported(of.reported)]),
    ...(of.demo ? [words.demo.mark] : []),
  ];
}

/** A file name of plain letters, e.g. `pantau-peringkat-2020-10-demo.csv`. */
export function fileName(of: Provenance, extension: string): string {
  const plain = of.title
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/[^\w-]/g, "")
    .replace(/^-|-$/g, "")
    .toLowerCase();
  return `${["pantau", plain, of.period, of.demo ? "demo" : undefined].filter(Boolean).join("-")}.${extension}`;
}
