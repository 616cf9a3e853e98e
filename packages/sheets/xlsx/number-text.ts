const SIGNIFICANT = 15;
const DAY = 86_400_000;
/** Serial 0 of the two date systems of workbooks, as days since 1970-01-01. */
const EPOCH_1900 = Date.UTC(1899, 11, 31) / DAY;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / DAY;
/** 1900-02-29, which the 1900 system counts though there was none. */
const NO_SUCH_DAY = 60;
const LAST_SERIAL = 2_958_465;

/** A number cell as a person reads it: at most 15 significant digits, no exponent, `.` as decimal sign. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(SIGNIFICANT)));
  if (!text.includes("e")) return text;
  return value < 1 && value > -1 ? value.toFixed(20).replace(/0+$/, "") : BigInt(value).toString();
}

/** A date cell as `YYYY-MM-DD`, its time of day left out; a plain number where it is no date. */
export function dateText(serial: number, is1904: boolean): string {
  const day = Math.floor(serial);
  if (day < (is1904 ? 0 : 1) || day > LAST_SERIAL) return numberText(serial);
  const since = is1904 ? EPOCH_1904 + day : EPOCH_1900 + (day > NO_SUCH_DAY ? day - 1 : day);
  return new Date(since * DAY).toISOString().slice(0, 10);
}

/** Number formats 14 to 22 and 45 to 47 are dates and times by definition; 27 to 36 and 50 to 58 in East Asia. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58);
  // What is quoted, escaped or in brackets (colours, languages) says nothing of the kind.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dy]/i.test(bare);
}
