export { collect, fromStream, toStream } from "./bytes-source";
export { examineFile, fileContext, type JudgeOptions, judgeFile, makeJudge } from "./judge";
export type { Spill, SpillFactory } from "./problem-log";
