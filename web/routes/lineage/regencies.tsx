import type { LineageAnswer } from "@pantau/api";
import { kpiOf } from "@pantau/domain";
import { createMemo, type JSX } from "solid-js";
import { format, t } from "../../i18n/language";
import { valueText } from "../../numbers/kpi-text";
import { namedRegion } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { w } from "./page";

type Part = LineageAnswer["regencies"][number];

/** The regencies that a number above them sums; those without it are shown as missing, never as zero. */
export function Regencies(props: { answer: LineageAnswer; day: string }): JSX.Element {
  const href = useHref();
  const [sort, setSort] = useParam("sort");
  const [filter, setFilter] = useParam("find");
  const name = (part: Part) => namedRegion(part.id, props.answer.period)?.name ?? part.code;
  const counted = () => props.answer.regencies.filter((part) => part.numerator !== null).length;
  const value = (part: Part) =>
    part.numerator === null || !part.denominator ? null : part.numerator / part.denominator;
  const remark = (part: Part) => {
    if (part.reason) return w().regencies.outdated;
    if (part.numerator === null) return w().regencies.undefined;
    return part.unusual ? w().regencies.unusual : "";
  };
  const columns = createMemo(() => [
    {
      id: "name",
      header: w().regencies.name,
      value: name,
      cell: (part: Part) => (
        <a href={href("/lineage", { region: part.id, at: props.day || undefined })} title={w().regencies.own}>
          {name(part)}
        </a>
      ),
    },
    {
      id: "value",
      header: w().regencies.share,
      numeric: true,
      value,
      text: (part: Part) => {
        const kpi = kpiOf(props.answer.kpi);
        return kpi ? valueText(kpi, value(part), format()) : "–";
      },
    },
    {
      id: "numerator",
      header: w().numerator,
      numeric: true,
      value: (part: Part) => part.numerator,
      text: (part: Part) => format().decimal(part.numerator),
    },
    {
      id: "denominator",
      header: w().denominator,
      numeric: true,
      value: (part: Part) => part.denominator,
      text: (part: Part) => format().decimal(part.denominator),
    },
    { id: "remark", header: w().regencies.remark, value: remark },
  ]);
  return (
    <Card
      title={w().regencies.title}
      about={w().regencies.about(format().int(counted()), format().int(props.answer.regencies.length))}
      actions={
        <ExportMenu
          title={w().regencies.title}
          period={props.answer.period}
          asOf={props.answer.asOf}
          reported={t().number.reportedOf(
            format().int(counted()),
            format().int(props.answer.regencies.length),
          )}
          table={{ columns: columns(), rows: props.answer.regencies }}
        />
      }
    >
      <DataTable
        label={w().regencies.title}
        columns={columns()}
        rows={props.answer.regencies}
        sort={sort()}
        onSort={setSort}
        filter={filter()}
        onFilter={(words) => setFilter(words, { replace: true })}
      />
    </Card>
  );
}
