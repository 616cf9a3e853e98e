import type { BreakdownRow, BreakdownsAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { createMemo, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { useRead } from "../../queries/client";
import type { NamedRegion } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import type { Column } from "../../ui/columns";
import { DataTable } from "../../ui/data-table";
import { Reads } from "../../ui/reading";
import { Choice, Segmented } from "../../ui/segmented";
import { BREAKDOWNS, type BreakdownType } from "./breakdown-types";
import { w } from "./page";

type By = "district" | "facilitator";

/** A regency's counts by district, and by facilitator where the reader may see them. */
export function Breakdown(props: {
  region: NamedRegion;
  period: Period;
  asOf: string | null;
  own: boolean;
}): JSX.Element {
  const [typeId, setTypeId] = useParam("breakdown", "graduation");
  const [byText, setBy] = useParam("by", "district");
  const [basis, setBasis] = useParam("span", "ytd");
  const [sort, setSort] = useParam("order");
  const chosen = (): BreakdownType =>
    BREAKDOWNS.find((known) => known.type === typeId()) ?? (BREAKDOWNS[0] as BreakdownType);
  const ways = () => chosen().by.filter((by) => by === "district" || props.own);
  const by = (): By => ways().find((known) => known === byText()) ?? "district";
  const read = useRead<BreakdownsAnswer>(() => ({
    path: `/breakdowns/${chosen().type}`,
    query: { period: props.period, regency: props.region.code, by: by(), basis: basis() },
    keep: true,
  }));
  const columns = createMemo((): Column<BreakdownRow>[] => [
    {
      id: "key",
      header: w().breakdown[by()],
      value: (row) => row.name ?? row.key,
      text: (row) => (row.name ? `${row.name} (${row.key})` : row.key),
    },
    ...chosen().columns.map(
      (column): Column<BreakdownRow> => ({
        id: column.id,
        header: w().breakdown.columns[column.id],
        numeric: true,
        value: (row) => column.of(row.measures),
        text: (row) =>
          column.share ? format().percent(column.of(row.measures)) : format().int(column.of(row.measures)),
      }),
    ),
  ]);
  const title = () =>
    `${w().breakdown.title}: ${say(reportType(chosen().type)?.label ?? { id: "", en: "" })}`;
  return (
    <Card
      title={title()}
      about={w().breakdown.about}
      actions={
        <>
          <Choice
            label={w().breakdown.type}
            value={chosen().type}
            options={BREAKDOWNS.map(({ type }) => ({
              value: type,
              label: say(reportType(type)?.label ?? { id: type, en: type }),
            }))}
            onChange={setTypeId}
          />
          <Show when={ways().length > 1}>
            <Segmented
              label={w().breakdown.by}
              value={by()}
              options={ways().map((known) => ({ value: known, label: w().breakdown[known] }))}
              onChange={setBy}
            />
          </Show>
          <Segmented
            label={w().breakdown.basis}
            value={basis()}
            options={[
              { value: "period", label: w().breakdown.period },
              { value: "ytd", label: w().breakdown.ytd },
            ]}
            onChange={setBasis}
          />
        </>
      }
    >
      <Reads of={read} height="300px">
        {(answer) => (
          <Show when={answer().rows.length > 0} fallback={<p class="muted">{w().breakdown.none}</p>}>
            <p class="small muted">
              {w().breakdown.slots(format().int(answer().slots), format().int(answer().of))}{" "}
              <Show when={answer().refused > 0}>{t().number.refused(format().int(answer().refused))}. </Show>
              <Show when={answer().missing.length > 0}>
                {w().breakdown.expired(format().list(answer().missing.map((p) => format().period(p))))}
              </Show>
            </p>
            <DataTable
              columns={columns()}
              rows={answer().rows}
              label={title()}
              sort={sort() || `-${chosen().columns[0]?.id}`}
              onSort={setSort}
              tools={
                <ExportMenu
                  title={`${props.region.name}: ${title()}`}
                  period={props.period}
                  asOf={props.asOf}
                  reported={w().breakdown.slots(format().int(answer().slots), format().int(answer().of))}
                  table={{ columns: columns(), rows: answer().rows }}
                />
              }
            />
          </Show>
        )}
      </Reads>
    </Card>
  );
}
