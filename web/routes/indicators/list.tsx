import { KPIS, wordsOf } from "@pantau/domain";
import { For, type JSX } from "solid-js";
import { format, say } from "../../i18n/language";
import { paceText } from "../../numbers/kpi-text";
import { PageHead } from "../../shell/page-head";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { w } from "./page";
import "../../ui/grid.css";

/** All indicators with their meaning. */
export default function IndicatorList(): JSX.Element {
  const href = useHref();
  return (
    <>
      <PageHead title={w().list} about={w().about} />
      <div class="grid">
        <For each={KPIS}>
          {(kpi) => (
            <Card title={<a href={href(`/indicators/${kpi.id}`)}>{say(kpi.label)}</a>}>
              <p>{say(wordsOf(kpi).explanation)}</p>
              <p class="small muted">
                {w().spans[kpi.basis]} ·{" "}
                {kpi.defaultTarget === null
                  ? w().noTarget
                  : kpi.pace === "linear"
                    ? w().linear(
                        paceText(kpi, kpi.defaultTarget / 1e6, format()),
                        paceText(kpi, kpi.defaultTarget / 12e6, format()),
                      )
                    : w().constant(paceText(kpi, kpi.defaultTarget / 1e6, format()))}
              </p>
            </Card>
          )}
        </For>
      </div>
    </>
  );
}
