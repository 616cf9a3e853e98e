import type { Period } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { saveFile } from "../../export/save";
import { format, lang } from "../../i18n/language";
import type { PeriodChoice } from "../../queries/periods";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { Segmented } from "../../ui/segmented";
import { announce } from "../../ui/toast";
import { askWorker, WorkerFailed } from "../../uploads/ask-worker";
import { changeDraft, type Draft, dropDraft, shipmentOf } from "../../uploads/drafts";
import { Confirm, DifferenceView } from "./difference-view";
import type { Desk } from "./draft-desk";
import { headingOf, nameOf, saidOf, sizeText } from "./draft-text";
import { PeriodField, RegionField, TypeField } from "./fields";
import { w } from "./page";
import { ProblemList } from "./problem-list";
import { VerdictLine } from "./verdict-line";
import "../../ui/chips.css";
import "../../ui/primary.css";

/** One submission in the making: its files, what is wrong, what would change, and the button that sends it. */
export function DraftCard(props: { desk: Desk; periods: PeriodChoice; fallbackPeriod: Period }): JSX.Element {
  const [editing, setEditing] = createSignal(false);
  const draft = () => props.desk.draft;
  const type = () => reportType(draft().type ?? "");
  const verdict = () => (draft().state === "checked" ? draft().verdict : undefined);
  const isSendable = () => props.desk.need() !== "mend" && verdict() !== undefined;
  const send = async () => {
    const here = document.getElementById(`draft-${draft().id}`);
    const next = here?.nextElementSibling ?? here?.previousElementSibling;
    announce(saidOf(await props.desk.send()));
    // The button has gone with its draft: whoever goes by keys stays where the work is.
    if (document.activeElement === document.body)
      next?.querySelector<HTMLElement>("button, input, a")?.focus({ preventScroll: true });
  };
  const about = () => {
    if (draft().state !== "choose") return w().draft.files(draft().parts.length);
    return draft().types.length === 0 ? w().draft.unknownHeader : w().draft.incomplete;
  };
  return (
    <div id={`draft-${draft().id}`} class="draft-place">
      <Card
        class="draft"
        title={headingOf(draft())}
        about={about()}
        actions={
          <>
            <Show when={draft().state !== "choose"}>
              <button
                type="button"
                class="button button-small"
                aria-expanded={editing()}
                onClick={() => setEditing(!editing())}
              >
                {w().draft.change}
              </button>
            </Show>
            <button
              type="button"
              class="button button-small button-quiet"
              onClick={() => dropDraft(draft().id)}
            >
              <Icon name="close" size={14} /> {w().draft.remove}
            </button>
          </>
        }
      >
        <Show when={editing() || draft().state === "choose"}>
          <div class="submit-fields">
            <TypeField value={draft().type} onChange={(id) => changeDraft(draft().id, { type: id })} />
            <RegionField
              value={draft().region}
              period={draft().period ?? props.fallbackPeriod}
              onChange={(region) => changeDraft(draft().id, { region })}
            />
            <PeriodField
              value={draft().period}
              periods={props.periods}
              onChange={(period) => changeDraft(draft().id, { period })}
            />
          </div>
        </Show>
        <Parts draft={draft()} />
        <div role="status" aria-live="polite">
          <Switch>
            <Match when={draft().state === "checking"}>
              <p class="row small muted">
                <span class="spinner" aria-hidden="true" /> {w().draft.checking}
                {/* To the eye alone: readers would hear every step of it. */}
                <Show when={draft().share}>
                  {(share) => <span aria-hidden="true">{format().percent(share(), 0)}</span>}
                </Show>
              </p>
            </Match>
            <Match when={draft().state === "stopped"}>
              <div class="row">
                <p class="submit-bad">{w().draft.stopped[draft().stoppedBy ?? "defect"]}</p>
                <button type="button" class="button button-small" onClick={() => changeDraft(draft().id, {})}>
                  {w().draft.check}
                </button>
              </div>
            </Match>
            <Match when={verdict()}>{(found) => <VerdictLine verdict={found()} />}</Match>
          </Switch>
        </div>
        <Show when={verdict() && type()}>
          <Show when={(verdict()?.refused ?? 0) > 0}>
            <Mode draft={draft()} />
          </Show>
          <Show when={isSendable()}>
            <DifferenceView
              draft={draft()}
              standing={props.desk.standing}
              difference={props.desk.difference()}
            />
            <Show when={verdict()?.rows === 0 && !props.desk.difference()?.mustConfirm}>
              <Confirm draft={draft()}>{w().draft.zeroConfirm}</Confirm>
            </Show>
          </Show>
          <div class="row">
            <button
              type="button"
              class="button button-primary"
              disabled={props.desk.need() !== "ready" || props.desk.sending()}
              onClick={() => void send()}
            >
              <Icon name="upload" size={16} />
              {verdict()?.rows === 0 && isSendable() ? w().draft.sendZero : w().draft.send}
            </button>
            <Show when={(verdict()?.refused ?? 0) > 0}>
              <button type="button" class="button" onClick={() => void saveErrorCopy(draft())}>
                <Icon name="download" size={16} /> {w().draft.errorCopy}
              </button>
            </Show>
          </div>
          <Show when={(verdict()?.problems.length ?? 0) > 0 || draft().mends.length > 0}>
            <Show when={verdict()} keyed>
              {(found) => <ProblemList draft={draft()} type={type() as never} verdict={found} />}
            </Show>
          </Show>
        </Show>
      </Card>
    </div>
  );
}

/** The files and sheets that become this submission. */
function Parts(props: { draft: Draft }): JSX.Element {
  return (
    <ul class="chips">
      <For each={props.draft.parts}>
        {(part, index) => (
          <li class="chip">
            {nameOf(part)} <span class="muted">{sizeText(part.file.size)}</span>
            <Show when={props.draft.parts.length > 1}>
              <button
                type="button"
                aria-label={w().draft.removePart(nameOf(part))}
                onClick={() =>
                  changeDraft(props.draft.id, {
                    parts: props.draft.parts.filter((_, i) => i !== index()),
                    mends: [],
                  })
                }
              >
                <Icon name="close" size={14} />
              </button>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

/** All or nothing, or the good rows of it. */
function Mode(props: { draft: Draft }): JSX.Element {
  return (
    <div class="stack-2">
      <span class="small muted">{w().draft.mode}</span>
      <Segmented
        label={w().draft.mode}
        value={props.draft.partial ? "partial" : "strict"}
        options={[
          { value: "strict", label: w().draft.strict },
          { value: "partial", label: w().draft.lenient },
        ]}
        onChange={(mode) => changeDraft(props.draft.id, { partial: mode === "partial" })}
      />
      <p class="small muted">{props.draft.partial ? w().draft.lenientHelp : w().draft.strictHelp}</p>
    </div>
  );
}

async function saveErrorCopy(draft: Draft): Promise<void> {
  const shipment = shipmentOf(draft);
  if (!shipment) return;
  try {
    const copy = await askWorker("errorCopy", { shipment, lang: lang() });
    if (copy)
      saveFile(copy.body, `${shipment.type}_${shipment.period}_${shipment.region}_errors.${copy.extension}`);
  } catch (error) {
    if (!(error instanceof WorkerFailed)) throw error;
    announce(w().draft.stopped[error.why]);
  }
}
