import type { Period } from "@pantau/domain";
import type { JSX } from "solid-js";
import { t } from "../i18n/language";
import type { RegionNumber } from "../numbers/snapshot";
import { namedRegion, regionPath } from "../queries/regions";
import type { Column } from "../ui/columns";
import { numberColumns } from "../ui/number-columns";
import { NumberMenu } from "./number-menu";

type NumberColumn = Column<RegionNumber> & { readonly cell?: (row: RegionNumber) => JSX.Element };

/** One indicator over regions: name, code, and all that is known of the number. The same on pages and in files. */
export function regionNumberColumns(
  period: Period,
  open: boolean,
  href?: (path: string) => string,
): readonly NumberColumn[] {
  const region = (row: RegionNumber) => namedRegion(row.region, period);
  const name = (row: RegionNumber) => region(row)?.name ?? row.region;
  return [
    {
      id: "region",
      header: t().number.region,
      value: name,
      cell:
        href &&
        ((row) => (
          <a href={href(regionPath(region(row) ?? { code: row.region, level: "regency" }))}>{name(row)}</a>
        )),
    },
    { id: "code", header: t().number.code, value: (row) => region(row)?.label ?? row.region },
    ...numberColumns((row: RegionNumber) => row, open),
  ];
}

/** What can be done with the number of that row; no part of a file. */
export function numberMenuColumn(period: Period): NumberColumn {
  return {
    id: "menu",
    header: "",
    value: () => null,
    cell: (row) => <NumberMenu number={row} period={period} />,
  };
}
