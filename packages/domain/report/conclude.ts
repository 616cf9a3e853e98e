import type { Examined } from "./examination";
import type { Judgement, SlotPart } from "./judgement";
import type { Tallied } from "./measures/tally";
import type { FileContext, Plan } from "./plan";
import type { Problem, ProblemCode } from "./problem";
import type { ProblemTally } from "./problem-tally";

/** What the examination of a file's rows came to. */
interface Findings {
  readonly context: FileContext;
  readonly rows: number;
  readonly refused: number;
  /** Refused rows whose regency could not be read. */
  readonly unplaced: number;
  /** Refused rows by regency index. */
  readonly refusedOf: Int32Array;
  readonly problems: ProblemTally;
  readonly plan: Plan;
}

/** The judgement on a file that is refused as a whole: nothing is said of its rows. */
export function refuseFile(problems: readonly Problem[]): Judgement {
  const counts: Partial<Record<ProblemCode, number>> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return {
    status: "rejected",
    rows: 0,
    refused: 0,
    counts,
    warnings: {},
    first: problems,
    refusedUnplaced: 0,
    slots: [],
  };
}

/** Accepted, partial or rejected, and the slots that the file fills (contract, section 2, Acceptance). */
export function conclude(findings: Findings): Examined {
  const { context, rows, refused, unplaced, problems } = findings;
  if (rows === 0 && context.scope.level !== "regency")
    return { judgement: refuseFile([wholeFile("no_slot")]) };
  const rejected = refused > 0 && (!context.partial || refused === rows);
  const said = {
    rows,
    refused,
    counts: problems.counts,
    warnings: problems.warnings,
    first: problems.first(),
    refusedUnplaced: unplaced,
  };
  if (rejected) return { judgement: { ...said, status: "rejected", slots: [] } };
  const tallied = findings.plan.tally.finish();
  if (tallied.isTooLarge) return { judgement: refuseFile([wholeFile("too_large", "sum")]) };
  const status = refused > 0 ? "partial" : "accepted";
  return { judgement: { ...said, status, slots: slotsOf(findings, tallied) }, tallied };
}

function wholeFile(code: ProblemCode, detail?: string): Problem {
  return { row: 0, column: "", code, value: "", ...(detail === undefined ? {} : { detail }) };
}

function slotsOf({ context, unplaced, refusedOf, plan }: Findings, tallied: Tallied): SlotPart[] {
  if (tallied.regencies.size === 0 && context.scope.level === "regency") {
    return [{ regency: context.scope.id, status: "accepted", rows: 0, refused: 0, measures: {} }];
  }
  const refused = new Map(plan.lookup.regencies.map((id, index) => [id, refusedOf[index] ?? 0]));
  const good = [...tallied.regencies].map(([regency, { rows, measures }]): SlotPart => {
    const own = refused.get(regency) ?? 0;
    return { regency, status: own + unplaced > 0 ? "partial" : "accepted", rows, refused: own, measures };
  });
  // Where every row was refused nothing is filled, but the file did name the slot: its history says so.
  const named = context.tree
    .at(context.period)
    .within(context.scope)
    .filter((regency) => !tallied.regencies.has(regency))
    .map((regency): SlotPart => {
      return { regency, status: "partial", rows: 0, refused: refused.get(regency) ?? 0, measures: {} };
    })
    .filter((part) => part.refused > 0);
  return [...good, ...named].sort((a, b) => (a.regency < b.regency ? -1 : 1));
}
