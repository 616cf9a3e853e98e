import type { SlotsAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { saveFile } from "../../export/save";
import { format, lang, say } from "../../i18n/language";
import { useRead } from "../../queries/client";
import type { PeriodChoice } from "../../queries/periods";
import { namedRegion } from "../../queries/regions";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { Segmented } from "../../ui/segmented";
import { announce } from "../../ui/toast";
import { askWorker } from "../../uploads/ask-worker";
import { differenceOf } from "../../uploads/difference";
import { changeDraft, type Draft, dropDraft, shipmentOf } from "../../uploads/drafts";
import { queueDraft } from "../../uploads/queue-draft";
import { DifferenceView } from "./difference-view";
import { PeriodField, RegionField, TypeField } from "./fields";
import { w } from "./page";
import { ProblemList } from "./problem-list";
import { nameOf } from "./problem-row";
import { VerdictLine } from "./verdict-line";

/** One submission in the making: its files, what is wrong, what would change, and the button that sends it. */
export function DraftCard(props: {
  draft: Draft;
  periods: PeriodChoice;
  fallbackPeriod: Period;
}): JSX.Element {
  const [editing, setEditing] = createSignal(false);
  const [sending, setSending] = createSignal(false);
  const type = () => (props.draft.type === undefined ? undefined : reportType(props.draft.type));
  const verdict = () => (props.draft.state === "checked" ? props.draft.verdict : undefined);
  const isSendable = () => (verdict()?.slots.length ?? 0) > 0 && verdict()?.status !== "rejected";
  const standing = useRead<SlotsAnswer>(() => {
    const { type: id, region, period } = props.draft;
    if (!isSendable() || !id || !region || !period) return undefined;
    return { path: "/slots", query: { type: id, region, period }, staleTime: 0 };
  });
  const difference = createMemo(() => {
    const found = verdict();
    const slots = standing.data()?.slots;
    return found && slots && isSendable() ? differenceOf(found.slots, slots) : undefined;
  });
  const mayBeSent = () =>
    isSendable() &&
    !sending() &&
    (difference() ? !difference()?.mustConfirm || props.draft.confirmed : standing.error() !== undefined);
  const send = async () => {
    setSending(true);
    const queued = await queueDraft(props.draft, difference() !== undefined);
    setSending(false);
    announce(queued ? (navigator.onLine ? w().draft.queued : w().draft.offline) : w().draft.stopped);
  };
  const errorCopy = async () => {
    const shipment = shipmentOf(props.draft);
    if (!shipment) return;
    const copy = await askWorker("errorCopy", { shipment, lang: lang() });
    if (copy)
      saveFile(copy.body, `${shipment.type}_${shipment.period}_${shipment.region}_errors.${copy.extension}`);
  };
  return (
    <Card
      class="draft"
      title={headingOf(props.draft)}
      about={
        props.draft.state === "choose" ? w().draft.incomplete : w().draft.files(props.draft.parts.length)
      }
      actions={
        <>
          <Show when={props.draft.state !== "choose"}>
            <button type="button" class="button button-small" onClick={() => setEditing(!editing())}>
              {w().draft.change}
            </button>
          </Show>
          <button
            type="button"
            class="button button-small button-quiet"
            onClick={() => dropDraft(props.draft.id)}
          >
            <Icon name="close" size={14} /> {w().draft.remove}
          </button>
        </>
      }
    >
      <Show when={editing() || props.draft.state === "choose"}>
        <div class="submit-fields">
          <TypeField value={props.draft.type} onChange={(id) => changeDraft(props.draft.id, { type: id })} />
          <RegionField
            value={props.draft.region}
            period={props.draft.period ?? props.fallbackPeriod}
            onChange={(region) => changeDraft(props.draft.id, { region })}
          />
          <PeriodField
            value={props.draft.period}
            periods={props.periods}
            onChange={(period) => changeDraft(props.draft.id, { period })}
          />
        </div>
      </Show>
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
      <div role="status" aria-live="polite">
        <Switch>
          <Match when={props.draft.state === "checking"}>
            <p class="row small muted">
              <span class="spinner" aria-hidden="true" /> {w().draft.checking}
            </p>
          </Match>
          <Match when={props.draft.state === "stopped"}>
            <div class="row">
              <p class="submit-bad">{w().draft.stopped}</p>
              <button
                type="button"
                class="button button-small"
                onClick={() => changeDraft(props.draft.id, {})}
              >
                {w().draft.check}
              </button>
            </div>
          </Match>
          <Match when={verdict()}>{(found) => <VerdictLine verdict={found()} />}</Match>
        </Switch>
      </div>
      <Show when={verdict() && type()}>
        <Show when={(verdict()?.refused ?? 0) > 0}>
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
        </Show>
        <Show when={isSendable()}>
          <DifferenceView draft={props.draft} standing={standing} difference={difference()} />
        </Show>
        <div class="row">
          <button
            type="button"
            class="button button-primary submit-send"
            disabled={!mayBeSent()}
            onClick={() => void send()}
          >
            <Icon name="upload" size={16} />
            {verdict()?.rows === 0 && isSendable() ? w().draft.sendZero : w().draft.send}
          </button>
          <Show when={(verdict()?.refused ?? 0) > 0}>
            <button type="button" class="button" onClick={() => void errorCopy()}>
              <Icon name="download" size={16} /> {w().draft.errorCopy}
            </button>
          </Show>
        </div>
        <Show when={(verdict()?.problems.length ?? 0) > 0 || props.draft.mends.length > 0}>
          <Show when={verdict()} keyed>
            {(found) => <ProblemList draft={props.draft} type={type() as never} verdict={found} />}
          </Show>
        </Show>
      </Show>
    </Card>
  );
}

function headingOf({ type, region, period }: Draft): string {
  const definition = type === undefined ? undefined : reportType(type);
  const named = region && period ? namedRegion(region, period)?.name : undefined;
  const month = period ? format().period(period) : "?";
  return w().draft.heading(definition ? say(definition.label) : "?", named ?? region ?? "?", month);
}

export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return w().size.kb(format().decimal(Math.max(bytes / 1000, 0.1), 1));
  return w().size.mb(format().decimal(bytes / 1_000_000, 1));
}
