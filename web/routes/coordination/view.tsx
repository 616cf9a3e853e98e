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
  const coverage = () => props.theme.snapshot.number(props.theme.region.code, "coordination-coverage");
  const facts = ({ measures }: MeasuresAnswer): Fact[] => {
    const rows = measures.rows ?? 0;
    const mean = (measure: string) => format().decimal(rows > 0 ? (measures[measure] ?? 0) / rows : null, 1);
    const number = coverage();
    const districts = number?.denominator ?? 0;
    return [
      { label: w().facts.meetings, value: format().int(rows) },
      { label: w().facts.agencies, value: mean("agencies") },
      { label: w().facts.attendees, value: mean("attendees") },
      { label: w().facts.without, value: shareText(districts - (number?.numerator ?? 0), districts) },
    ];
  };
  return (
    <>
      <div class="grid split-1-1">
        <MeasuresCard title={w().facts.title} of={month}>
          {(answer) => <Facts facts={facts(answer())} />}
        </MeasuresCard>
        <MeasuresCard title={w().level.title} of={month}>
          {(answer) => (
            <CategoryBars type={knownType("coordination")} measure="level" measures={answer().measures} />
          )}
        </MeasuresCard>
      </div>
      <MonthsChart
        theme={props.theme}
        title={w().months.title}
        axis={w().months.axis}
        type={knownType("coordination")}
        measure="level"
        of={year}
      />
    </>
  );
}
