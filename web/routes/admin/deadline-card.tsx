import type { Deadline } from "@pantau/domain";
import { createSignal, type JSX } from "solid-js";
import { Card } from "../../ui/card";
import { useChange } from "./changing";
import { w } from "./page";
import { putDocument, SaveLine } from "./save-document";
import type { Document } from "./settings-view";

export function DeadlineCard(props: { document: Document<Deadline> }): JSX.Element {
  const change = useChange();
  const [day, setDay] = createSignal<number>();
  const shown = () => day() ?? props.document.value.day;
  const save = () => change.run(() => putDocument(props.document, { day: shown() }), "/settings/deadline");
  return (
    <Card title={w().settings.deadline} about={w().settings.deadlineAbout}>
      <label class="field">
        <span>{w().settings.day}</span>
        <input
          type="number"
          min="1"
          max="28"
          value={shown()}
          onInput={(event) => setDay(event.currentTarget.valueAsNumber)}
        />
      </label>
      <SaveLine document={props.document} change={change} save={() => void save()} />
    </Card>
  );
}
