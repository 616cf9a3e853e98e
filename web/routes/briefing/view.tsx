import { type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { useSeries, useSnapshot } from "../../queries/numbers";
import { usePeriod } from "../../queries/periods";
import { config } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { Icon } from "../../ui/icon";
import { Reads } from "../../ui/reading";
import { Empty, Loading } from "../../ui/states";
import { FirstPage } from "./first-page";
import { w } from "./page";
import { SecondPage } from "./second-page";
import "./briefing.css";
import "../../ui/primary.css";

/** The nation on two printed pages, now or as it was seen on a past day. */
export default function Briefing(): JSX.Element {
  const period = usePeriod();
  const [day, setDay] = useParam("on");
  // The whole of that day in Jakarta.
  const at = () => (day() === "" ? undefined : new Date(`${day()}T16:59:59Z`).toISOString());
  const snapshot = useSnapshot(period.chosen, { at, totalsOnly: () => true });
  const series = useSeries(() => {
    const p = period.chosen();
    return p && { period: p, regions: ["ID"], at: at() };
  });
  return (
    <>
      <div class="no-print">
        <PageHead
          title={w().title}
          about={w().about}
          period={period}
          tools={
            <>
              <label class="field">
                <span>{w().asSeenOn}</span>
                <input type="date" value={day()} onChange={(event) => setDay(event.currentTarget.value)} />
              </label>
              <button type="button" class="button button-primary" onClick={() => print()}>
                <Icon name="print" size={16} /> {w().print}
              </button>
            </>
          }
        />
      </div>
      <Show when={period.chosen()} fallback={<Loading height="70vh" />}>
        <Reads of={snapshot} height="70vh">
          {(now) => (
            <Show
              when={now().number("ID", "reporting-completeness")?.numerator}
              fallback={<Empty>{w().before}</Empty>}
            >
              <article class="briefing">
                <header class="briefing-head">
                  <div>
                    <h2>{w().title}</h2>
                    <p>
                      {format().period(now().period)}
                      {period.isOpen(now().period) ? ` (${t().period.openMark})` : ""} ·{" "}
                      {w().state(now().asOf ? format().time(now().asOf ?? "") : "–")}
                    </p>
                  </div>
                  <Show when={config()?.demo}>
                    <strong class="briefing-demo">{t().demo.mark}</strong>
                  </Show>
                </header>
                <FirstPage snapshot={now()} series={series.data()} open={period.isOpen(now().period)} />
                <div class="page-break" />
                <SecondPage snapshot={now()} open={period.isOpen(now().period)} />
                <footer class="small muted">
                  {w().notes} {t().exporting.source}.{" "}
                  {config()?.thinning ? t().demo.thinned(format().int(config()?.thinning ?? 1)) : ""}
                </footer>
              </article>
            </Show>
          )}
        </Reads>
      </Show>
    </>
  );
}
