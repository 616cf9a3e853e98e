import { KPIS } from "@pantau/domain";
import type { JSX } from "solid-js";
import { say, t } from "../i18n/language";
import { Choice } from "../ui/segmented";

/** Any indicator, by name. */
export function KpiChoice(props: {
  value: string;
  onChange: (id: string) => void;
  label?: string;
}): JSX.Element {
  return (
    <Choice
      label={props.label ?? t().number.indicator}
      value={props.value}
      options={KPIS.map((kpi) => ({ value: kpi.id, label: say(kpi.label) }))}
      onChange={props.onChange}
    />
  );
}
