import { isGood } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { format, say } from "../../i18n/language";
import { namedRegion, regionPath } from "../../queries/regions";
import { session } from "../../session/session";
import { useHref } from "../../shell/view-state";
import { downloadOf } from "../../submissions/downloads";
import { SubmissionChip } from "../../submissions/status-chip";
import { Card } from "../../ui/card";
import { explain } from "../../ui/explain";
import { Icon } from "../../ui/icon";
import { Notice } from "../../ui/states";
import { announce } from "../../ui/toast";
import { confirmEntry, dismissEntry, hurryQueue, queueItems, retryEntry } from "../../uploads/queue";
import type { QueueItem } from "../../uploads/queue-rules";
import { sizeText } from "./draft-text";
import { w } from "./page";
import "../../ui/primary.css";
import "./queue.css";

/** What a person can do about an entry. */
export interface QueueHands {
  readonly confirm: (id: string) => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
  readonly retry: (id: string) => Promise<void>;
  /** Does not wait for the next try. */
  readonly hurry: () => Promise<void>;
}

const HANDS: QueueHands = {
  confirm: confirmEntry,
  dismiss: dismissEntry,
  retry: retryEntry,
  hurry: hurryQueue,
};

/** What has been sent from this device, newest first, with progress until its outcome is visible. */
export function QueueCard(): JSX.Element {
  return <QueueView items={queueItems} hands={HANDS} />;
}

export function QueueView(props: { items: readonly QueueItem[]; hands: QueueHands }): JSX.Element {
  const href = useHref();
  const newest = () => [...props.items].reverse();
  return (
    <Card
      title={w().queue.title}
      about={w().queue.about}
      actions={
        <a class="small" href={href("/submissions")}>
          {w().queue.all}
        </a>
      }
    >
      <Show when={props.items.length > 0} fallback={<p class="small muted">{w().queue.empty}</p>}>
        <ul aria-live="polite">
          <For each={newest()}>{(item) => <QueueRow item={item} hands={props.hands} />}</For>
        </ul>
      </Show>
    </Card>
  );
}

function QueueRow(props: { item: QueueItem; hands: QueueHands }): JSX.Element {
  const entry = () => props.item.entry;
  const label = () => say(reportType(entry().type)?.label ?? { id: entry().type, en: entry().type });
  const place = () => namedRegion(entry().region, entry().period)?.name ?? entry().region;
  return (
    <li class="queue-row">
      <div class="queue-head">
        <strong>
          {label()} · {place()} · {format().periodShort(entry().period)}
        </strong>
        <Show when={props.item.step === "done"}>
          <button
            type="button"
            class="icon-button icon-button-plain"
            aria-label={w().queue.dismiss}
            onClick={() => void props.hands.dismiss(entry().id)}
          >
            <Icon name="close" size={15} />
          </button>
        </Show>
      </div>
      <div>
        <Switch fallback={<span class="small muted">{w().queue.step[props.item.step]}</span>}>
          <Match when={entry().outcome && props.item.step === "done" && entry().outcome}>
            {(outcome) => <SubmissionChip status={outcome().status} />}
          </Match>
          <Match when={entry().refusal || entry().expired}>
            <span class="small submit-bad">{w().queue.notSent}</span>
          </Match>
        </Switch>
      </div>
      <span class="small muted">
        {entry().fileName} · {sizeText(entry().size)}
      </span>
      <Waiting item={props.item} hands={props.hands} />
      <Outcome item={props.item} hands={props.hands} />
    </li>
  );
}

