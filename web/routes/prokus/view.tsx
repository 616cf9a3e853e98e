import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { CategoryBars } from "../../shell/category-bars";
import { MeasuresCard, shareText } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import { type Fact, Facts } from "../../ui/facts";
import { w } from "./page";

/** Businesses of graduated families. */
export default function Prokus(): JSX.Element {
  return (
    <ThemePage title={w().title} about={w().about} kpis={["prokus-decile"]}>
      {(theme) => <Cards theme={theme()} />}
    </ThemePage>
  );
}

function Cards(props: { theme: Theme }): JSX.Element {
  const month = useThemeMeasures(() => props.theme, "prokus", "period");
  const year = useThemeMeasures(() => props.theme, "prokus", "ytd");
  const type = knownType("prokus");
  return (
    <>
      <div class="grid">
        <MeasuresCard title={w().outcomes.title} of={month}>
          {(answer) => <Facts facts={outcomes(answer())} />}
        </MeasuresCard>
        <MeasuresCard title={w().model.title} of={month}>
          {(answer) => (
            <>
              <CategoryBars type={type} measure="model" measures={answer().measures} />
              <CategoryBars type={type} measure="business" measures={answer().measures} />
            </>
          )}
        </MeasuresCard>
        <MeasuresCard title={w().decile.title} about={w().decile.about} of={month}>
          {(answer) => <CategoryBars type={type} measure="decile" measures={answer().measures} />}
        </MeasuresCard>
      </div>
      <MonthsChart
        theme={props.theme}
        title={w().months.title}
        axis={w().months.axis}
        type={type}
        measure="model"
        of={year}
      />
    </>
  );
}

function outcomes({ measures }: MeasuresAnswer): Fact[] {
  const count = (measure: string) => measures[measure] ?? 0;
  const rows = count("rows");
  const counted = (label: string, measure: string): Fact => ({
    label,
    value: format().int(count(measure)),
    note: rows > 0 ? w().outcomes.each(format().decimal(count(measure) / rows)) : undefined,
  });
  const shared = (label: string, measure: string): Fact => ({
    label,
    value: shareText(count(measure), rows),
  });
  return [
    { label: w().outcomes.participants, value: format().int(rows) },
    counted(w().outcomes.jobs, "jobs"),
    counted(w().outcomes.disabled, "disabled_trained"),
    counted(w().outcomes.youth, "youth"),
    shared(w().outcomes.food, "business:food_processing"),
    shared(w().outcomes.farm, "farm_produce"),
    shared(w().outcomes.plastic, "plastic_free"),
  ];
}
