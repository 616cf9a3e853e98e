import type { SubmissionRecord } from "@pantau/api";
import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { refreshReads } from "../../queries/client";
import { ApiError, getJson, NoConnection } from "../../queries/http";
import { downloadOf } from "../../submissions/downloads";
import { Dialog } from "../../ui/dialog";
import { explain } from "../../ui/explain";
import { Icon } from "../../ui/icon";
import { announce } from "../../ui/toast";
import { w } from "./page";
import "../../ui/primary.css";

const SHORTEST_REASON = 3;

/** The file, its error copy, and taking it out of the numbers. */
export function Actions(props: { record: SubmissionRecord }): JSX.Element {
  let question: HTMLDialogElement | undefined;
  const download = async (which: "file" | "error-copy") => {
    try {
      await downloadOf(props.record.submission, which);
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof NoConnection)) throw error;
      announce(explain(error));
    }
  };
  return (
    <div class="row no-print">
      <Show when={props.record.hasFile}>
        <button type="button" class="button" onClick={() => void download("file")}>
          <Icon name="download" size={16} /> {w().one.file}
        </button>
      </Show>
      <Show when={props.record.hasErrorCopy}>
        <button type="button" class="button" onClick={() => void download("error-copy")}>
          <Icon name="download" size={16} /> {w().one.errorCopy}
        </button>
      </Show>
      <Show when={props.record.mayWithdraw}>
        <button type="button" class="button" onClick={() => question?.showModal()}>
          <Icon name="out" size={16} /> {w().withdraw.button}
        </button>
        <Dialog title={w().withdraw.title} ref={(found) => (question = found)}>
          <WithdrawForm id={props.record.submission} close={() => question?.close()} />
        </Dialog>
      </Show>
    </div>
  );
}

function WithdrawForm(props: { id: string; close: () => void }): JSX.Element {
  const [reason, setReason] = createSignal("");
  const [told, setTold] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const field = createUniqueId();
  const withdraw = async () => {
    if (reason().trim().length < SHORTEST_REASON) {
      setTold(w().withdraw.short);
      return;
    }
    setBusy(true);
    try {
      const path = `/submissions/${props.id}/withdrawal`;
      await getJson(path, { method: "POST", body: { reason: reason().trim() } });
      props.close();
      announce(w().withdraw.done);
      await refreshReads("/");
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof NoConnection)) throw error;
      setTold(explain(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <p>{w().withdraw.text}</p>
      <div class="stack-2">
        <label for={field}>
          <strong>{w().withdraw.reason}</strong>
        </label>
        <textarea
          id={field}
          required
          minlength={SHORTEST_REASON}
          maxlength={500}
          value={reason()}
          aria-invalid={told() !== undefined}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <Show when={told()}>
          <p role="alert" class="small submission-bad">
            {told()}
          </p>
        </Show>
      </div>
      <div class="question-actions">
        <button type="button" class="button" onClick={() => props.close()}>
          {t().app.cancel}
        </button>
        <button type="submit" class="button button-primary" disabled={busy()}>
          {w().withdraw.confirm}
        </button>
      </div>
    </form>
  );
}
