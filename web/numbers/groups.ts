import type { Measures, ReportType } from "@pantau/domain";
import { format, say, t } from "../i18n/language";
import type { BarGroup } from "../ui/bars";
import type { Column } from "../ui/columns";
import type { Fact } from "../ui/facts";
import { categoriesOf, labelOfColumn } from "./categories";

/** How many texts of a free column are shown; options are few and all shown. */
const MOST = 12;

/** One measure of a report type by its categories. */
export interface Split {
  readonly measure: string;
  /** Default: the label of the column that it is split by. */
  readonly title?: string;
  readonly most?: number;
}

/** The counts of a split as bars, each with its share of the whole; no bars where the whole is nothing. */
export function groupOf(type: ReportType, split: Split, measures: Measures): BarGroup {
  const categories = categoriesOf(type, split.measure, measures);
  const whole = categories.reduce((sum, category) => sum + category.amount, 0);
  const definition = type.measures.find(({ id }) => id === split.measure);
  const by = definition && "by" in definition ? definition.by : undefined;
  return {
    title: split.title ?? (by ? say(labelOfColumn(type, by)) : split.measure),
    bars:
      whole === 0
        ? []
        : categories.slice(0, split.most ?? MOST).map((category) => ({
            key: category.key,
            name: say(category.label),
            value: category.amount,
            text: format().int(Math.round(category.amount)),
            note: format().percent(category.amount / whole),
            standing: "no-target",
          })),
  };
}

/** A line of a card's table: bars and facts say the same there as in their drawing. */
export interface GroupRow {
  readonly group: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
  readonly note: string;
}

export function rowsOf(groups: readonly BarGroup[], facts: readonly Fact[]): readonly GroupRow[] {
  return [
    ...groups.flatMap(({ title, bars }) =>
      bars.map(({ name, value, text, note }) => ({ group: title, name, value, text, note: note ?? "" })),
    ),
    ...facts.map(({ label, value, amount, note }) => ({
      group: "",
      name: label,
      value: amount ?? null,
      text: value,
      note: note ?? "",
    })),
  ];
}

/** The columns of such a table, on pages and in files. */
export function groupColumns(): readonly Column<GroupRow>[] {
  return [
    { id: "group", header: t().table.group, value: (row) => row.group },
    { id: "name", header: t().table.name, value: (row) => row.name },
    {
      id: "value",
      header: t().number.value,
      numeric: true,
      value: (row) => row.value,
      text: (row) => row.text,
    },
    { id: "note", header: t().table.note, value: (row) => row.note },
  ];
}
