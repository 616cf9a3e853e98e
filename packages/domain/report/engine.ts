/** The engine that judges files by a report's definition: what the readers of files and of measures use. */
export { type Batch, makeBatch } from "./batch";
export {
  type BreakdownDirectory,
  breakdownDirectory,
  breakdownRange,
  DIMENSIONS,
  type Dimension,
  decodeBreakdown,
  decodeBreakdowns,
  encodeBreakdowns,
} from "./breakdown-file";
export { blankAt, skipBlanks, textOf, trimColumn } from "./bytes";
export { optionsOf, YES_NO } from "./cells/option";
export { LONGEST_TEXT } from "./cells/text";
export { type ByteRange, CONTAINER_HEAD, directoryEnd } from "./container";
export { Examination, type Examined, MOST_ROWS, MOST_SENT, type ProblemSink } from "./examination";
export { hashOfId } from "./hash";
export { headerNames, personalHeader } from "./header";
export {
  decodeIdSet,
  decodeIdSets,
  encodeIdSets,
  type IdSetDirectory,
  idSetDirectory,
  idSetRange,
} from "./id-set-file";
export { MOST_TEXTS, OTHER_TEXTS } from "./measures/categories";
export type { Tallied } from "./measures/tally";
export type { FileContext } from "./plan";
export { ANY_TYPE, headerName, problemText } from "./problem-text";
export { PROBLEM_TITLES } from "./problem-title";
