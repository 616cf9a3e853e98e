import type { JSX } from "solid-js";
import { useMeasures } from "../../queries/numbers";
import { type Theme, ThemePage } from "../../shell/theme-page";
import { Announced } from "./announced";
import { ByCategory } from "./by-category";
import { Chain } from "./chain";
import { Days } from "./days";
import { w } from "./page";
import "../../ui/grid.css";

const KPIS = ["bsb-completion", "bsb-released", "bsb-received", "bsb-replacement"];

/** The rice, from the warehouse to the family. */
export default function Rice(): JSX.Element {
  return (
    <ThemePage title={w().title} about={w().about} kpis={KPIS}>
      {(theme) => <RiceCards theme={theme()} />}
    </ThemePage>
  );
}

function RiceCards(props: { theme: Theme }): JSX.Element {
  const ask = (type: string) =>
    useMeasures(() => ({ type, period: props.theme.period, region: props.theme.region.code, basis: "ytd" }));
  const deliveries = ask("bsb-delivery");
  const receipts = ask("bsb-receipt");
  const due = () => props.theme.snapshot.number(props.theme.region.code, "bsb-released")?.due ?? null;
  return (
    <>
      <div class="grid split-2-1">
        <Chain theme={props.theme} due={due()} deliveries={deliveries} receipts={receipts} />
        <Announced theme={props.theme} due={due()} deliveries={deliveries} receipts={receipts} />
      </div>
      <Days theme={props.theme} due={due()} deliveries={deliveries} receipts={receipts} />
      <ByCategory due={due()} deliveries={deliveries} theme={props.theme} />
    </>
  );
}
