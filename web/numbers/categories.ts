import type { Measures, ReportType, Text } from "@pantau/domain";

export interface Category {
  /** The option's English name, or the text itself. */
  readonly key: string;
  readonly label: Text;
  /** In the measure's unit; thousandths for sums of decimals. */
  readonly amount: number;
}

/** The categories of one measure of a report type, in the order of its options or of its numbers; free texts by size. Absent categories of options count as zero. */
export function categoriesOf(type: ReportType, measure: string, measures: Measures): Category[] {
  const definition = type.measures.find(({ id }) => id === measure);
  const by = definition && "by" in definition ? definition.by : undefined;
  const column = type.columns.find(({ name }) => name === by);
  const amount = (key: string) => measures[`${measure}:${key}`] ?? 0;
  if (column?.kind.type === "option") {
    return column.kind.options.map(({ name, label }) => ({ key: name, label, amount: amount(name) }));
  }
  // Deciles and ages are read in their own order, not by size.
  const isOrdered = column?.kind.type === "int" || definition?.type === "age";
  const order = (a: Category, b: Category) =>
    isOrdered ? Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10) : b.amount - a.amount;
  const prefix = `${measure}:`;
  return Object.keys(measures)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .map((key) => ({ key, label: { id: key, en: key }, amount: amount(key) }))
    .sort((a, b) => order(a, b) || (a.key < b.key ? -1 : 1));
}

/** The column's own label, for the heading of its categories. */
export function labelOfColumn(type: ReportType, name: string): Text {
  return type.columns.find((column) => column.name === name)?.label ?? { id: name, en: name };
}
