import type { Deadline } from "@pantau/domain";
import { createSignal, type JSX } from "solid-js";
import { useChange } from "../../shell/change";
import { Card } from "../../ui/card";
import { w } from "./page";
import { putDocument, SaveLine } from "./save-document";
import type { Document } from "./settings-view";

const LAST_DAY = 28;

/** The day of the following month until which reports are in time. */
export function DeadlineCard(props: { document: Document<Deadline> }): JSX.Element {
  const change = useChange();
  const [typed, setTyped] = createSignal<number>();
  const day = () => typed() ?? props.document.value.day;
  const save = () => {
    const isRight = Number.isInteger(day()) && day() >= 1 && day() <= LAST_DAY;
    if (!isRight) return change.setProblem(w().settings.badDay);
    void change
      .run(() => putDocument(props.document, { day: day() }), "/settings/deadline")
      .then((ok) => ok && setTyped(undefined));
  };
  return (
    <Card title={w().settings.deadline} about={w().settings.deadlineAbout}>
      <label class="field">
        <span>{w().settings.day}</span>
        <input
          type="number"
          min="1"
          max={LAST_DAY}
          value={day()}
          onInput={(event) => setTyped(event.currentTarget.valueAsNumber)}
        />
      </label>
      <SaveLine document={props.document} change={change} save={save} />
    </Card>
  );
}
