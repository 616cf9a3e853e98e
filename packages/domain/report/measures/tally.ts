import type { RegencyId } from "../../region/region";
import type { Batch } from "../batch";
import type { Cells } from "../cells/cells";
import { type CompiledCondition, compileCondition, narrow } from "../conditions";
import type { Measure, ReportType } from "../definition";
import type { Breakdowns, IdSets, Measures } from "../judgement";
import { type AgeBands, ageBands } from "./age";
import { type Categories, categoriesOf } from "./categories";
import { Facilitators } from "./facilitators";
import { IdCollector } from "./sets";
import { DenseSums, SparseSums, type Sums } from "./sums";

/** What a file's good rows add up to. */
export interface Tallied {
  /** Good rows and measures of every regency that has a good row. */
  readonly regencies: ReadonlyMap<RegencyId, { readonly rows: number; readonly measures: Measures }>;
  readonly breakdowns: Breakdowns;
  readonly sets: IdSets;
  /** A sum is past 2^53 and no longer exact. */
  readonly isTooLarge: boolean;
}

export interface TallyContext {
  readonly columnOf: (name: string) => Cells;
  readonly regencies: readonly RegencyId[];
  readonly districts: readonly string[];
  /** Regency index by district index. */
  readonly regencyOfDistrict: Int16Array;
  /** Last day of the period, as days since 1970-01-01. */
  readonly lastDay: number;
  /** Puts NIKs out of sight in the names that are kept. */
  readonly mask: (text: string) => string;
}

/** Sums of one measure by place and, where rows have one, by facilitator. */
interface Additive {
  readonly measure: Extract<Measure, { type: "count" | "sum" | "age" }>;
  readonly conditions: readonly CompiledCondition[];
  readonly categories: Categories | AgeBands | undefined;
  readonly amount: Float64Array | undefined;
  readonly byPlace: Sums;
  readonly byFacilitator: Sums | undefined;
}
interface Collected<T extends "distinct" | "set"> {
  readonly measure: Extract<Measure, { type: T }>;
  readonly conditions: readonly CompiledCondition[];
  readonly cells: Cells;
}

type Groups = Map<number, Record<string, number>>;

/** Adds up the measures of a report type, batch by batch; exact, in any order of rows. */
export class Tally {
  readonly #context: TallyContext;
  readonly #regency: Int32Array;
  /** District index by row where the place is below a regency, else the regency index. */
  readonly #place: Int32Array;
  readonly #byDistrict: boolean;
  readonly #facilitators: Facilitators | undefined;
  readonly #rows = new DenseSums(1);
  readonly #additive: Additive[] = [];
  readonly #distinct: (Collected<"distinct"> & { readonly seen: SparseSums })[] = [];
  readonly #sets: (Collected<"set"> & { readonly ids: IdCollector })[] = [];
  readonly #narrowed: Int32Array;

  constructor(type: ReportType, context: TallyContext) {
    this.#context = context;
    const place = context.columnOf(type.place);
    this.#regency = place.index;
    this.#byDistrict = place.column.kind.type === "region" && place.column.kind.level !== "regency";
    this.#place = this.#byDistrict ? place.district : place.index;
    this.#facilitators = type.facilitator
      ? new Facilitators(context.columnOf(type.facilitator), context.mask)
      : undefined;
    this.#narrowed = new Int32Array(place.verdict.length);
    for (const measure of type.measures) this.#compile(measure);
  }

