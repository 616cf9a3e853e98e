import type { Kpi, Lang } from "@pantau/domain";
import type { Format } from "../i18n/format";
import type { Words } from "../i18n/id";
import { paceText, partsText, valueText } from "./kpi-text";
import type { RegionNumber } from "./snapshot";

interface Said {
  readonly kpi: string;
  readonly region: string;
  readonly period: string;
  readonly value: string;
  readonly parts: string;
  readonly pace: string | null;
  readonly reported: string;
  readonly provisional: boolean;
  readonly demo: boolean;
}

/** Here and not with the words of every page: nobody needs them before a sentence is copied. */
const SENTENCES: Readonly<Record<Lang, (said: Said) => string>> = {
  id: (s) =>
    `${s.kpi} di ${s.region} pada ${s.period}: ${s.value} (${s.parts})${s.pace === null ? "" : `, laju ${s.pace}`}; ${s.reported}${s.provisional ? ", angka sementara" : ""}.${s.demo ? " [Data demo]" : ""}`,
  en: (s) =>
    `${s.kpi} in ${s.region}, ${s.period}: ${s.value} (${s.parts})${s.pace === null ? "" : `, pace ${s.pace}`}; ${s.reported}${s.provisional ? ", provisional" : ""}.${s.demo ? " [Demo data]" : ""}`,
};

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
  return SENTENCES[lang]({
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
