import { BLANK, type Cells, GOOD } from "./cells/cells";
import { optionsOf } from "./cells/option";
import type { Condition } from "./definition";

/** A condition on one column of a batch, ready to be asked of many rows. */
export interface CompiledCondition {
  readonly cells: Cells;
  /** The verdict that a cell must have: good, or blank. */
  readonly verdict: number;
  /** By option index, where only some options will do. */
  readonly wanted?: Uint8Array;
}

/** Throws `RangeError` where a definition asks for the options of a column without any. */
export function compileCondition(condition: Condition, columnOf: (name: string) => Cells): CompiledCondition {
  const cells = columnOf(condition.column);
  if ("filled" in condition) return { cells, verdict: condition.filled ? GOOD : BLANK };
  const options = optionsOf(cells.column.kind);
  if (!options) throw new RangeError(`${cells.column.name} has no options to name in a condition`);
  const unknown = condition.in.find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new RangeError(`${cells.column.name} has no option ${unknown}`);
  const wanted = Uint8Array.from(options, ({ name }) => (condition.in.includes(name) ? 1 : 0));
  return { cells, verdict: GOOD, wanted };
}

/** Keeps of the first `count` rows in `from` those where the condition holds, in `to` (which may be `from`); how many. */
export function narrow(
  condition: CompiledCondition,
  from: Int32Array,
  count: number,
  to: Int32Array,
): number {
  const { verdict, index } = condition.cells;
  const { wanted } = condition;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = from[i] as number;
    if (verdict[row] !== condition.verdict) continue;
    if (wanted === undefined || wanted[index[row] as number] === 1) to[kept++] = row;
  }
  return kept;
}
