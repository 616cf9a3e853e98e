/** Bytes unpacked. */
export const MOST_UNPACKED = 4_000_000_000;
/** Bytes of one record: far above any real one, so that an unclosed quote cannot swallow the file into memory. */
export const LONGEST_RECORD = 1 << 20;
/** Columns of a header row. */
export const MOST_COLUMNS = 4096;
/** Bytes of a workbook as sent: its directory stands at its end, so it is held in memory. */
export const MOST_WORKBOOK = 256_000_000;
/** Bytes, unpacked, of the parts of a workbook that are held in memory: texts, styles, names. */
export const MOST_HELD = 200_000_000;
/** Lines of a CSV file, blank ones included: ten times the rows that it may have. */
export const MOST_LINES = 200_000_000;
