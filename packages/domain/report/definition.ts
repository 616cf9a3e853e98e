import type { Text } from "../text";

/**
 * A report type is data. The upload template, the validation, the measures, the docs page, the
 * labels and the demo follow from one such value (contract, section 2).
 */
export interface ReportType {
  /** Stable id, e.g. `bsb-receipt`. Used in names, keys and commands. */
  readonly id: string;
  readonly label: Text;
  /** What one row is, e.g. "a family that graduated". */
  readonly rowIs: Text;
  /** A paragraph for the docs page and the template's explanation sheet. */
  readonly about: Text;
  /** In which months a slot of this type is expected of every regency. */
  readonly expected: "monthly" | "entitlement";
  readonly columns: readonly Column[];
  /** English name of the column that says which regency a row belongs to. */
  readonly place: string;
  /** English name of the column that names the responsible facilitator, if rows have one. */
  readonly facilitator?: string;
  /** English names of the columns that together occur once in a file; absent where rows may repeat. */
  readonly unique?: readonly string[];
  readonly checks: readonly Check[];
  readonly measures: readonly Measure[];
}

export interface Column {
  /** English header name, the one that problems are told by. */
  readonly name: string;
  /** Indonesian header name. */
  readonly nameId: string;
  readonly required: boolean;
  readonly label: Text;
  readonly help?: Text;
  readonly kind: ColumnKind;
  /** A good value, shown in docs and templates. */
  readonly example: string;
}

export type ColumnKind =
  /** 1..40 letters, digits, `.`, `_`, `-`, beginning with a letter or digit. */
  | { readonly type: "id" }
  /** Free text up to 200 characters. */
  | { readonly type: "text" }
  | { readonly type: "int"; readonly min: number; readonly max: number }
  /** At most three decimals; held as an integer of thousandths (kilograms become grams). */
  | { readonly type: "decimal"; readonly min: number; readonly max: number; readonly unit: Text }
  | { readonly type: "date" }
  | { readonly type: "yesno" }
  | { readonly type: "option"; readonly options: readonly Option[] }
  /** An official code with or without dots. */
  | { readonly type: "region"; readonly level: "village" | "district" | "regency" };

export interface Option {
  /** English word, the stable id of the option. */
  readonly name: string;
  /** Indonesian word. */
  readonly nameId: string;
  readonly label: Text;
}

/**
 * Checks beyond a single cell's form. Each is told on its `column`, and only where every cell it
 * names is itself good.
 */
export type Check =
  /** `outside_period`: the date lies in the file's period. An empty cell passes. */
  | { readonly id: string; readonly type: "in-period"; readonly column: string }
  /** `outside_period`: not before the period's first day. */
  | { readonly id: string; readonly type: "not-before-period"; readonly column: string }
  /** `outside_period`: not after the period's last day. */
  | { readonly id: string; readonly type: "not-after-period"; readonly column: string }
  /** `check_failed`: column <= other (numbers or dates). An empty cell passes. */
  | {
      readonly id: string;
      readonly type: "at-most";
      readonly column: string;
      readonly other: string;
      readonly text: Text;
    }
  /** `check_failed`: column >= other (numbers or dates). An empty cell passes. */
  | {
      readonly id: string;
      readonly type: "at-least";
      readonly column: string;
      readonly other: string;
      readonly text: Text;
    }
  /** `check_failed`: the region in `column` lies inside the one in `other`. An empty cell passes. */
  | {
      readonly id: string;
      readonly type: "inside";
      readonly column: string;
      readonly other: string;
      readonly text: Text;
    }
  /** `required`: the column must be filled where `where` holds. */
  | {
      readonly id: string;
      readonly type: "required-where";
      readonly column: string;
      readonly where: Condition;
    };

/** A condition on one cell of a good row. */
export type Condition =
  /** Option columns: one of these English option names. yes/no columns: `yes` or `no`. */
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly filled: boolean };

/**
 * Measures are additive, depend on no configuration, and are kept per regency, per district (where
 * the place is a village) and per facilitator (where rows have one). They travel as flat maps from
 * a key to an exact integer; absent means zero. Keys: `id`, or `id:category` with `by`.
 */
export type Measure =
  /** Rows. */
  | {
      readonly id: string;
      readonly type: "count";
      readonly where?: readonly Condition[];
      readonly by?: string;
    }
  /**
   * Sum of an int or decimal column (decimals in thousandths; a date as days since 1970-01-01).
   * `by` splits by an option, yes/no, text or int column: keys `id:category`. Empty cells add nothing.
   */
  | {
      readonly id: string;
      readonly type: "sum";
      readonly column: string;
      readonly where?: readonly Condition[];
      readonly by?: string;
    }
  /** How many different regions (of that column) occur in rows where the condition holds. Per regency only. */
  | {
      readonly id: string;
      readonly type: "distinct";
      readonly column: string;
      readonly where?: readonly Condition[];
    }
  /** Rows by whole months from the date to the period's end: keys `id:0-2`, `id:3-5`, `id:6-11`, `id:12+`. */
  | {
      readonly id: string;
      readonly type: "age";
      readonly column: string;
      readonly where?: readonly Condition[];
    }
  /** The set of ids, kept as sorted 64-bit hashes per regency. Not in the flat map. */
  | {
      readonly id: string;
      readonly type: "set";
      readonly column: string;
      readonly where?: readonly Condition[];
    };

/** Version of what measures mean. A change re-ingests raw files; see docs/adr. */
export const MEASURE_VERSION = 1;
