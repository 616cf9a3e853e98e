import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { MeasuresCard, shareFact } from "../../shell/measures-card";
import type { RiceReadings } from "./chain";
import { w } from "./page";

/** Whether families knew when the rice would come, and what became of bad rice. */
export function Announced(props: RiceReadings & { due: number | null }): JSX.Element {
  const facts = ({ measures }: MeasuresAnswer) => {
    const count = (measure: string) => measures[measure] ?? 0;
    const told = count("announced:yes") + count("announced:no");
    const receipts = props.receipts.data()?.measures ?? {};
    return [
      shareFact(w().announced.share, count("announced:yes"), told),
      shareFact(w().announced.unknown, count("rows") - told, count("rows")),
      shareFact(w().announced.poor, receipts.poor ?? 0, receipts.rows ?? 0),
      shareFact(w().announced.replaced, receipts.replaced ?? 0, receipts.poor ?? 0),
    ];
  };
  return (
    <MeasuresCard
      title={w().announced.title}
      theme={props.theme}
      of={props.deliveries}
      due={props.due}
      facts={facts}
    />
  );
}
