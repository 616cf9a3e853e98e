import { kpiOf } from "@pantau/domain";
import type { JSX } from "solid-js";
import { format, t } from "../i18n/language";
import { paceText, valueText } from "../numbers/kpi-text";
import type { RegionNumber } from "../numbers/snapshot";
import type { Column } from "./columns";
import { standingOf } from "./standing";
import { ProvisionalMark, StatusBadge } from "./status";

type NumberColumn<Row> = Column<Row> & { readonly cell?: (row: Row) => JSX.Element };

/** Value, pace, gap, numerator, denominator, reported and status of a number: the same columns wherever numbers are listed. */
export function numberColumns<Row>(
  of: (row: Row) => RegionNumber,
  open: boolean,
): readonly NumberColumn<Row>[] {
  const text = (row: Row, value: number | null) => {
    const kpi = kpiOf(of(row).kpi);
    return kpi ? valueText(kpi, value, format()) : "";
  };
  const paceOf = (row: Row) => {
    const kpi = kpiOf(of(row).kpi);
    return kpi ? paceText(kpi, of(row).pace, format()) : "";
  };
  const gap = (row: Row) => {
    const { value, pace } = of(row);
    return value === null || pace === null ? null : value - pace;
  };
  return [
    {
      id: "value",
      header: t().number.value,
      numeric: true,
      value: (row) => of(row).value,
      text: (row) => text(row, of(row).value),
      cell: (row) => <strong>{text(row, of(row).value)}</strong>,
    },
    {
      id: "pace",
      header: t().number.pace,
      numeric: true,
      value: (row) => of(row).pace,
      text: (row) => paceOf(row),
    },
    {
      id: "gap",
      header: t().number.gap,
      numeric: true,
      value: gap,
      text: (row) => {
        const difference = gap(row);
        const kpi = kpiOf(of(row).kpi);
        if (difference === null || !kpi) return "–";
        return kpi.display === "percent" ? format().points(difference) : format().signed(difference, 2);
      },
    },
    {
      id: "numerator",
      header: t().number.numerator,
      numeric: true,
      value: (row) => of(row).numerator,
      text: (row) => format().int(of(row).numerator),
    },
    {
      id: "denominator",
      header: t().number.denominator,
      numeric: true,
      value: (row) => of(row).denominator,
      text: (row) => format().int(of(row).denominator),
    },
    {
      id: "reported",
      header: t().number.reported,
      numeric: true,
      value: (row) => (of(row).expected === 0 ? null : of(row).reported / of(row).expected),
      text: (row) => `${format().int(of(row).reported)}/${format().int(of(row).expected)}`,
    },
    {
      id: "status",
      header: t().number.status,
      value: (row) => statusText(of(row), open),
      cell: (row) => (
        <span class="row row-tight">
          <StatusBadge standing={standingOf(of(row), open)} />
          {of(row).provisional && of(row).value !== null ? <ProvisionalMark /> : null}
        </span>
      ),
    },
  ];
}

function statusText(number: RegionNumber, open: boolean): string {
  const words = t().status[standingOf(number, open)];
  return number.provisional && number.value !== null ? `${words}, ${t().number.provisional}` : words;
}
