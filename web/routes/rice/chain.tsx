import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import type { Reading } from "../../queries/client";
import { MeasuresCard } from "../../shell/measures-card";
import { type Bar, Bars } from "../../ui/bars";
import { w } from "./page";

/** Grams in a kilogram: sums of decimals travel in thousandths. */
const GRAMS = 1000;

export interface RiceReadings {
  readonly deliveries: Reading<MeasuresAnswer>;
  readonly receipts: Reading<MeasuresAnswer>;
}

/** Allocated, released, received, rejected, replaced, received good, signed: each against what it is a part of. */
export function Chain(props: RiceReadings & { due: number | null }): JSX.Element {
  const words = () => w().chain;
  const bars = (answer: MeasuresAnswer): Bar[] => {
    const kg = (measure: string) => (answer.measures[measure] ?? 0) / GRAMS;
    const share = (part: number, whole: number) => format().percent(whole > 0 ? part / whole : null);
    const bar = (key: string, name: string, value: number, note?: string, bad = false): Bar => ({
      key,
      name,
      value,
      text: format().tonnes(value),
      note,
      standing: bad ? "critical" : "no-target",
    });
    const allocated = kg("allocated");
    const received = kg("received");
    const rejected = kg("rejected");
    const replaced = kg("replaced");
    const net = received - rejected + replaced;
    return [
      bar("allocated", words().allocated, allocated),
      bar(
        "released",
        words().released,
        kg("released"),
        words().ofAllocated(share(kg("released"), allocated)),
      ),
      bar("received", words().received, received, words().ofAllocated(share(received, allocated))),
      bar("rejected", words().rejected, rejected, words().ofReceived(share(rejected, received)), true),
      bar("replaced", words().replaced, replaced, words().ofRejected(share(replaced, rejected))),
      bar("net", words().net, net, words().ofAllocated(share(net, allocated))),
    ];
  };
  const signed = () => {
    const answer = props.receipts.data();
    const rows = answer?.measures.rows ?? 0;
    if (!answer || rows === 0) return [];
    const count = answer.measures.signed ?? 0;
    return [
      {
        key: "signed",
        name: words().signed,
        value: count / rows,
        text: format().int(count),
        note: words().ofLines(format().percent(count / rows)),
        standing: "no-target" as const,
      },
    ];
  };
  return (
    <MeasuresCard title={words().title} about={words().about} of={props.deliveries} due={props.due}>
      {(answer) => (
        <>
          <Bars label={words().title} bars={bars(answer())} />
          <Bars label={words().signed} bars={signed()} max={1} />
        </>
      )}
    </MeasuresCard>
  );
}
