import { useParams } from "@solidjs/router";
import { createMemo, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { useSeries, useSnapshot } from "../../queries/numbers";
import { usePeriod } from "../../queries/periods";
import { namedRegion } from "../../queries/regions";
import { user } from "../../session/session";
import { isOwn } from "../../shell/own-region";
import { PageHead } from "../../shell/page-head";
import { useHref } from "../../shell/view-state";
import { Reads } from "../../ui/reading";
import { Loading, State } from "../../ui/states";
import { Beside } from "./beside";
import { Breakdown } from "./breakdown";
import { Categories } from "./categories";
import { Chosen } from "./chosen";
import { Courses } from "./courses";
import { w } from "./page";
import { mayReadNumbersOf } from "./readable";
import { Slots } from "./slots";
import { RegionTiles } from "./tiles";
import "../../ui/grid.css";

/** Everything about one region: a regency mostly, but a province or the nation as well. */
export default function Region(): JSX.Element {
  const params = useParams();
  const period = usePeriod();
  const href = useHref();
  const code = () => params.code ?? "ID";
  const region = createMemo(() => {
    const p = period.chosen();
    return p && namedRegion(code(), p);
  });
  const snapshot = useSnapshot(period.chosen);
  const beside = () => [region()?.code, region()?.province, "ID"].filter((known) => known !== undefined);
  const series = useSeries(() => {
    const p = period.chosen();
    return p && region() && mayReadNumbersOf(user(), code())
      ? { period: p, regions: [...new Set(beside())] }
      : undefined;
  });
  return (
    <>
      <PageHead
        title={region()?.name ?? code()}
        period={period}
        shown={snapshot.data()?.period}
        region={code()}
        about={
          region() && `${t().level[region()?.level ?? "regency"]} · ${t().number.code} ${region()?.label}`
        }
        tools={
          <Show when={region()?.level === "regency" && mayReadNumbersOf(user(), code())}>
            <a class="button button-small" href={href("/compare", { within: `~${code()}` })}>
              {w().similar}
            </a>
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
                      {w().forbidden}
                    </State>
                  }
                >
                  <div class="stack">
                    <RegionTiles
                      region={known()}
                      snapshot={now()}
                      series={series.data()}
                      open={period.isOpen(now().period)}
                    >
                      <Courses
                        region={known()}
                        snapshot={now()}
                        series={series}
                        open={period.isOpen(now().period)}
                      />
                      <Chosen region={known()} snapshot={now()} series={series.data()} />
                      <div class="grid split-1-1">
                        <Beside region={known()} snapshot={now()} own={isOwn(user(), known().code)} />
                        <Categories region={known()} period={now().period} />
                      </div>
                      <Show when={known().level === "regency"}>
                        <Breakdown
                          region={known()}
                          period={now().period}
                          asOf={now().asOf}
                          own={isOwn(user(), known().code)}
                        />
                        <Show when={isOwn(user(), known().code)}>
                          <Slots region={known()} period={now().period} />
                        </Show>
                      </Show>
                    </RegionTiles>
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
