import type { MeasuresAnswer } from "@pantau/api";
import { type JSX, Show } from "solid-js";
import { format, t } from "../i18n/language";
import type { Reading } from "../queries/client";
import { Card } from "../ui/card";
import { Reads } from "../ui/reading";

/** A card over counts of one report type; says how many reports they are from, and shows nothing where none is there. */
export function MeasuresCard(props: {
  title: string;
  about?: string;
  of: Reading<MeasuresAnswer>;
  actions?: JSX.Element;
  /** Reports due, where not every month asks for one; default: one a regency and month. */
  due?: number | null;
  children: (answer: () => MeasuresAnswer) => JSX.Element;
}): JSX.Element {
  return (
    <Card title={props.title} about={props.about} actions={props.actions}>
      <Reads of={props.of} height="240px">
        {(answer) => (
          <Show when={answer().slots > 0} fallback={<p class="muted">{t().error.empty}</p>}>
            {props.children(answer)}
            <p class="small muted">
              {t().number.slotsOf(format().int(answer().slots), format().int(props.due ?? answer().of))}
              {answer().refused > 0 ? `, ${t().number.refused(format().int(answer().refused))}` : ""}
            </p>
          </Show>
        )}
      </Reads>
    </Card>
  );
}

/** `340 dari 1.600 (21,3%)`; null where the whole is nothing. */
export function shareText(part: number, whole: number): string {
  return whole === 0
    ? t().number.missing
    : `${t().app.of(format().int(part), format().int(whole))} (${format().percent(part / whole)})`;
}
