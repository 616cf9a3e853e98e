import type { MeasuresAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { format, t } from "../../i18n/language";
import type { Reading } from "../../queries/client";
import { MeasuresCard } from "../../shell/measures-card";
import type { Theme } from "../../shell/theme-page";
import type { Bar, BarGroup } from "../../ui/bars";
import { w } from "./page";

/** Grams in a kilogram: sums of decimals travel in thousandths. */
const GRAMS = 1000;

export interface RiceReadings {
  readonly theme: Theme;
  readonly deliveries: Reading<MeasuresAnswer>;
  readonly receipts: Reading<MeasuresAnswer>;
}

/** How many of the reports that were due are in, for files. */
export function riceReported(answer: MeasuresAnswer | undefined, due: number | null): string | undefined {
  return answer && t().number.slotsOf(format().int(answer.slots), format().int(due ?? answer.of));
}

/** Allocated, released, received, rejected, replaced, received good, signed: each against what it is a part of. */
export function Chain(
  props: RiceReadings & {
    due: number | null /** What a family is entitled to, as a sentence. */;
    entitled?: string;
  },
): JSX.Element {
  const groups = (answer: MeasuresAnswer) => [
    { title: "", bars: weights(answer) },
    ...signed(props.receipts.data()),
  ];
  return (
    <MeasuresCard
      title={w().chain.title}
      about={[props.entitled, w().chain.about].filter(Boolean).join(" ")}
      theme={props.theme}
      of={props.deliveries}
      due={props.due}
      groups={groups}
    />
  );
}

function weights(answer: MeasuresAnswer): Bar[] {
  const words = w().chain;
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
  const released = kg("released");
  const received = kg("received");
  const rejected = kg("rejected");
  const replaced = kg("replaced");
  const net = received - rejected + replaced;
  return [
    bar("allocated", words.allocated, allocated),
    bar("released", words.released, released, words.ofAllocated(share(released, allocated))),
    bar("received", words.received, received, words.ofAllocated(share(received, allocated))),
    bar("rejected", words.rejected, rejected, words.ofReceived(share(rejected, received)), true),
    bar("replaced", words.replaced, replaced, words.ofRejected(share(replaced, rejected))),
    bar("net", words.net, net, words.ofAllocated(share(net, allocated))),
  ];
}

/** Receipts are counted, not weighed: a group of its own, with a scale of its own. */
function signed(answer: MeasuresAnswer | undefined): BarGroup[] {
  const rows = answer?.measures.rows ?? 0;
  if (!answer || rows === 0) return [];
  const count = answer.measures.signed ?? 0;
  const note = w().chain.ofLines(format().percent(count / rows), format().int(rows));
  const bar: Bar = {
    key: "signed",
    name: w().chain.signed,
    value: count,
    text: format().int(count),
    note,
    standing: "no-target",
  };
  return [{ title: "", bars: [bar], max: rows }];
}
