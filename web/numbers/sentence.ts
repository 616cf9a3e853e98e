import type { Kpi, Lang } from "@pantau/domain";
import type { Format } from "../i18n/format";
import type { Words } from "../i18n/id";
import { paceText, partsText, valueText } from "./kpi-text";
import type { RegionNumber } from "./snapshot";

/** One number as a sentence that can stand alone in a message or a report. */
export function sentenceOf(
  given: {
    readonly kpi: Kpi;
    readonly number: RegionNumber;
    readonly region: string;
    readonly period: Parameters<Format["period"]>[0];
    readonly demo: boolean;
  },
  lang: Lang,
  words: Words,
  format: Format,
): string {
  const { kpi, number } = given;
  return words.share.sentence({
    kpi: kpi.label[lang],
    region: given.region,
    period: format.period(given.period),
    value: number.value === null ? words.number.missing : valueText(kpi, number.value, format),
    parts: partsText(kpi, number, format),
    pace: number.pace === null ? null : paceText(kpi, number.pace, format),
    reported: words.number.reportedOf(format.int(number.reported), format.int(number.expected)),
    provisional: number.provisional,
    demo: given.demo,
  });
}
