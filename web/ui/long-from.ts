/** Tables of more rows are drawn block by block, those in sight first. */
export const LONG_FROM = 120;
