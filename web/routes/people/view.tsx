import type { JSX } from "solid-js";
import { groupOf } from "../../numbers/groups";
import { MeasuresCard } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import { Facilitators } from "./facilitators";
import { w } from "./page";
import { StaffCard } from "./staff-card";
import "../../ui/grid.css";

/** Who works for the programme, and who has been trained. */
export default function People(): JSX.Element {
  return (
    <ThemePage title={w().title} about={w().about} kpis={["staff-trained"]}>
      {(theme) => <Cards theme={theme()} />}
    </ThemePage>
  );
}

const SPLITS = ["mode", "course", "venue", "organiser", "batch"];

function Cards(props: { theme: Theme }): JSX.Element {
  const training = useThemeMeasures(() => props.theme, "training", "ytd");
  const type = knownType("training");
  return (
    <>
      <div class="grid split-1-1">
        <StaffCard theme={props.theme} />
        <MonthsChart
          theme={props.theme}
          title={w().months.title}
          axis={w().months.axis}
          type={type}
          measure="completed_by_mode"
          of={training}
        />
      </div>
      <MeasuresCard
        title={w().training.title}
        about={w().training.about}
        theme={props.theme}
        of={training}
        groups={({ measures }) =>
          SPLITS.map((by) => groupOf(type, { measure: `completed_by_${by}`, most: 8 }, measures))
        }
      />
      <Facilitators theme={props.theme} />
    </>
  );
}
