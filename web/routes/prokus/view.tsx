import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { groupOf } from "../../numbers/groups";
import { MeasuresCard, shareFact } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import type { Fact } from "../../ui/facts";
import { w } from "./page";
import "../../ui/grid.css";

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
        <MeasuresCard title={w().outcomes.title} theme={props.theme} of={month} facts={outcomes} />
        <MeasuresCard
          title={w().model.title}
          theme={props.theme}
          of={month}
          groups={({ measures }) => [
            groupOf(type, { measure: "model" }, measures),
            groupOf(type, { measure: "business" }, measures),
          ]}
        />
        <MeasuresCard
          title={w().decile.title}
          about={w().decile.about}
          theme={props.theme}
          of={month}
          groups={({ measures }) => [groupOf(type, { measure: "decile" }, measures)]}
        />
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
    amount: count(measure),
    note: rows > 0 ? w().outcomes.each(format().decimal(count(measure) / rows)) : undefined,
  });
  return [
    { label: w().outcomes.participants, value: format().int(rows), amount: rows },
    counted(w().outcomes.jobs, "jobs"),
    counted(w().outcomes.disabled, "disabled_trained"),
    counted(w().outcomes.youth, "youth"),
    shareFact(w().outcomes.food, count("business:food_processing"), rows),
    shareFact(w().outcomes.farm, count("farm_produce"), rows),
    shareFact(w().outcomes.plastic, count("plastic_free"), rows),
  ];
}
