import type { JSX } from "solid-js";
import { format } from "../../i18n/language";
import { getJson } from "../../queries/http";
import type { useChange } from "../../shell/change";
import { ProblemNotice } from "../../ui/problem-notice";
import { w } from "./page";
import type { Document } from "./settings-view";
import "../../ui/primary.css";

/** Puts the next version of a document; the server refuses it where someone was faster. */
export async function putDocument<T>(document: Document<T>, value: T): Promise<string> {
  await getJson(`/settings/${document.name}`, { method: "PUT", body: { version: document.version, value } });
  return w().saved;
}

/** Save button, what went wrong, and who changed it last. */
export function SaveLine<T>(props: {
  document: Document<T>;
  change: ReturnType<typeof useChange>;
  save: () => void;
}): JSX.Element {
  const last = () =>
    props.document.version === 0 || !props.document.at
      ? w().settings.defaultVersion
      : w().settings.version(
          format().int(props.document.version),
          props.document.by,
          format().time(props.document.at),
        );
  return (
    <div class="stack-2">
      <ProblemNotice of={props.change.problem()} />
      <div class="admin-line">
        <button
          type="button"
          class="button button-primary"
          disabled={props.change.busy()}
          onClick={() => props.save()}
        >
          {w().save}
        </button>
        <span class="small muted">{last()}</span>
      </div>
    </div>
  );
}
