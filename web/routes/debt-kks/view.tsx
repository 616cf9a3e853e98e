import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { CategoryBars } from "../../shell/category-bars";
import { MeasuresCard, shareText } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import { Bars } from "../../ui/bars";
import { type Fact, Facts } from "../../ui/facts";
import { w } from "./page";

/** Debt cases and the custody of cards. */
export default function DebtAndKks(): JSX.Element {
  return (
    <ThemePage title={w().title} about={w().about} kpis={["debt-resolution", "kks-custody"]}>
      {(theme) => <Cards theme={theme()} />}
    </ThemePage>
  );
}

/** As the measure `open_age` names its bands. */
const AGES = ["0-2", "3-5", "6-11", "12+"];

function Cards(props: { theme: Theme }): JSX.Element {
  const debt = useThemeMeasures(() => props.theme, "debt", "period");
  const year = useThemeMeasures(() => props.theme, "debt", "ytd");
  const kks = useThemeMeasures(() => props.theme, "kks", "period");
  const type = knownType("debt");
  return (
    <>
      <div class="grid">
        <MeasuresCard title={w().lenders.title} about={w().lenders.about} of={debt}>
          {(answer) => (
            <>
              <CategoryBars
                type={type}
                measure="lender"
                measures={answer().measures}
                title={w().lenders.all}
              />
              <CategoryBars
                type={type}
                measure="closed_by_lender"
                measures={answer().measures}
                title={w().lenders.closed}
              />
            </>
          )}
        </MeasuresCard>
        <MeasuresCard title={w().age.title} about={w().age.about} of={debt}>
          {(answer) => (
            <>
              <Bars
                label={w().age.title}
                bars={AGES.map((band) => ({
                  key: band,
                  name: w().age.months(band),
                  value: answer().measures[`open_age:${band}`] ?? 0,
                  text: format().int(answer().measures[`open_age:${band}`] ?? 0),
                  standing: "no-target",
                }))}
              />
              <h3>{w().facts.title}</h3>
              <Facts facts={stakes(answer())} />
            </>
          )}
        </MeasuresCard>
        <MeasuresCard title={w().held.title} about={w().held.about} of={kks}>
          {(answer) => (
            <CategoryBars type={knownType("kks")} measure="held_by" measures={answer().measures} />
          )}
        </MeasuresCard>
      </div>
      <MonthsChart
        theme={props.theme}
        title={w().months.title}
        axis={w().months.axis}
        type={type}
        measure="lender"
        of={year}
      />
    </>
  );
}

function stakes({ measures }: MeasuresAnswer): Fact[] {
  const count = (measure: string) => measures[measure] ?? 0;
  const rupiah = (value: number) => `Rp ${format().int(Math.round(value))}`;
  return [
    {
      label: w().facts.amount,
      value: rupiah(count("amount")),
      note: shareText(count("amount_rows"), count("rows")),
    },
    {
      label: w().facts.mean,
      value: count("amount_rows") > 0 ? rupiah(count("amount") / count("amount_rows")) : "–",
    },
    { label: w().facts.pawned, value: shareText(count("pawned"), count("rows")) },
  ];
}