/** Progress, a broken line, or a question to the user. */
function Waiting(props: { item: QueueItem; hands: QueueHands }): JSX.Element {
  const entry = () => props.item.entry;
  const offline = () => (entry().sent ? w().queue.offlineSent : w().queue.offline);
  const isOffline = () => session().status === "offline" || !navigator.onLine;
  return (
    <>
      <Show when={props.item.step === "send"}>
        <progress
          class="progress"
          max={entry().size}
          value={props.item.sentBytes}
          aria-label={w().queue.step.send}
        />
        <span class="small muted">
          {w().queue.progress(sizeText(props.item.sentBytes), sizeText(entry().size))}
        </span>
      </Show>
      <Show when={props.item.step === "request" || props.item.step === "watch"}>
        <progress class="progress" aria-label={w().queue.step[props.item.step]} />
      </Show>
      <Show when={props.item.retryAt}>
        {(at) => (
          <Notice kind="warn" icon="clock">
            {isOffline() ? offline() : w().queue.retry(format().time(new Date(at()).toISOString()))}
            <div class="row">
              <button type="button" class="button button-small" onClick={() => void props.hands.hurry()}>
                {w().queue.retryNow}
              </button>
              <Show when={!entry().sent}>
                <button
                  type="button"
                  class="button button-small button-quiet"
                  onClick={() => void props.hands.dismiss(entry().id)}
                >
                  {w().queue.discard}
                </button>
              </Show>
            </div>
          </Notice>
        )}
      </Show>
      <Show when={props.item.step === "confirm"}>
        <Notice kind="warn" icon="warn">
          {questionOf(entry())}
        </Notice>
        <div class="row">
          <button
            type="button"
            class="button button-primary"
            onClick={() => void props.hands.confirm(entry().id)}
          >
            {w().queue.confirm}
          </button>
          <button type="button" class="button" onClick={() => void props.hands.dismiss(entry().id)}>
            {w().queue.discard}
          </button>
        </div>
      </Show>
    </>
  );
}

/** Why a person is asked before it leaves. */
function questionOf({ overtaken }: QueueItem["entry"]): string {
  if (!overtaken) return w().queue.confirmText;
  return w().queue.overtaken(overtaken.by ?? w().queue.somebody, format().time(overtaken.at));
}

/** How it ended, and where to go from there. */
function Outcome(props: { item: QueueItem; hands: QueueHands }): JSX.Element {
  const href = useHref();
  const entry = () => props.item.entry;
  const outcome = () => (props.item.step === "done" ? entry().outcome : undefined);
  const isIn = () => isGood(outcome()?.status ?? "");
  const numbers = () => {
    const region = namedRegion(entry().region, entry().period);
    return href(region ? regionPath(region) : "/", { period: entry().period });
  };
  return (
    <>
      <Show when={entry().refusal}>
        {(refusal) => (
          <>
            <Notice kind="bad" icon="bad">
              {refusal().title || w().queue.refusal(refusal().code)}
            </Notice>
            <Show when={entry().body}>
              <div class="row">
                <button
                  type="button"
                  class="button button-small"
                  onClick={() => void props.hands.retry(entry().id)}
                >
                  {w().queue.retryRefused}
                </button>
              </div>
            </Show>
          </>
        )}
      </Show>
      <Show when={entry().expired}>
        <Notice kind="bad" icon="clock">
          {w().queue.expired}
        </Notice>
      </Show>
      <Show when={outcome()}>
        {(ended) => (
          <span class="small">
            {w().queue.rows(format().int(ended().rows), format().int(ended().refused))}
          </span>
        )}
      </Show>
      <Show when={outcome()?.superseded_by}>
        <Notice icon="info">{w().queue.superseded}</Notice>
      </Show>
      <Show when={props.item.step === "done"}>
        <div class="row">
          <Show when={isIn()}>
            <a class="button button-small" href={numbers()}>
              <Icon name="chart" size={15} /> {w().queue.numbers}
            </a>
          </Show>
          <Show when={outcome()}>
            {(ended) => (
              <a class="button button-small" href={href(`/submissions/${ended().submission}`)}>
                <Icon name="list" size={15} /> {w().queue.submission}
              </a>
            )}
          </Show>
          <Show when={outcome()?.hasErrorCopy && outcome()}>
            {(ended) => (
              <button
                type="button"
                class="button button-small"
                onClick={() =>
                  void downloadOf(ended().submission, "error-copy").catch((error) => announce(explain(error)))
                }
              >
                <Icon name="download" size={15} /> {w().queue.errorCopy}
              </button>
            )}
          </Show>
        </div>
      </Show>
    </>
  );
}
