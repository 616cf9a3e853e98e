import type { JSX } from "solid-js";
import { MeasuresCard, shareText } from "../../shell/measures-card";
import { Facts } from "../../ui/facts";
import type { RiceReadings } from "./chain";
import { w } from "./page";

/** Whether families knew when the rice would come, and what became of bad rice. */
export function Announced(props: RiceReadings & { due: number | null }): JSX.Element {
  return (
    <MeasuresCard title={w().announced.title} of={props.deliveries} due={props.due}>
      {(answer) => {
        const count = (measure: string) => answer().measures[measure] ?? 0;
        const told = () => count("announced:yes") + count("announced:no");
        const receipts = () => props.receipts.data()?.measures ?? {};
        return (
          <Facts
            facts={[
              { label: w().announced.share, value: shareText(count("announced:yes"), told()) },
              { label: w().announced.unknown, value: shareText(count("rows") - told(), count("rows")) },
              { label: w().announced.poor, value: shareText(receipts().poor ?? 0, receipts().rows ?? 0) },
              {
                label: w().announced.replaced,
                value: shareText(receipts().replaced ?? 0, receipts().poor ?? 0),
              },
            ]}
          />
        );
      }}
    </MeasuresCard>
  );
}
