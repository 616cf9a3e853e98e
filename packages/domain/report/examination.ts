import { period } from "../period";
import { type Batch, makeBatch } from "./batch";
import { textOf, trimColumn } from "./bytes";
import { BLANK, type Cells, errorOf, GOOD, verdictOf } from "./cells/cells";
import { betweenChecks } from "./checks";
import { conclude, refuseFile } from "./conclude";
import type { ReportType } from "./definition";
import { bindHeader, type FoundColumn } from "./header";
import type { Judgement } from "./judgement";
import type { Tallied } from "./measures/tally";
import { NikForm } from "./nik";
import { NikWatch } from "./nik-watch";
import { compilePlan, type FileContext, type Plan } from "./plan";
import type { Problem, ProblemCode } from "./problem";
import { ProblemTally } from "./problem-tally";

/** Bytes of a file as it is sent at most: 1 GB. */
export const MOST_SENT = 1_000_000_000;
/** Rows of a file at most. */
export const MOST_ROWS = 20_000_000;
/** A problem quotes so much of a cell at most. */
const LONGEST_VALUE = 200;
/** Before any split: with today's it covers every regency code that ever began a NIK. */
const BEFORE_THE_SPLITS = period("2020-01");
const REQUIRED = verdictOf("required");

/** What an examination ends in; `tallied` only where the file is accepted, wholly or in part. */
export interface Examined {
  readonly judgement: Judgement;
  readonly tallied?: Tallied;
}

/** Told of every row problem and warning, in file order, while the file may still be refused as a whole. */
export type ProblemSink = (problem: Problem) => void;

/**
 * The judgement of one file: a header row, then batches of records, then the end. Pure; the same
 * bytes in the same context always give the same judgement, however they are cut into batches.
 */
export class Examination {
  readonly #type: ReportType;
  readonly #context: FileContext;
  readonly #sink: ProblemSink;
  readonly #problems = new ProblemTally();
  readonly #nik: NikForm;
  #plan: Plan | undefined;
  #watch: NikWatch | undefined;
  #fileProblems: readonly Problem[] = [];
  #refusedOf: Int32Array = new Int32Array(0);
  #rows = 0;
  #refused = 0;
  #unplaced = 0;
  #bad = new Uint8Array(0);
  #failed = new Int32Array(0);
  /** 1 where a cell of the row has a warning. */
  #warned = new Uint8Array(0);
  #good = new Int32Array(0);

