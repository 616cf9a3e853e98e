import type { Lang, Period } from "@pantau/domain";

const LOCALE = { id: "id-ID", en: "en-GB" } as const satisfies Record<Lang, string>;
const JAKARTA = "Asia/Jakarta";

/** Numbers and dates as people of the language write them. `null` becomes an en dash: missing is not zero. */
export interface Format {
  readonly lang: Lang;
  /** `1.234.567` */
  int(value: number | null): string;
  /** `1,2 jt` for charts' axes and tight places. */
  short(value: number | null): string;
  /** Up to `digits` decimals. */
  decimal(value: number | null, digits?: number): string;
  /** Always `digits` decimals: values that stand in a column or beside their target. */
  fixed(value: number | null, digits?: number): string;
  /** A share 0..1 as `34,2%`; only the whole reads as 100%. */
  percent(share: number | null, digits?: number): string;
  /** As `percent` with one decimal at most, none where it is zero: for targets and paces. */
  percentShort(share: number | null): string;
  /** Difference of two shares in percentage points, signed: `+1,2 poin`. */
  points(difference: number): string;
  signed(value: number, digits?: number): string;
  /** Kilograms as tonnes. */
  tonnes(kilograms: number | null): string;
  /** `Oktober 2020` */
  period(period: Period): string;
  /** `Okt` */
  monthShort(period: Period): string;
  /** `Okt 2020` */
  periodShort(period: Period): string;
  /** A day, from an ISO date or time (Jakarta's day). */
  date(iso: string): string;
  /** `9 Sep` */
  dayShort(iso: string): string;
  /** A time in Jakarta, with its zone. */
  time(iso: string): string;
  /** `a, b dan c` */
  list(items: readonly string[]): string;
  /** `3 hari yang lalu` */
  ago(from: Date, now: Date): string;
}

export const MISSING = "–";

export function makeFormat(lang: Lang): Format {
  const locale = LOCALE[lang];
  const number = memo((digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const fixed = memo(
    (digits: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const percent = memo(
    (digits: number) =>
      new Intl.NumberFormat(locale, {
        style: "percent",
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  const percentShort = once(
    () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
  );
  const signed = memo(
    (digits: number) =>
      new Intl.NumberFormat(locale, {
        signDisplay: "exceptZero",
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  const short = once(
    () => new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }),
  );
  const months = once(
    () => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }),
  );
  const shortMonth = once(() => new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }));
  const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: JAKARTA }));
  const shortDays = once(
    () => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: JAKARTA }),
  );
  const times = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: JAKARTA }),
  );
  const lists = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  return {
    lang,
    int: (value) => (value === null ? MISSING : number(0).format(value)),
    short: (value) => (value === null ? MISSING : short().format(value)),
    decimal: (value, digits = 2) => (value === null ? MISSING : number(digits).format(value)),
    fixed: (value, digits = 2) => (value === null ? MISSING : fixed(digits).format(value)),
    percent: (share, digits = 1) =>
      share === null
        ? MISSING
        : percent(digits).format(share < 1 ? Math.min(share, 1 - 0.01 / 10 ** digits) : share),
    percentShort: (share) => (share === null ? MISSING : percentShort().format(share)),
    points: (difference) => `${signed(1).format(difference * 100)} ${lang === "id" ? "poin" : "pts"}`,
    signed: (value, digits = 1) => signed(digits).format(value),
    tonnes: (kg) => (kg === null ? MISSING : `${number(kg < 10_000 ? 1 : 0).format(kg / 1000)} t`),
    period: (period) => months().format(middleOf(period)),
    monthShort: (period) => shortMonth().format(middleOf(period)),
    periodShort: (period) => `${shortMonth().format(middleOf(period))} ${period.slice(0, 4)}`,
    date: (iso) => days().format(new Date(iso.length === 10 ? `${iso}T05:00:00Z` : iso)),
    dayShort: (iso) => shortDays().format(new Date(iso.length === 10 ? `${iso}T05:00:00Z` : iso)),
    time: (iso) => `${times().format(new Date(iso))} WIB`,
    list: (items) => lists().format(items),
    ago: (from, now) => relativeTime(relative(), (from.getTime() - now.getTime()) / 1000),
  };
}

function middleOf(period: Period): Date {
  return new Date(`${period}-15T00:00:00Z`);
}

function relativeTime(words: Intl.RelativeTimeFormat, seconds: number): string {
  const size = Math.abs(seconds);
  if (size < 3600) return words.format(Math.round(seconds / 60), "minute");
  if (size < 86_400) return words.format(Math.round(seconds / 3600), "hour");
  return words.format(Math.round(seconds / 86_400), "day");
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
