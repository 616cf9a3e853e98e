import type { SeriesAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { createMemo, type JSX, Show } from "solid-js";
import { t } from "../i18n/language";
import type { Snapshot } from "../numbers/snapshot";
import { useSeries, useSnapshot } from "../queries/numbers";
import { usePeriod } from "../queries/periods";
import { type NamedRegion, namedRegion } from "../queries/regions";
import { Reads } from "../ui/reading";
import { Loading, State } from "../ui/states";
import { HeadlineTiles } from "./headline-tiles";
import { PageHead } from "./page-head";
import { PartsTable } from "./parts-table";
import { RegionChoice, useRegion } from "./region-choice";

/** What the cards of a theme read. */
export interface Theme {
  readonly region: NamedRegion;
  readonly period: Period;
  readonly snapshot: Snapshot;
  readonly series: SeriesAnswer | undefined;
  readonly open: boolean;
}

/** One part of the programme: its indicators for a region, cards of its own, and the regions below in a table. */
export function ThemePage(props: {
  title: string;
  about: string;
  kpis: readonly string[];
  children: (theme: () => Theme) => JSX.Element;
}): JSX.Element {
  const period = usePeriod();
  const [code, setCode] = useRegion();
  const region = createMemo(() => {
    const p = period.chosen();
    return p && namedRegion(code(), p);
  });
  const snapshot = useSnapshot(period.chosen);
  const series = useSeries(() => {
    const p = period.chosen();
    return p && region() ? { period: p, regions: [region()?.code ?? "ID"], kpis: props.kpis } : undefined;
  });
  return (
    <>
      <PageHead
        title={props.title}
        about={props.about}
        period={period}
        shown={snapshot.data()?.period}
        tools={
          <Show when={period.chosen()}>
            {(p) => <RegionChoice region={code()} period={p()} onChoose={(chosen) => setCode(chosen.code)} />}
          </Show>
        }
      />
      <Show when={period.chosen()} fallback={<Loading height="70vh" />}>
        <Show
          when={region()}
          fallback={
            <State icon="search" title={t().error.notFoundTitle}>
              {t().error.unknownRegion(code())}
            </State>
          }
        >
          {(known) => (
            <Reads of={snapshot} height="70vh">
              {(now) => (
                <Show
                  when={now().number(known().code, "reporting-completeness")}
                  fallback={
                    <State icon="user" title={t().error.forbiddenTitle}>
                      {t().error.forbidden}
                    </State>
                  }
                >
                  <div class="stack">
                    <HeadlineTiles
                      title={props.title}
                      region={known().code}
                      snapshot={now()}
                      series={series.data()}
                      open={period.isOpen(now().period)}
                      kpis={props.kpis}
                    >
                      {props.children(() => ({
                        region: known(),
                        period: now().period,
                        snapshot: now(),
                        series: series.data(),
                        open: period.isOpen(now().period),
                      }))}
                      <Show when={known().level !== "regency"}>
                        <PartsTable
                          region={known()}
                          snapshot={now()}
                          kpis={props.kpis}
                          open={period.isOpen(now().period)}
                          title={props.title}
                        />
                      </Show>
                    </HeadlineTiles>
                  </div>
                </Show>
              )}
            </Reads>
          )}
        </Show>
      </Show>
    </>
  );
}
