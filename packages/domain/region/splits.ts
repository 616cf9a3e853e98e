import { type Period, period } from "../period";

/** One new province: from when it exists, which province it left, and the regencies it took along. */
export interface Split {
  readonly since: Period;
  readonly province: string;
  readonly from: string;
  /** Dotted regency codes, before -> after. Districts and villages keep their last digits. */
  readonly moved: Readonly<Record<string, string>>;
}

/** The regency codes that the splits of Papua and Papua Barat moved (contract, section 6). */
export const SPLITS: readonly Split[] = [
  {
    since: period("2022-08"),
    province: "93",
    from: "91",
    moved: { "91.01": "93.01", "91.16": "93.02", "91.17": "93.03", "91.18": "93.04" },
  },
  {
    since: period("2022-08"),
    province: "94",
    from: "91",
    moved: {
      "91.04": "94.01",
      "91.07": "94.02",
      "91.08": "94.03",
      "91.09": "94.04",
      "91.25": "94.05",
      "91.26": "94.06",
      "91.27": "94.07",
      "91.28": "94.08",
    },
  },
  {
    since: period("2022-08"),
    province: "95",
    from: "91",
    moved: {
      "91.02": "95.01",
      "91.12": "95.02",
      "91.13": "95.03",
      "91.14": "95.04",
      "91.21": "95.05",
      "91.22": "95.06",
      "91.23": "95.07",
      "91.24": "95.08",
    },
  },
  {
    since: period("2023-01"),
    province: "96",
    from: "92",
    moved: {
      "92.01": "96.01",
      "92.04": "96.02",
      "92.05": "96.03",
      "92.09": "96.04",
      "92.10": "96.05",
      "92.71": "96.71",
    },
  },
];

/** The periods in which a new version of the tree begins, in order. */
export const TREE_CHANGES: readonly Period[] = [...new Set(SPLITS.map((split) => split.since))].sort();

/** Splits that had not happened yet in that period. */
export function splitsAfter(p: Period): readonly Split[] {
  return SPLITS.filter((split) => p < split.since);
}
