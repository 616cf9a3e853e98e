import type { SettingRecord } from "@pantau/api";
import type { Period, Schedule } from "@pantau/domain";
import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { useMeasures } from "../../queries/numbers";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { Announced } from "./announced";
import { ByCategory } from "./by-category";
import { Chain } from "./chain";
import { Days } from "./days";
import { w } from "./page";
import "../../ui/grid.css";

const GRAMS = 1000;
const KPIS = ["bsb-completion", "bsb-released", "bsb-received", "bsb-replacement"];

/** The rice, from the warehouse to the family. */
export default function Rice(): JSX.Element {
  return (
    <ThemePage title={w().title} about={w().about} kpis={KPIS}>
      {(theme) => <RiceCards theme={theme()} />}
    </ThemePage>
  );
}

/** The rice of a family in the months of the period's year, as the schedule that stands now says it. */
function entitlements(schedule: Schedule, chosen: Period): string {
  const year = chosen.slice(0, 4);
  const months = Object.keys(schedule).filter((month) => month.startsWith(year));
  if (months.length === 0) return w().notEntitled(year);
  const each = months.sort().map((month) => {
    const kg = (schedule[month] ?? 0) / GRAMS;
    return w().entitledIn(format().decimal(kg), format().period(month as Period));
  });
  return w().entitled(format().list(each));
}

function RiceCards(props: { theme: Theme }): JSX.Element {
  const ask = (type: string) =>
    useMeasures(() => ({ type, period: props.theme.period, region: props.theme.region.code, basis: "ytd" }));
  const deliveries = ask("bsb-delivery");
  const receipts = ask("bsb-receipt");
  const schedule = useRead<SettingRecord>(() => ({ path: "/settings/schedule" }));
  const entitled = () => {
    const known = schedule.data();
    return known && entitlements(known.value as Schedule, props.theme.period);
  };
  const due = () => props.theme.snapshot.number(props.theme.region.code, "bsb-released")?.due ?? null;
  return (
    <>
      <div class="grid split-2-1">
        <Chain
          theme={props.theme}
          due={due()}
          entitled={entitled()}
          deliveries={deliveries}
          receipts={receipts}
        />
        <Announced theme={props.theme} due={due()} deliveries={deliveries} receipts={receipts} />
      </div>
      <Days theme={props.theme} due={due()} deliveries={deliveries} receipts={receipts} />
      <ByCategory due={due()} deliveries={deliveries} theme={props.theme} />
    </>
  );
}
