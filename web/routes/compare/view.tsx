import { createMemo, type JSX, Match, Show, Switch } from "solid-js";
import { useSnapshot } from "../../queries/numbers";
import { usePeriod } from "../../queries/periods";
import { KpiChoice } from "../../shell/kpi-choice";
import { useKpi } from "../../shell/kpi-param";
import { PageHead } from "../../shell/page-head";
import { useListParam, useParam } from "../../shell/view-state";
import { Reads } from "../../ui/reading";
import { Segmented } from "../../ui/segmented";
import { Empty, Loading } from "../../ui/states";
import { choiceText, regionsOf, setOf } from "./choice";
import { FunnelView } from "./funnel-view";
import { LinesView } from "./lines-view";
import { w } from "./page";
import { Picker } from "./picker";
import { RankedView } from "./ranked-view";
import { ScatterView } from "./scatter-view";
import { nameIn } from "./shared";
import { TableView } from "./table-view";
import "./compare.css";

const VIEWS = ["ranked", "table", "lines", "scatter", "funnel"] as const;
type View = (typeof VIEWS)[number];

/** Regions side by side, in five forms. */
export default function Compare(): JSX.Element {
  const period = usePeriod();
  const snapshot = useSnapshot(period.chosen);
  const [kpi, setKpi] = useKpi();
  const [within] = useParam("within", "provinces");
  const [chosen] = useListParam("regions");
  const [view, setView] = useParam("view", "ranked");
  const regions = createMemo(() => {
    const now = snapshot.data();
    return now ? regionsOf(now, setOf(now, within(), chosen()), chosen()) : [];
  });
  return (
    <>
      <PageHead title={w().title} period={period} shown={snapshot.data()?.period} about={w().about} />
      <Show when={period.chosen()} fallback={<Loading height="60vh" />}>
        <Reads of={snapshot} height="60vh">
          {(now) => {
            const shared = () => ({
              snapshot: now(),
              regions: regions(),
              kpi: kpi(),
              open: period.isOpen(now().period),
              among: choiceText(w().choices, setOf(now(), within(), chosen()), (code) =>
                nameIn({ snapshot: now() }, code),
              ),
            });
            return (
              <div class="stack">
                <div class="card tools">
                  <Picker snapshot={now()} />
                  <KpiChoice value={kpi().id} onChange={setKpi} />
                  <Segmented<View>
                    label={w().view}
                    value={view() as View}
                    options={VIEWS.map((value) => ({ value, label: w().views[value] }))}
                    onChange={setView}
                  />
                </div>
                <Show when={regions().length > 0} fallback={<Empty>{w().chooseFirst}</Empty>}>
                  <Switch fallback={<RankedView {...shared()} />}>
                    <Match when={view() === "table"}>
                      <TableView {...shared()} />
                    </Match>
                    <Match when={view() === "lines"}>
                      <LinesView {...shared()} />
                    </Match>
                    <Match when={view() === "scatter"}>
                      <ScatterView {...shared()} />
                    </Match>
                    <Match when={view() === "funnel"}>
                      <FunnelView {...shared()} />
                    </Match>
                  </Switch>
                </Show>
              </div>
            );
          }}
        </Reads>
      </Show>
    </>
  );
}
