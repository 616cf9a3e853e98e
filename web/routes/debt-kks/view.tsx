import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { groupOf } from "../../numbers/groups";
import { MeasuresCard, shareFact, shareText } from "../../shell/measures-card";
import { MonthsChart } from "../../shell/months-chart";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { knownType, useThemeMeasures } from "../../shell/type-measures";
import type { Bar, BarGroup } from "../../ui/bars";
import type { Fact } from "../../ui/facts";
import { w } from "./page";
import "../../ui/grid.css";

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
        <MeasuresCard
          title={w().lenders.title}
          about={w().lenders.about}
          theme={props.theme}
          of={debt}
          groups={({ measures }) => [
            groupOf(type, { measure: "lender", title: w().lenders.all }, measures),
            groupOf(type, { measure: "closed_by_lender", title: w().lenders.closed }, measures),
          ]}
        />
        <MeasuresCard
          title={w().age.title}
          about={w().age.about}
          theme={props.theme}
          of={debt}
          groups={({ measures }) => [ages(measures)]}
          facts={stakes}
        />
        <MeasuresCard
          title={w().held.title}
          about={w().held.about}
          theme={props.theme}
          of={kks}
          groups={({ measures }) => [groupOf(knownType("kks"), { measure: "held_by" }, measures)]}
        />
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

function ages(measures: MeasuresAnswer["measures"]): BarGroup {
  const bars = AGES.map((band): Bar => {
    const value = measures[`open_age:${band}`] ?? 0;
    return { key: band, name: w().age.months(band), value, text: format().int(value), standing: "no-target" };
  });
  return { title: "", bars };
}

function stakes({ measures }: MeasuresAnswer): Fact[] {
  const count = (measure: string) => measures[measure] ?? 0;
  const rupiah = (value: number) => `Rp ${format().int(Math.round(value))}`;
  const mean = count("amount_rows") > 0 ? count("amount") / count("amount_rows") : null;
  return [
    {
      label: w().facts.amount,
      value: rupiah(count("amount")),
      amount: count("amount"),
      note: w().facts.named(shareText(count("amount_rows"), count("rows"))),
    },
    { label: w().facts.mean, value: mean === null ? "–" : rupiah(mean), amount: mean },
    shareFact(w().facts.pawned, count("pawned"), count("rows")),
  ];
}
