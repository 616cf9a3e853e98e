import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { CategoryBars } from "../../shell/category-bars";
import { MeasuresCard, shareText } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { w } from "./page";

/** The monthly family development sessions. */
export default function P2k2(): JSX.Element {
  return (
    <ThemePage
      title={w().title}
      about={w().about}
      kpis={["p2k2-frequency", "p2k2-coverage", "p2k2-attendance"]}
    >
      {(theme) => <Cards theme={theme()} />}
    </ThemePage>
  );
}

function Cards(props: { theme: Theme }): JSX.Element {
  const month = useThemeMeasures(() => props.theme, "p2k2", "period");
  const year = useThemeMeasures(() => props.theme, "p2k2", "ytd");
  const coverage = () => props.theme.snapshot.number(props.theme.region.code, "p2k2-coverage");
  const without = () => {
    const number = coverage();
    if (!number || number.numerator === null || number.denominator === null) return "–";
    const count = number.denominator - number.numerator;
    return count === 0
      ? w().without.none
      : w().without.text(format().int(count), format().int(number.denominator));
  };
  return (
    <>
      <div class="grid split-1-1">
        <MeasuresCard title={w().modules.title} about={w().modules.about} of={month}>
          {(answer) => (
            <CategoryBars type={knownType("p2k2")} measure="module" measures={answer().measures} />
          )}
        </MeasuresCard>
        <div class="stack">
          <Card title={w().without.title}>
            <p>{without()}</p>
          </Card>
          <MeasuresCard title={w().attendance.title} of={month}>
            {(answer) => {
              const count = (measure: string) => answer().measures[measure] ?? 0;
              return (
                <Facts
                  facts={[
                    { label: w().attendance.present, value: shareText(count("present"), count("members")) },
                    {
                      label: w().attendance.perSession,
                      value: format().decimal(count("rows") > 0 ? count("present") / count("rows") : null, 1),
                    },
                  ]}
                />
              );
            }}
          </MeasuresCard>
        </div>
      </div>
      <MonthsChart
        theme={props.theme}
        title={w().months.title}
        axis={w().months.axis}
        type={knownType("p2k2")}
        measure="module"
        of={year}
      />
    </>
  );
}
