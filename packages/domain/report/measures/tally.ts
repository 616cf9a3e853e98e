import type { RegencyId } from "../../region/region";
import type { Batch } from "../batch";
import type { Cells } from "../cells/cells";
import { type CompiledCondition, compileCondition, narrow } from "../conditions";
import type { Measure, ReportType } from "../definition";
import type { IdSets, Measures } from "../judgement";
import { type AgeBands, ageBands } from "./age";
import { type Categories, categoriesOf } from "./categories";
import { Facilitators } from "./facilitators";
import { KeyBook, type Part, PartTable, type PartTables } from "./part-table";
import { IdCollector } from "./sets";
import { GrowingSums, type Sums } from "./sums";

/** What a file's good rows add up to. */
export interface Tallied {
  /** Good rows and measures of every regency that has a good row. */
  readonly regencies: ReadonlyMap<RegencyId, { readonly rows: number; readonly measures: Measures }>;
  /** Measures by district and by facilitator. */
  readonly parts: PartTables;
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

/** Adds up the measures of a report type, batch by batch; exact, in any order of rows. */
export class Tally {
  readonly #context: TallyContext;
  readonly #regency: Int32Array;
  /** District index by row where the place is below a regency, else the regency index. */
  readonly #place: Int32Array;
  readonly #byDistrict: boolean;
  readonly #facilitators: Facilitators | undefined;
  readonly #rows = new GrowingSums();
  readonly #additive: Additive[] = [];
  readonly #distinct: (Collected<"distinct"> & { readonly seen: Sums })[] = [];
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
      else this.#distinct.push({ measure, conditions, cells, seen: new GrowingSums() });
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
    this.#additive.push({
      measure,
      conditions: where.map((condition) => compileCondition(condition, columnOf)),
      categories,
      amount: measure.type === "sum" ? columnOf(measure.column).value : undefined,
      byPlace: new GrowingSums(),
      byFacilitator: this.#facilitators && new GrowingSums(),
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
    const { regencies, districts } = this.#context;
    const places: (Part | undefined)[] = [];
    const rows = new Map<number, number>();
    this.#rows.each((place, _category, sum) => {
      const regency = this.#regencyOfPlace(place);
      places[place] = { regency, name: (this.#byDistrict ? districts[place] : regencies[place]) as string };
      rows.set(regency, (rows.get(regency) ?? 0) + sum);
    });
    const book = new KeyBook();
    const totals = new Map<number, Map<number, number>>(
      [...rows.keys()].map((regency) => [regency, new Map()]),
    );
    const district = new PartTable(Array.from(this.#byDistrict ? places : []));
    const facilitator = new PartTable(this.#facilitators?.parts ?? []);
    for (const { measure, categories, byPlace, byFacilitator } of this.#additive) {
      const keyOf = keyNumbers(book, measure.id, categories);
      byPlace.each((place, category, sum) => {
        if (this.#byDistrict) district.add(place, keyOf(category), sum);
        addTo(totals, this.#regencyOfPlace(place), keyOf(category), sum);
      });
      byFacilitator?.each((group, category, sum) => facilitator.add(group, keyOf(category), sum));
    }
    for (const { measure, seen } of this.#distinct) {
      const key = book.number(measure.id);
      seen.each((regency) => addTo(totals, regency, key, 1));
    }
    return {
      regencies: totalsByRegency(totals, rows, regencies, book.keys),
      parts: { keys: book.keys, district, facilitator },
      sets: new Map(this.#sets.map(({ measure, ids }) => [measure.id, ids.finish(regencies)])),
      isTooLarge: [...totals.values()].some((sums) =>
        [...sums.values()].some((sum) => !Number.isSafeInteger(sum)),
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

/** The number of a category's key, looked up once for each category. */
function keyNumbers(
  book: KeyBook,
  id: string,
  categories: Additive["categories"],
): (category: number) => number {
  const known: number[] = [];
  return (category) => {
    known[category] ??= book.number(categories ? `${id}:${categories.nameOf(category)}` : id);
    return known[category] as number;
  };
}

function addTo(totals: Map<number, Map<number, number>>, regency: number, key: number, sum: number): void {
  const sums = totals.get(regency);
  sums?.set(key, (sums.get(key) ?? 0) + sum);
}

function totalsByRegency(
  totals: ReadonlyMap<number, ReadonlyMap<number, number>>,
  rows: ReadonlyMap<number, number>,
  regencies: readonly RegencyId[],
  keys: readonly string[],
): Tallied["regencies"] {
  const inOrder = [...totals].sort(([a], [b]) => a - b);
  return new Map(
    inOrder.map(([regency, sums]) => {
      const measures = Object.fromEntries([...sums].map(([key, sum]) => [keys[key] as string, sum]));
      return [regencies[regency] as RegencyId, { rows: rows.get(regency) ?? 0, measures }];
    }),
  );
}