  #compile(measure: Measure): void {
    const { columnOf } = this.#context;
    const where = [...(measure.where ?? [])];
    if (measure.type === "set" || measure.type === "distinct") {
      const cells = columnOf(measure.column);
      const conditions = [...where, { column: measure.column, filled: true }].map((c) =>
        compileCondition(c, columnOf),
      );
      if (measure.type === "set") this.#sets.push({ measure, conditions, cells, ids: new IdCollector() });
      else this.#distinct.push({ measure, conditions, cells, seen: new SparseSums() });
      return;
    }
    const by = measure.type === "age" ? undefined : measure.by;
    if (measure.type !== "count") where.push({ column: measure.column, filled: true });
    if (by !== undefined) where.push({ column: by, filled: true });
    const categories =
      measure.type === "age"
        ? ageBands(columnOf(measure.column), this.#context.lastDay)
        : by === undefined
          ? undefined
          : categoriesOf(columnOf(by), this.#regency, this.#context.mask);
    const sums = () =>
      categories && categories.fixed === undefined ? new SparseSums() : new DenseSums(categories?.fixed ?? 1);
    this.#additive.push({
      measure,
      conditions: where.map((condition) => compileCondition(condition, columnOf)),
      categories,
      amount: measure.type === "sum" ? columnOf(measure.column).value : undefined,
      byPlace: sums(),
      byFacilitator: this.#facilitators && sums(),
    });
  }

  /** Adds the good rows: the first `count` row numbers in `good`. */
  add(batch: Batch, good: Int32Array, count: number): void {
    this.#facilitators?.number(batch, good, count, this.#regency);
    this.#rows.add(good, count, this.#place);
    for (const one of this.#additive) {
      const [rows, kept] = this.#narrow(one.conditions, good, count);
      const category = one.categories?.number(batch, rows, kept);
      one.byPlace.add(rows, kept, this.#place, category, one.amount);
      if (this.#facilitators)
        one.byFacilitator?.add(rows, kept, this.#facilitators.group, category, one.amount);
    }
    for (const { conditions, cells, ids } of this.#sets) {
      const [rows, kept] = this.#narrow(conditions, good, count);
      ids.add(rows, kept, this.#regency, cells.high, cells.low);
    }
    for (const { conditions, cells, seen } of this.#distinct) {
      const [rows, kept] = this.#narrow(conditions, good, count);
      seen.add(rows, kept, this.#regency, regionNumbers(cells, rows, kept));
    }
  }

  #narrow(conditions: readonly CompiledCondition[], good: Int32Array, count: number): [Int32Array, number] {
    let rows = good;
    let kept = count;
    for (const condition of conditions) {
      kept = narrow(condition, rows, kept, this.#narrowed);
      rows = this.#narrowed;
    }
    return [rows, kept];
  }

  finish(): Tallied {
    const places: Groups = new Map();
    const rows = new Map<number, number>();
    this.#rows.each((place, _category, sum) => {
      places.set(place, {});
      rows.set(this.#regencyOfPlace(place), (rows.get(this.#regencyOfPlace(place)) ?? 0) + sum);
    });
    const regencies: Groups = new Map([...rows.keys()].map((regency) => [regency, {}]));
    const facilitators: Groups = new Map(this.#facilitators?.names.map((_name, group) => [group, {}]));
    for (const { measure, categories, byPlace, byFacilitator } of this.#additive) {
      const keyOf = (category: number) =>
        categories ? `${measure.id}:${categories.nameOf(category)}` : measure.id;
      byPlace.each((place, category, sum) => {
        addTo(places, place, keyOf(category), sum);
        if (this.#byDistrict) addTo(regencies, this.#regencyOfPlace(place), keyOf(category), sum);
      });
      byFacilitator?.each((group, category, sum) => addTo(facilitators, group, keyOf(category), sum));
    }
    const totals = this.#byDistrict ? regencies : places;
    for (const { measure, seen } of this.#distinct)
      seen.each((regency) => addTo(totals, regency, measure.id, 1));
    return this.#tallied(totals, rows, places, facilitators);
  }

  #tallied(totals: Groups, rows: Map<number, number>, places: Groups, facilitators: Groups): Tallied {
    const { regencies, districts } = this.#context;
    const inOrder = [...totals].sort(([a], [b]) => a - b);
    const idOf = (regency: number) => regencies[regency] as RegencyId;
    const byFacilitator = [...facilitators].map(
      ([group, measures]) =>
        [
          this.#facilitators?.regencyOf(group, regencies),
          this.#facilitators?.names[group],
          measures,
        ] as const,
    );
    const byDistrict = this.#byDistrict
      ? [...places].map(
          ([place, measures]) => [idOf(this.#regencyOfPlace(place)), districts[place], measures] as const,
        )
      : [];
    return {
      regencies: new Map(
        inOrder.map(([regency, measures]) => [idOf(regency), { rows: rows.get(regency) ?? 0, measures }]),
      ),
      breakdowns: { district: nested(byDistrict), facilitator: nested(byFacilitator) },
      sets: new Map(this.#sets.map(({ measure, ids }) => [measure.id, ids.finish(regencies)])),
      isTooLarge: [...totals.values()].some((measures) =>
        Object.values(measures).some((sum) => Math.abs(sum) > Number.MAX_SAFE_INTEGER),
      ),
    };
  }

  #regencyOfPlace(place: number): number {
    return this.#byDistrict ? (this.#context.regencyOfDistrict[place] as number) : place;
  }
}

/** One number for each region of a column, whatever its level and its code of the time. */
function regionNumbers(cells: Cells, rows: Int32Array, count: number): Int32Array {
  const { kind } = cells.column;
  if (kind.type !== "region" || kind.level === "regency") return cells.index;
  if (kind.level === "district") return cells.district;
  const numbers = new Int32Array(cells.verdict.length);
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    numbers[row] = (cells.district[row] as number) * 10_000 + (cells.village[row] as number);
  }
  return numbers;
}

function addTo(groups: Groups, group: number, key: string, sum: number): void {
  let measures = groups.get(group);
  if (!measures) {
    measures = {};
    groups.set(group, measures);
  }
  measures[key] = (measures[key] ?? 0) + sum;
}

/** Groups (regency, name, measures) by regency, in order of regency and name. */
function nested(
  parts: readonly (readonly [RegencyId | undefined, string | undefined, Measures])[],
): Map<RegencyId, Map<string, Measures>> {
  const sorted = parts.toSorted(([a = "", x = ""], [b = "", y = ""]) =>
    a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0,
  );
  const result = new Map<RegencyId, Map<string, Measures>>();
  for (const [regency, name, measures] of sorted) {
    if (regency === undefined || name === undefined) continue;
    const inside = result.get(regency) ?? new Map<string, Measures>();
    inside.set(name, merged(inside.get(name), measures));
    result.set(regency, inside);
  }
  return result;
}

/** Two parts of one name: ids that are masked look alike. */
function merged(known: Measures | undefined, more: Measures): Measures {
  if (!known) return more;
  const sum: Record<string, number> = { ...known };
  for (const [key, value] of Object.entries(more)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}
