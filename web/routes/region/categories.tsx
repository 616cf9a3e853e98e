import type { Period } from "@pantau/domain";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import type { JSX } from "solid-js";
import { say } from "../../i18n/language";
import { groupOf } from "../../numbers/groups";
import { useMeasures } from "../../queries/numbers";
import type { NamedRegion } from "../../queries/regions";
import { MeasuresCard } from "../../shell/measures-card";
import { useParam } from "../../shell/view-state";
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
    <MeasuresCard
      title={w().categories.title}
      theme={props}
      of={measures}
      groups={(answer) => {
        const known = type();
        return known
          ? (SHOWN[known.id] ?? []).map((measure) =>
              groupOf(known, { measure, title: titleOf(measure) }, answer.measures),
            )
          : [];
      }}
      actions={
        <Choice
          label={w().categories.type}
          value={type()?.id ?? ""}
          options={types.map((known) => ({ value: known.id, label: say(known.label) }))}
          onChange={setTypeId}
        />
      }
    />
  );
}

/** Most are called as the column that they are split by. */
function titleOf(measure: string): string | undefined {
  return measure === "open_age" ? w().categories.openAge : undefined;
}
