import type { RankingAnswer } from "@pantau/api";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { placesOf } from "../../numbers/places";
import { useRead } from "../../queries/client";
import { getJson } from "../../queries/http";
import { namedRegion, regionPath } from "../../queries/regions";
import { user } from "../../session/session";
import { ExportMenu } from "../../shell/export-menu";
import { isOwn } from "../../shell/own-region";
import type { Theme } from "../../shell/theme-page";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { Reads } from "../../ui/reading";
import { w } from "./page";

/** First the best, then a page of them, then all that there are. */
const STEPS = [50, 500, 20_000] as const;

type Row = RankingAnswer["rows"][number] & { readonly place: number };

/** Whose families leave poverty by themselves most often; only where the reader may see facilitators. */
export function Facilitators(props: { theme: Theme }): JSX.Element {
  const href = useHref();
  const own = () => isOwn(user(), props.theme.region.code);
  const [step, setStep] = createSignal(0);
  const asked = (limit: number | undefined) => ({
    path: "/facilitators",
    query: { period: props.theme.period, region: props.theme.region.code, limit },
    keep: true,
  });
  const read = useRead<RankingAnswer>(() => (own() ? asked(STEPS[step()]) : undefined));
  const columns = createMemo(() => [
    { id: "place", header: w().facilitators.place, numeric: true, value: (row: Row) => row.place },
    { id: "id", header: w().facilitators.id, value: (row: Row) => row.facilitator },
    {
      id: "graduations",
      header: w().facilitators.graduations,
      numeric: true,
      value: (row: Row) => row.graduations,
      text: (row: Row) => format().int(row.graduations),
    },
    {
      id: "regency",
      header: w().facilitators.regency,
      value: (row: Row) => namedRegion(row.regency, props.theme.period)?.name ?? row.regency,
      cell: (row: Row) => (
        <a href={href(regionPath({ code: row.regency, level: "regency" }))}>
          {namedRegion(row.regency, props.theme.period)?.name ?? row.regency}
        </a>
      ),
    },
  ]);
  const reported = () => {
    const answer = read.data();
    return answer && t().number.reportedOf(format().int(answer.reported), format().int(answer.expected));
  };
  const placed = (found: RankingAnswer | undefined) => {
    const all = found?.rows ?? [];
    const places = placesOf(all.map((row) => row.graduations));
    return all.map((row, i): Row => ({ ...row, place: places[i] ?? i + 1 }));
  };
  const rows = createMemo(() => placed(read.data()));
  const ranked = () => read.data()?.ranked ?? 0;
  const next = () => Math.min(STEPS[step() + 1] ?? 0, ranked());
  const allRows = async () => {
    const { path, query } = asked(STEPS.at(-1));
    return placed(await getJson<RankingAnswer>(path, { query }));
  };
  return (
    <Show when={own()}>
      <Card
        title={w().facilitators.title}
        about={w().facilitators.about}
        actions={
          <ExportMenu
            title={w().facilitators.title}
            period={props.theme.period}
            asOf={props.theme.snapshot.asOf}
            reported={reported()}
            table={{ columns: columns(), rows: rows(), allRows }}
          />
        }
      >
        <Reads of={read} height="300px">
          {() => (
            <>
              <p class="small muted" aria-live="polite">
                {w().facilitators.shown(format().int(rows().length), format().int(ranked()))} {reported()}
              </p>
              <DataTable columns={columns()} rows={rows()} label={w().facilitators.title} />
              <Show when={next() > rows().length}>
                <button
                  type="button"
                  class="button no-print"
                  disabled={read.fetching()}
                  onClick={() => setStep(step() + 1)}
                >
                  {w().facilitators.more(format().int(next()))}
                </button>
              </Show>
            </>
          )}
        </Reads>
      </Card>
    </Show>
  );
}
