import type { Lang, Period, Text } from "@pantau/domain";
import { WORDS, type Word } from "./words";

/** Says words, numbers and days in one language. */
export interface Speech {
  readonly lang: Lang;
  say(word: Word, fill?: Readonly<Record<string, string | number>>): string;
  text(text: Text): string;
  /** A share as percent, a rate with two decimals. */
  value(value: number, display: "percent" | "rate"): string;
  count(value: number): string;
  /** e.g. 12 Oktober 2020, as Jakarta's calendar shows that instant. */
  day(instant: string): string;
  period(period: Period): string;
}

export function makeSpeech(lang: Lang): Speech {
  const locale = lang === "id" ? "id-ID" : "en-GB";
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Asia/Jakarta" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return {
    lang,
    say: (word, fill = {}) =>
      WORDS[word][lang].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole)),
    text: (text) => text[lang],
    value: (value, display) =>
      display === "percent" ? `${percent.format(value * 100)} %` : rate.format(value),
    count: (value) => whole.format(value),
    day: (instant) => day.format(new Date(instant)),
    period: (period) => month.format(new Date(`${period}-01T00:00:00Z`)),
  };
}
