import type id from "./words.id";

const en: typeof id = {
  about: "Every indicator: what it means, how it is computed, from which reports, and what its target is.",
  unknown: (name) => `There is no indicator called ${name}.`,
  list: "All indicators",
  formula: "How it is computed",
  numerator: "Numerator",
  denominator: "Denominator",
  defined: "Computed where",
  above: "Above the regency",
  aboveText:
    "Provinces and the nation sum numerators and denominators over the regencies that have the number. Percentages are never averaged, and a missing report never counts as zero.",
  provisional: "When it is provisional",
  provisionalText: (ytd) =>
    ytd
      ? "Where fewer than 80 percent of the regencies have the number, or fewer than 80 percent of the monthly reports since January are in, it is marked provisional and not ranked."
      : "Where fewer than 80 percent of the regencies have the number, it is marked provisional and not ranked.",
  target: "Target and pace",
  noTarget: "There is no target. This number is never called on pace or behind.",
  linear: (target, perMonth) =>
    `${target} in December. The pace rises evenly: a twelfth of the target (${perMonth}) times the number of the month.`,
  constant: (target) => `${target} every month.`,
  direction: {
    higher: "Higher is better. Behind: below the pace. Critical: below 80 percent of the pace.",
    lower: "Lower is better. Behind: above the pace. Critical: the pace is below 80 percent of the value.",
  },
  span: "Span",
  spans: { period: "That month alone", ytd: "January until that month" },
  unit: "What is counted",
  source: "Report",
  sourceAll: "All expected reports",
  template: "Columns of this report",
  now: (month) => `Now (${month})`,
  more: "Compare regions",
  required: "required",
};

export default en;
