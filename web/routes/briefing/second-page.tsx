import { KPIS, kpiOf } from "@pantau/domain";
import { For, type JSX } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { countsText, paceText, valueText } from "../../numbers/kpi-text";
import { rank } from "../../numbers/rank";
import type { RegionNumber, Snapshot } from "../../numbers/snapshot";
import { namedRegion } from "../../queries/regions";
import { useKpi } from "../../shell/kpi-param";
import { standingOf } from "../../ui/standing";
import { w } from "./page";
import "../../ui/table.css";

/** All indicators, and all provinces by the chosen one and by completeness. */
export function SecondPage(props: { snapshot: Snapshot; open: boolean }): JSX.Element {
  const [kpi] = useKpi();
  return (
    <>
      <h3>{w().all}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div class="briefing-scroll" role="group" tabindex="0" aria-label={w().all}>
        <table class="briefing-table">
          <thead>
            <tr>
              <th scope="col">{t().number.indicator}</th>
              <th scope="col">{t().number.value}</th>
              <th scope="col">{t().number.pace}</th>
              <th scope="col">
                {t().number.numerator} / {t().number.denominator}
              </th>
              <th scope="col">{t().number.reported}</th>
              <th scope="col">{t().number.status}</th>
            </tr>
          </thead>
          <tbody>
            <For each={KPIS}>
              {(known) => {
                const number = props.snapshot.number("ID", known.id);
                return (
                  number && (
                    <tr>
                      <th scope="row">{say(known.label)}</th>
                      <td>
                        <strong>{valueText(known, number.value, format())}</strong>
                      </td>
                      <td>{paceText(known, number.pace, format())}</td>
                      <td>{countsText(number, format())}</td>
                      <td>
                        {format().int(number.reported)}/{format().int(number.expected)}
                      </td>
                      <td>
                        {t().status[standingOf(number, props.open)]}
                        {number.provisional && number.value !== null ? `, ${t().number.provisional}` : ""}
                      </td>
                    </tr>
                  )
                );
              }}
            </For>
          </tbody>
        </table>
      </div>
      <div class="briefing-columns">
        <ProvinceList title={w().ranking(say(kpi().label))} kpi={kpi().id} {...props} />
        <ProvinceList title={w().reporting} kpi="reporting-completeness" {...props} />
      </div>
    </>
  );
}

function ProvinceList(props: { title: string; kpi: string; snapshot: Snapshot; open: boolean }): JSX.Element {
  const rows = (): RegionNumber[] => {
    const up = kpiOf(props.kpi)?.direction !== "lower";
    const { ranked, unranked } = rank(props.snapshot, props.kpi, props.snapshot.provinces, up);
    return [...ranked, ...unranked];
  };
  const text = (number: RegionNumber) => {
    const kpi = kpiOf(props.kpi);
    return kpi ? valueText(kpi, number.value, format()) : "";
  };
  return (
    <div>
      <h3>{props.title}</h3>
      <ol class="briefing-provinces">
        <For each={rows()}>
          {(number) => (
            <li>
              <span>{namedRegion(number.region, props.snapshot.period)?.name}</span>
              <span>
                {number.provisional && number.value !== null ? <em>{t().number.provisional} </em> : null}
                <strong>{text(number)}</strong>
              </span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
