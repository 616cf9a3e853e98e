import {
  Examination,
  type Examined,
  encodeBreakdowns,
  encodeIdSets,
  type FileContext,
  headerNames,
  type Lang,
  type Problem,
  parsePeriod,
  type RegionTree,
  type ReportType,
} from "@pantau/domain";
import { reportType } from "@pantau/reports";
import type { Judge, JudgedFile } from "@pantau/usecases";
import { errorCopy } from "./error-copy";
import { openFile } from "./open";
import { ProblemLog, type SpillFactory } from "./problem-log";
import type { RecordFile } from "./record-file";
import { FileRefused } from "./refused";

export interface JudgeOptions {
  readonly tree: RegionTree;
  /** Where problems go that are too many for memory; absent: they stay in memory. */
  readonly spill?: SpillFactory;
  /** The report type of an id. Default: the registry. */
  readonly typeOf?: (id: string) => ReportType | undefined;
}

/** Makes the `Judge` of the use cases: validation and aggregation of one file in one pass. */
export function makeJudge(options: JudgeOptions): Judge {
  const typeOf = options.typeOf ?? reportType;
  return (input) => {
    const type = typeOf(input.type);
    if (!type) throw new RangeError(`no report type ${input.type}`);
    const context = fileContext(options.tree, input);
    return judgeFile(type, context, input.body, { lang: input.lang, spill: options.spill });
  };
}

/** The context that a request asks for. Throws `RangeError` on a period or scope that nobody knows. */
export function fileContext(
  tree: RegionTree,
  request: { period: string; scope: string; partial: boolean },
): FileContext {
  const period = parsePeriod(request.period);
  const scope = period && tree.at(period).scope(request.scope);
  if (!period || !scope) throw new RangeError(`no period or scope: ${request.period} ${request.scope}`);
  return { tree, period, scope, partial: request.partial };
}

/** Judges one file. Only faults of the source throw; a bad file is a judgement like any other. */
export async function judgeFile(
  type: ReportType,
  context: FileContext,
  body: AsyncIterable<Uint8Array>,
  options: { readonly lang: Lang; readonly spill?: SpillFactory },
): Promise<JudgedFile> {
  const log = new ProblemLog(options.spill);
  const { judgement, tallied, format } = await examineFile(type, context, body, (problem) =>
    log.add(problem),
  );
  const isWholeFile = judgement.rows === 0 && judgement.status === "rejected";
  if (isWholeFile) {
    log.discard();
    for (const problem of judgement.first) log.add(problem);
  }
  return {
    judgement,
    ...(log.isEmpty ? {} : { problems: () => log.read() }),
    ...(judgement.refused > 0 && format
      ? { errorCopy: (again) => errorCopy(type, context, again, options.lang, format) }
      : {}),
    ...(tallied ? { breakdowns: encodeBreakdowns(tallied.parts, context.tree.today.lookup.regencies) } : {}),
    ...(tallied && tallied.sets.size > 0 ? { sets: encodeIdSets(tallied.sets) } : {}),
  };
}

/** The examination of a whole file, with what it adds up to; `format` where it could be told. */
export async function examineFile(
  type: ReportType,
  context: FileContext,
  body: AsyncIterable<Uint8Array>,
  sink?: (problem: Problem) => void,
): Promise<Examined & { readonly format?: RecordFile["format"] }> {
  const examination = new Examination(type, context, sink);
  let format: RecordFile["format"] | undefined;
  try {
    const file = await openFile(body, { sheet: type.id, names: headerNames(type) });
    format = file.format;
    const batch = examination.header(file.header, file.headerLine);
    if (batch) {
      for await (const filled of file.records(batch)) if (!examination.add(filled)) break;
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    examination.refuse(error.code, error.row, error.detail);
  }
  return { ...examination.finish(), ...(format ? { format } : {}) };
}
