import type { Period } from "@pantau/domain";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import { For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useMeasures } from "../../queries/numbers";
import type { NamedRegion } from "../../queries/regions";
import { CategoryBars } from "../../shell/category-bars";
import { useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Reads } from "../../ui/reading";
import { Choice } from "../../ui/segmented";
import { w } from "./page";

/** Which counts by category are worth a look, by report type. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  graduation: ["route"],
  training: ["completed_by_mode", "completed_by_course"],
  "bsb-delivery": ["rows_by_drop_point"],
  kks: ["held_by"],
  debt: ["lender", "open_age"],
  prokus: ["model", "business", "decile"],
  p2k2: ["module"],
  coordination: ["level"],
  staff: ["active_by"],
};

export function Categories(props: { region: NamedRegion; period: Period }): JSX.Element {
  const [typeId, setTypeId] = useParam("categories", "graduation");
  const types = REPORT_TYPES.filter((type) => SHOWN[type.id]);
  const type = () => reportType(typeId()) ?? types[0];
  const measures = useMeasures(() => ({
    type: type()?.id ?? "graduation",
    period: props.period,
    region: props.region.code,
    basis: "period",
  }));
  return (
    <Card
      title={w().categories.title}
      actions={
        <Choice
          label={w().categories.type}
          value={type()?.id ?? ""}
          options={types.map((known) => ({ value: known.id, label: say(known.label) }))}
          onChange={setTypeId}
        />
      }
    >
      <Reads of={measures} height="220px">
        {(answer) => (
          <Show when={answer().slots > 0} fallback={<p class="muted">{w().categories.none}</p>}>
            <p class="small muted">
              {w().breakdown.slots(format().int(answer().slots), format().int(answer().of))}
            </p>
            <Show when={type()}>
              {(known) => (
                <For each={SHOWN[known().id]}>
                  {(measure) => (
                    <CategoryBars type={known()} measure={measure} measures={answer().measures} />
                  )}
                </For>
              )}
            </Show>
          </Show>
        )}
      </Reads>
    </Card>
  );
}
