import type { AlertDetail } from "@pantau/api";
import { createSignal, type JSX, Show } from "solid-js";
import { Card } from "../../ui/card";
import { ProblemNotice } from "../../ui/problem-notice";
import { Notice } from "../../ui/states";
import { useAct } from "./act";
import { alertPath } from "./alert-text";
import { w } from "./page";
import "../../ui/primary.css";

/** What the people of the region can do about an alert. */
export function Actions(props: { alert: AlertDetail }): JSX.Element {
  return (
    <Show when={props.alert.mayAct} fallback={<Notice icon="user">{w().one.mayNot}</Notice>}>
      <Show when={props.alert.state === "firing" && !props.alert.acknowledged}>
        <Acknowledge alert={props.alert} />
      </Show>
      <Silence alert={props.alert} />
      <Comment alert={props.alert} />
    </Show>
  );
}

function Acknowledge(props: { alert: AlertDetail }): JSX.Element {
  const { busy, problem, act } = useAct("/alerts");
  const [note, setNote] = createSignal("");
  const [plan, setPlan] = createSignal("");
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const body = { note: note(), plan: plan() };
    void act(`${alertPath(props.alert)}/acknowledgement`, { method: "POST", body }, w().one.done);
  };
  return (
    <Card title={w().one.ack} about={w().one.ackAbout}>
      <form class="alert-form" onSubmit={send}>
        <Words label={w().one.note} value={note()} onInput={setNote} required />
        <Words label={w().one.planLabel} value={plan()} onInput={setPlan} />
        <ProblemNotice of={problem()} />
        <div>
          <button type="submit" class="button button-primary" disabled={busy()}>
            {w().one.ack}
          </button>
        </div>
      </form>
    </Card>
  );
}

function Silence(props: { alert: AlertDetail }): JSX.Element {
  const { busy, problem, act } = useAct("/alerts");
  const [until, setUntil] = createSignal("");
  const [reason, setReason] = createSignal("");
  const path = () => `${alertPath(props.alert)}/silence`;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void act(path(), { method: "POST", body: { until: until(), reason: reason() } }, w().one.done);
  };
  return (
    <Card title={w().one.silence} about={w().one.silenceAbout}>
      <form class="alert-form" onSubmit={send}>
        <label class="field">
          <span>{w().one.untilLabel}</span>
          <input
            type="date"
            required
            value={until()}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
        <Words label={w().one.reason} value={reason()} onInput={setReason} required />
        <ProblemNotice of={problem()} />
        <div class="row">
          <button type="submit" class="button" disabled={busy()}>
            {w().one.silence}
          </button>
          <Show when={props.alert.silenced}>
            <button
              type="button"
              class="button button-quiet"
              disabled={busy()}
              onClick={() => void act(path(), { method: "DELETE" }, w().one.done)}
            >
              {w().one.unsilence}
            </button>
          </Show>
        </div>
      </form>
    </Card>
  );
}

function Comment(props: { alert: AlertDetail }): JSX.Element {
  const { busy, problem, act } = useAct("/alerts");
  const [text, setText] = createSignal("");
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const sent = await act(
      `${alertPath(props.alert)}/comments`,
      { method: "POST", body: { text: text() } },
      w().one.done,
    );
    if (sent) setText("");
  };
  return (
    <Card title={w().one.comment}>
      <form class="alert-form" onSubmit={(event) => void send(event)}>
        <Words label={w().one.commentLabel} value={text()} onInput={setText} required />
        <ProblemNotice of={problem()} />
        <div>
          <button type="submit" class="button" disabled={busy()}>
            {w().one.comment}
          </button>
        </div>
      </form>
    </Card>
  );
}

function Words(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  required?: boolean;
}): JSX.Element {
  return (
    <label class="field">
      <span>{props.label}</span>
      <textarea
        value={props.value}
        maxlength="1000"
        required={props.required}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}
