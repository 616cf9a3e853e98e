import { For, type JSX } from "solid-js";
import { CategoryBars } from "../../shell/category-bars";
import { MeasuresCard } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import { Facilitators } from "./facilitators";
import { w } from "./page";

/** Who works for the programme, and who has been trained. */
export default function People(): JSX.Element {
  return (
    <ThemePage title={w().title} about={w().about} kpis={["staff-trained"]}>
      {(theme) => <Cards theme={theme()} />}
    </ThemePage>
  );
}

const SPLITS = [
  "completed_by_mode",
  "completed_by_course",
  "completed_by_venue",
  "completed_by_organiser",
  "completed_by_batch",
];

function Cards(props: { theme: Theme }): JSX.Element {
  const staff = useThemeMeasures(() => props.theme, "staff", "period");
  const training = useThemeMeasures(() => props.theme, "training", "ytd");
  return (
    <>
      <div class="grid split-1-1">
        <MeasuresCard title={w().staff.title} about={w().staff.about} of={staff}>
          {(answer) => (
            <CategoryBars type={knownType("staff")} measure="active_by" measures={answer().measures} />
          )}
        </MeasuresCard>
        <MonthsChart
          theme={props.theme}
          title={w().months.title}
          axis={w().months.axis}
          type={knownType("training")}
          measure="completed_by_mode"
          of={training}
        />
      </div>
      <MeasuresCard title={w().training.title} about={w().training.about} of={training}>
        {(answer) => (
          <div class="grid">
            <For each={SPLITS}>
              {(measure) => (
                <CategoryBars
                  type={knownType("training")}
                  measure={measure}
                  measures={answer().measures}
                  most={8}
                />
              )}
            </For>
          </div>
        )}
      </MeasuresCard>
      <Facilitators theme={props.theme} />
    </>
  );
}
