import { For, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { Icon } from "../../ui/icon";
import { announce } from "../../ui/toast";
import { dropAll } from "../../uploads/drafts";
import { type Desk, FOR_PEOPLE, type Need } from "./draft-desk";
import { saidOf } from "./draft-text";
import { w } from "./page";
import "../../ui/primary.css";

/** In the order in which they are told. */
const TOLD: readonly Need[] = ["ready", "confirm", "mend", "choose", "stopped", "checking", "compare"];

/** Where several submissions are in the making: how they stand, and one button for all that may go. */
export function DraftsBar(props: { desks: readonly Desk[] }): JSX.Element {
  const int = (count: number) => format().int(count);
  const of = (need: Need) => props.desks.filter((desk) => desk.need() === need && !desk.sending());
  const waiting = () => props.desks.filter((desk) => FOR_PEOPLE.has(desk.need()));
  const sendAll = async () => {
    for (const desk of of("ready")) {
      const queued = await desk.send();
      if (queued !== "queued") return announce(saidOf(queued));
    }
    announce(saidOf("queued"));
  };
  const goOn = () => {
    const id = waiting()[0]?.draft.id;
    const card = id && document.getElementById(`draft-${id}`);
    if (!card) return;
    card.scrollIntoView({ block: "start" });
    card.querySelector<HTMLElement>("input, select, button")?.focus({ preventScroll: true });
  };
  return (
    <section class="drafts-bar" aria-label={w().bar.title}>
      <div class="stack-2" role="status" aria-live="polite">
        <strong>{w().bar.count(int(props.desks.length))}</strong>
        <ul class="drafts-counts small">
          <For each={TOLD.filter((need) => of(need).length > 0)}>
            {(need) => (
              <li class={`drafts-count drafts-count-${need}`}>{w().bar.need[need](int(of(need).length))}</li>
            )}
          </For>
        </ul>
      </div>
      <div class="row">
        <Show when={of("ready").length > 0}>
          <button type="button" class="button button-primary" onClick={() => void sendAll()}>
            <Icon name="upload" size={16} /> {w().bar.sendAll(int(of("ready").length))}
          </button>
        </Show>
        <Show when={waiting().length > 0}>
          <button type="button" class="button" onClick={goOn}>
            {w().bar.next}
          </button>
        </Show>
        <button type="button" class="button button-quiet" onClick={dropAll}>
          {w().bar.dropAll}
        </button>
      </div>
    </section>
  );
}
