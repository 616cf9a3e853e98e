import type { LineageAnswer } from "@pantau/api";
import { kpiOf } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { countsText, paceText, valueText } from "../../numbers/kpi-text";
import { Card } from "../../ui/card";
import { standingOf } from "../../ui/standing";
import { Notice } from "../../ui/states";
import { StatusBadge } from "../../ui/status";
import { w } from "./page";

/** The number itself, its two parts in words, and what it needs to be there. */
export function NumberCard(props: { answer: LineageAnswer }): JSX.Element {
  const number = () => props.answer.number;
  const kpi = () => kpiOf(props.answer.kpi);
  return (
    <Card title={w().number}>
      <Show when={kpi()}>
        {(known) => (
          <div class="lineage-number">
            <span class="lineage-value">{valueText(known(), number().value, format())}</span>
            <StatusBadge standing={standingOf(number(), false)} />
            <span class="small muted">
              {countsText(number(), format())}
              <Show when={number().pace !== null}>
                {" · "}
                {t().number.pace} {paceText(known(), number().pace, format())}
              </Show>
              {" · "}
              {t().number.reportedOf(format().int(number().reported), format().int(number().expected))}
            </span>
          </div>
        )}
      </Show>
      <dl class="lineage-formula">
        <dt>{w().numerator}</dt>
        <dd>{say(props.answer.definition.numerator)}</dd>
        <dt>{w().denominator}</dt>
        <dd>{say(props.answer.definition.denominator)}</dd>
        <dt>{w().defined}</dt>
        <dd>{say(props.answer.definition.defined)}</dd>
      </dl>
      <Show when={props.answer.refused > 0}>
        <Notice kind="warn" icon="warn">
          {w().refusedRows(format().int(props.answer.refused))}
        </Notice>
      </Show>
    </Card>
  );
}
