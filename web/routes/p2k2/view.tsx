import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { groupOf } from "../../numbers/groups";
import { MeasuresCard, shareFact } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import { w } from "./page";
import { Without } from "./without";
import "../../ui/grid.css";

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
  const type = knownType("p2k2");
  return (
    <>
      <div class="grid split-1-1">
        <div class="stack">
          <MeasuresCard
            title={w().modules.title}
            about={w().modules.about}
            theme={props.theme}
            of={month}
            groups={({ measures }) => [groupOf(type, { measure: "module" }, measures)]}
          />
          <MeasuresCard title={w().attendance.title} theme={props.theme} of={month} facts={attendance} />
        </div>
        <Without theme={props.theme} />
      </div>
      <MonthsChart
        theme={props.theme}
        title={w().months.title}
        axis={w().months.axis}
        type={type}
        measure="module"
        of={year}
      />
    </>
  );
}

function attendance({ measures }: MeasuresAnswer) {
  const count = (measure: string) => measures[measure] ?? 0;
  const mean = count("rows") > 0 ? count("present") / count("rows") : null;
  return [
    shareFact(w().attendance.present, count("present"), count("members")),
    { label: w().attendance.perSession, value: format().decimal(mean, 1), amount: mean },
  ];
}
