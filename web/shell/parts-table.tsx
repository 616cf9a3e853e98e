import { kpiOf } from "@pantau/domain";
import { createMemo, type JSX, Show } from "solid-js";
import { format, say, t } from "../i18n/language";
import { countsText, valueText } from "../numbers/kpi-text";
import { slotsIn } from "../numbers/reported";
import type { Snapshot } from "../numbers/snapshot";
import { type NamedRegion, namedRegion, regionPath } from "../queries/regions";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { standingOf } from "../ui/standing";
import { ExportMenu } from "./export-menu";
import { NumberMenu } from "./number-menu";
import { useHref, useParam } from "./view-state";
import "../ui/status.css";
import "./parts-table.css";

/** The regions below, a column an indicator: value, and what it is made of. */
export function PartsTable(props: {
  region: NamedRegion;
  snapshot: Snapshot;
  kpis: readonly string[];
  open: boolean;
  title: string;
}): JSX.Element {
  const href = useHref();
  const [sort, setSort] = useParam("sort");
  const [filter, setFilter] = useParam("filter");
  const rows = () =>
    props.region.level === "nation"
      ? props.snapshot.provinces
      : props.snapshot.regenciesOf(props.region.code);
  const name = (code: string) => namedRegion(code, props.snapshot.period)?.name ?? code;
  const columns = createMemo(() => [
    {
      id: "region",
      header: t().number.region,
      value: name,
      cell: (code: string) => (
        <a href={href(regionPath(namedRegion(code, props.snapshot.period) ?? { code, level: "regency" }))}>
          {name(code)}
        </a>
      ),
    },
    ...props.kpis.flatMap((id) => {
      const kpi = kpiOf(id);
      if (!kpi) return [];
      const number = (code: string) => props.snapshot.number(code, id);
      return [
        {
          id,
          header: say(kpi.label),
          numeric: true,
          value: (code: string) => number(code)?.value ?? null,
          text: (code: string) => valueText(kpi, number(code)?.value ?? null, format()),
          cell: (code: string) => (
            <Show when={number(code)} fallback="–">
              {(n) => (
                <span class="part-cell">
                  <Show when={n().provisional && n().value !== null}>
                    <small class="muted">{t().number.provisional} </small>
                  </Show>
                  <strong>{valueText(kpi, n().value, format())}</strong>{" "}
                  <span
                    class={`part-dot fill-${standingOf(n(), props.open)}`}
                    role="img"
                    aria-label={t().status[standingOf(n(), props.open)]}
                  />
                  <NumberMenu number={n()} period={props.snapshot.period} class="part-menu" />
                  <small class="part-counts muted">{countsText(n(), format())}</small>
                </span>
              )}
            </Show>
          ),
        },
      ];
    }),
  ]);
  return (
    <Card
      title={`${props.title}: ${props.region.level === "nation" ? t().level.province : t().level.regency}`}
      actions={
        <ExportMenu
          title={`${props.title}: ${props.region.name}`}
          period={props.snapshot.period}
          asOf={props.snapshot.asOf}
          reported={slotsIn(props.snapshot, props.region.code)}
          table={{ columns: exportColumns(props.snapshot, props.kpis, name), rows: rows() }}
        />
      }
    >
      <DataTable
        columns={columns()}
        rows={rows()}
        label={props.title}
        sort={sort()}
        onSort={setSort}
        filter={filter()}
        onFilter={(words) => setFilter(words, { replace: true })}
      />
    </Card>
  );
}

/** In a file every number has its own cell. */
function exportColumns(snapshot: Snapshot, kpis: readonly string[], name: (code: string) => string) {
  return [
    { id: "region", header: t().number.region, value: name },
    { id: "code", header: t().number.code, value: (code: string) => snapshot.codeOf(code) },
    ...kpis.flatMap((id) => {
      const label = say(kpiOf(id)?.label ?? { id, en: id });
      const column = (
        part: "value" | "numerator" | "denominator" | "reported" | "expected",
        words: string,
      ) => ({
        id: `${id}-${part}`,
        header: `${label}: ${words}`,
        numeric: true,
        value: (code: string) => snapshot.number(code, id)?.[part] ?? null,
      });
      return [
        column("value", t().number.value),
        column("numerator", t().number.numerator),
        column("denominator", t().number.denominator),
        column("reported", t().number.reported),
        column("expected", t().number.expected),
      ];
    }),
  ];
}
