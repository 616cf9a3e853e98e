import type { SlotRow } from "@pantau/api";
import type { RegencyId } from "@pantau/domain";

export type CellState = "accepted" | "partial" | "overdue" | "due" | "none";

/** One slot as the matrix shows it. */
export interface Cell {
  readonly state: CellState;
  /** It is there, but came after the deadline. */
  readonly late: boolean;
  /** Filled from above the regency. */
  readonly from?: "province" | "nation";
  readonly unusual: boolean;
}

export interface MatrixRow {
  readonly regency: RegencyId;
  /** By report type. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly filled: number;
  readonly expected: number;
  /** Types that are expected and not there, in the order of the slots. */
  readonly missing: readonly string[];
}

const NONE: Cell = { state: "none", late: false, unusual: false };

export function cellOf(slot: SlotRow | undefined): Cell {
  if (!slot) return NONE;
  const state = slot.state === "missing" ? (slot.timeliness === "overdue" ? "overdue" : "due") : slot.state;
  const from = slot.filledBy === "regency" ? undefined : slot.filledBy;
  return {
    state,
    late: slot.timeliness === "late",
    unusual: (slot.unusual?.length ?? 0) > 0,
    ...(from && { from }),
  };
}

/** Rows of regencies, in the order in which the answer names them. */
export function matrixOf(slots: readonly SlotRow[]): readonly MatrixRow[] {
  const byRegency = new Map<RegencyId, SlotRow[]>();
  for (const slot of slots) {
    const list = byRegency.get(slot.id);
    if (list) list.push(slot);
    else byRegency.set(slot.id, [slot]);
  }
  return [...byRegency].map(([regency, own]) => {
    const expected = own.filter((slot) => slot.expected);
    const missing = expected.filter((slot) => slot.state === "missing").map((slot) => slot.type);
    return {
      regency,
      cells: Object.fromEntries(own.map((slot) => [slot.type, cellOf(slot)])),
      filled: expected.length - missing.length,
      expected: expected.length,
      missing,
    };
  });
}

export interface Totals {
  readonly filled: number;
  readonly expected: number;
  readonly late: number;
  readonly missing: number;
}

export function totalsOf(rows: readonly MatrixRow[]): Totals {
  const sum = (of: (row: MatrixRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    filled: sum((row) => row.filled),
    expected: sum((row) => row.expected),
    late: sum((row) => Object.values(row.cells).filter((cell) => cell.late).length),
    missing: sum((row) => row.missing.length),
  };
}

/** Regencies with reports missing, those that miss most first. */
export function toChase(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  return rows
    .filter((row) => row.missing.length > 0)
    .sort((a, b) => b.missing.length - a.missing.length || (a.regency < b.regency ? -1 : 1));
}