  constructor(type: ReportType, context: FileContext, sink: ProblemSink = () => {}) {
    this.#type = type;
    this.#context = context;
    this.#sink = sink;
    const { tree } = context;
    this.#nik = new NikForm([
      tree.today.lookup,
      tree.at(context.period).lookup,
      tree.at(BEFORE_THE_SPLITS).lookup,
    ]);
  }

  /** The text with NIKs put out of sight. */
  mask(text: string): string {
    return this.#nik.mask(text);
  }

  /** Takes the header row, trimmed; gives the batch to fill, or nothing where no more needs to be read. */
  header(cells: readonly string[], row: number): Batch | undefined {
    const header = bindHeader(this.#type, cells, row);
    if (header.problems) {
      this.#fileProblems = header.problems;
      return this.#watchOnly(header.found, cells.length);
    }
    const batch = makeBatch(cells.length);
    this.#plan = compilePlan(this.#type, this.#context, header.positions, batch.capacity, (text) =>
      this.mask(text),
    );
    this.#watch = new NikWatch(
      this.#nik,
      this.#plan.columns.map((column) => column.cells),
    );
    this.#refusedOf = new Int32Array(this.#plan.lookup.regencies.length);
    this.#bad = new Uint8Array(batch.capacity);
    this.#failed = new Int32Array(batch.capacity);
    this.#warned = new Uint8Array(batch.capacity);
    this.#good = new Int32Array(batch.capacity);
    for (const warning of header.warnings) this.#tell({ ...warning, value: this.mask(warning.value) });
    return batch;
  }

  /** Judges the records of a batch. False where nothing more needs to be read: the file is refused. */
  add(batch: Batch): boolean {
    const plan = this.#plan;
    if (!plan) return this.#lookOnly(batch);
    this.#rows += batch.rows;
    if (this.#rows > MOST_ROWS) return this.refuse("too_large", batch.line[0] ?? 0, "rows");
    for (const { cells, read } of plan.columns) {
      markBlanks(batch, cells);
      if (cells.position >= 0) read(batch, cells);
    }
    if (this.#watch?.look(batch)) return false;
    for (const check of plan.cellChecks) check(batch.rows);
    this.#failed.fill(0, 0, batch.rows);
    for (const check of plan.rowChecks) check(batch.rows, this.#failed);
    const troubled = this.#markBad(plan, batch);
    const repeated = plan.uniqueness?.check(batch.rows, this.#bad, batch.line) ?? 0;
    if (troubled || repeated > 0) this.#tellProblems(plan, batch);
    plan.tally.add(batch, this.#good, this.#pickGood(plan, batch.rows));
    return true;
  }

  /** The reader found something that refuses the whole file. Always false. */
  refuse(code: ProblemCode, row: number, detail?: string): false {
    const problem: Problem = {
      row,
      column: "",
      code,
      value: "",
      ...(detail === undefined ? {} : { detail }),
    };
    // A file that its header refuses is read on for its ids alone: what the header lacks stays told.
    if (this.#plan || this.#fileProblems.length === 0) this.#fileProblems = [problem];
    return false;
  }

  /** The file is refused by its header, and its ids are still looked at: they may be what nothing is kept of. */
  #watchOnly(found: readonly FoundColumn[], width: number): Batch | undefined {
    const watch = new NikWatch(this.#nik, found);
    if (watch.positions.length === 0) return undefined;
    this.#watch = watch;
    return makeBatch(width);
  }

  #lookOnly(batch: Batch): boolean {
    const watch = this.#watch;
    if (!watch) throw new Error("a batch before the header");
    for (const position of watch.positions) trimColumn(batch, position);
    return !watch.look(batch) && !watch.isDecided;
  }

  /** After the last batch, or after a refusal. */
  finish(): Examined {
    // Whatever else is wrong with the file: of personal data nothing may be kept.
    const personal = this.#watch?.problem();
    if (personal) this.#fileProblems = [personal];
    if (this.#fileProblems.length > 0 || !this.#plan) return { judgement: refuseFile(this.#fileProblems) };
    return conclude({
      context: this.#context,
      rows: this.#rows,
      refused: this.#refused,
      unplaced: this.#unplaced,
      refusedOf: this.#refusedOf,
      problems: this.#problems,
      plan: this.#plan,
    });
  }

  /** Marks rows with an error other than `duplicate`; whether any row has an error or warning. */
  #markBad(plan: Plan, batch: Batch): boolean {
    const bad = this.#bad;
    let any = 0;
    const hasWarning = this.#warned.fill(0, 0, batch.rows);
    for (let r = 0; r < batch.rows; r++) any |= bad[r] = this.#failed[r] === 0 ? 0 : 1;
    for (const { cells } of plan.columns) {
      const { verdict, warned } = cells;
      for (let r = 0; r < batch.rows; r++) if ((verdict[r] as number) > BLANK) any |= bad[r] = 1;
      for (let r = 0; r < warned.length && r < batch.rows; r++) if (warned[r] === 1) any |= hasWarning[r] = 1;
    }
    return any !== 0;
  }

  #pickGood(plan: Plan, rows: number): number {
    let count = 0;
    for (let r = 0; r < rows; r++) {
      if (this.#bad[r] === 0) this.#good[count++] = r;
      else this.#countRefused(plan.place.verdict[r] as number, plan.place.index[r] as number);
    }
    return count;
  }

  #countRefused(verdict: number, regency: number): void {
    this.#refused++;
    if (verdict === BLANK || regency < 0) this.#unplaced++;
    else this.#refusedOf[regency] = (this.#refusedOf[regency] as number) + 1;
  }

  #tellProblems(plan: Plan, batch: Batch): void {
    for (let row = 0; row < batch.rows; row++) {
      if (this.#bad[row] === 0 && this.#warned[row] === 0) continue;
      for (const { cells } of plan.columns) {
        const error = errorOf(cells.verdict[row] as number);
        if (error) this.#tell(this.#problemAt(batch, cells, row, error));
        else if (cells.warned[row] === 1) this.#tell(this.#problemAt(batch, cells, row, "unknown_village"));
      }
      if (this.#failed[row] !== 0) this.#tellFailed(plan, batch, row);
      const firstRow = plan.uniqueness?.firstLine[row] ?? 0;
      const key = plan.uniqueness?.columns[0];
      if (firstRow > 0 && key) this.#tell({ ...this.#problemAt(batch, key, row, "duplicate"), firstRow });
    }
  }

  #tellFailed(plan: Plan, batch: Batch, row: number): void {
    betweenChecks(this.#type).forEach((check, bit) => {
      if (((this.#failed[row] as number) & (1 << bit)) === 0) return;
      const named = plan.columns.find(({ cells }) => cells.column.name === check.column);
      if (named)
        this.#tell({ ...this.#problemAt(batch, named.cells, row, "check_failed"), detail: check.id });
    });
  }

  #problemAt(batch: Batch, cells: Cells, row: number, code: ProblemCode): Problem {
    const at = cells.position * batch.capacity + row;
    const start = cells.position < 0 ? 0 : (batch.start[at] as number);
    const end = cells.position < 0 ? 0 : (batch.end[at] as number);
    const text = this.mask(textOf(batch.bytes, start, end));
    const value = text.length > LONGEST_VALUE ? [...text].slice(0, LONGEST_VALUE).join("") : text;
    return { row: batch.line[row] as number, column: cells.column.name, code, value };
  }

  #tell(problem: Problem): void {
    this.#problems.add(problem);
    this.#sink(problem);
  }
}

/** Trims a column and tells its blank cells from the filled ones. */
function markBlanks(batch: Batch, cells: Cells): void {
  const { verdict, column, position } = cells;
  if (position < 0) {
    verdict.fill(BLANK, 0, batch.rows);
    return;
  }
  trimColumn(batch, position);
  const blank = column.required ? REQUIRED : BLANK;
  const base = position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    verdict[r] = (batch.start[base + r] as number) < (batch.end[base + r] as number) ? GOOD : blank;
  }
}
