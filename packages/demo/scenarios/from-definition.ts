import { type Column, lastDay, type ReportType } from "@pantau/domain";
import type { Cell, Place, Scenario } from "../scenario";

/**
 * A report type that no scenario is written for: one row in each regency, from its columns alone.
 * Numbers are all the same and so are dates, so that checks between columns hold.
 */
export function fromDefinition(type: ReportType): Scenario {
  return {
    stillOut: 0.05,
    sometimesLate: false,
    rows: (place) => [Object.fromEntries(type.columns.map((column) => [column.name, cellOf(column, place)]))],
  };
}

function cellOf({ kind, example }: Column, { regency, period }: Place): Cell {
  switch (kind.type) {
    case "id":
      return `${regency.digits}-1`;
    case "text":
      return example;
    case "int":
    case "decimal":
      return Math.min(kind.max, Math.max(kind.min, 1));
    case "date":
      return lastDay(period) - 10;
    case "yesno":
      return true;
    case "option":
      return kind.options[0]?.name;
    case "region":
      return kind.level === "regency"
        ? regency.id
        : kind.level === "district"
          ? regency.districts[0]
          : regency.villages[0];
  }
}
