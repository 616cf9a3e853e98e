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

/** Who meets whom. */
export default function Coordination(): JSX.Element {
  return (
    <ThemePage title={w().title} about={w().about} kpis={["coordination-coverage"]}>
      {(theme) => <Cards theme={theme()} />}
    </ThemePage>
  );
}

function Cards(props: { theme: Theme }): JSX.Element {
  const month = useThemeMeasures(() => props.theme, "coordination", "period");
  const year = useThemeMeasures(() => props.theme, "coordination", "ytd");
  const type = knownType("coordination");
  const coverage = () => props.theme.snapshot.number(props.theme.region.code, "coordination-coverage");
  const facts = ({ measures }: MeasuresAnswer): Fact[] => {
    const rows = measures.rows ?? 0;
    const mean = (label: string, measure: string): Fact => {
      const amount = rows > 0 ? (measures[measure] ?? 0) / rows : null;
      return { label, value: format().decimal(amount, 1), amount };
    };
    const number = coverage();
    const districts = number?.denominator ?? 0;
    return [
      { label: w().facts.meetings, value: format().int(rows), amount: rows },
      mean(w().facts.agencies, "agencies"),
      mean(w().facts.attendees, "attendees"),
      shareFact(w().facts.without, districts - (number?.numerator ?? 0), districts),
    ];
  };
  return (
    <>
      <div class="grid split-1-1">
        <MeasuresCard title={w().facts.title} theme={props.theme} of={month} facts={facts} />
        <MeasuresCard
          title={w().level.title}
          theme={props.theme}
          of={month}
          groups={({ measures }) => [groupOf(type, { measure: "level" }, measures)]}
        />
      </div>
      <MonthsChart
        theme={props.theme}
        title={w().months.title}
        axis={w().months.axis}
        type={type}
        measure="level"
        of={year}
      />
    </>
  );
}
