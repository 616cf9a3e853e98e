import { KPIS, kpiOf } from "@pantau/domain";
import { createMemo, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { paceText, shortfall, valueText } from "../../numbers/kpi-text";
import type { Board } from "./board";
import { w } from "./words";

/** The state of the programme in two sentences. */
export function Lead(props: { board: Board }): JSX.Element {
  const number = createMemo(() => props.board.now.number(props.board.region.code, "graduation-independent"));
  const sentence = () => {
    const n = number();
    const kpi = kpiOf("graduation-independent");
    if (!n || !kpi || n.value === null || n.pace === null) return w().lead.missing;
    const value = valueText(kpi, n.value, format());
    const pace = paceText(kpi, n.pace, format());
    const month = format().monthShort(props.board.period);
    return n.status === "on-track"
      ? w().lead.onPace(value, month, pace)
      : w().lead.behind(value, month, pace, format().int(shortfall(n)));
  };
  const judged = createMemo(() =>
    KPIS.map((kpi) => props.board.now.number(props.board.region.code, kpi.id)).filter(
      (n) => n !== undefined && n.target !== null && n.status !== "no-data",
    ),
  );
  const count = (status: string) => judged().filter((n) => n?.status === status).length;
  const counted = () => {
    const all = format().int(judged().length);
    return count("on-track") === judged().length
      ? w().lead.allGood(all)
      : w().lead.count(format().int(count("behind")), format().int(count("critical")), all);
  };
  return (
    <p class="lead">
      <strong>{sentence()}</strong>{" "}
      <Show when={judged().length > 0}>
        <span>{counted()}</span>
      </Show>
    </p>
  );
}
