import { FIRST_PROBLEMS, isWarning, type Problem, type ProblemCode } from "./problem";

type Counts = Partial<Record<ProblemCode, number>>;

/** Counts problems and keeps the first of them. */
export class ProblemTally {
  readonly counts: Counts = {};
  readonly warnings: Counts = {};
  readonly #errors: Problem[] = [];
  readonly #warned: Problem[] = [];

  add(problem: Problem): void {
    const warning = isWarning(problem.code);
    const counts = warning ? this.warnings : this.counts;
    counts[problem.code] = (counts[problem.code] ?? 0) + 1;
    const kept = warning ? this.#warned : this.#errors;
    if (kept.length < FIRST_PROBLEMS) kept.push(problem);
  }

  /** The first problems in file order. Warnings stand among them only where errors leave room. */
  first(): readonly Problem[] {
    const room = FIRST_PROBLEMS - this.#errors.length;
    return [...this.#errors, ...this.#warned.slice(0, room)].sort((a, b) => a.row - b.row);
  }
}
