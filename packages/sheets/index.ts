export { collect, fromStream, toStream } from "./bytes-source";
export { examineFile, fileContext, type JudgeOptions, judgeFile, makeJudge } from "./judge";
export { makeJudgedParts } from "./judged-parts";
export { openFile } from "./open";
export type { Spill, SpillFactory } from "./problem-log";
export { readTable, recordsOf, type TableRecord } from "./read-table";
export { FileRefused } from "./refused";
export { csvLine, guardFormula } from "./tables/csv";
export {
  TABLE_FORMATS,
  type Table,
  type TableCell,
  type TableColumn,
  type TableFormat,
} from "./tables/table";
export { MEDIA_TYPES, writeTable } from "./tables/write";
export { type TemplateOptions, templateCsv, templateXlsx } from "./template";
export { sheetNames } from "./xlsx/workbook";
