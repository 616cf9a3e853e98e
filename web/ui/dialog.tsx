import { createUniqueId, type JSX } from "solid-js";
import { t } from "../i18n/language";
import { Icon } from "./icon";
import "./dialog.css";

/** A modal question. Escape, the cross and a click beside it close it; the focus goes back by itself. */
export function Dialog(props: {
  title: JSX.Element;
  ref: (dialog: HTMLDialogElement) => void;
  /** For forms and tables. */
  wide?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  let own: HTMLDialogElement | undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes as Escape does
    <dialog
      class={`question ${props.wide ? "question-wide" : ""}`}
      aria-labelledby={id}
      ref={(found) => {
        own = found;
        props.ref(found);
      }}
      onClick={(event) => event.target === own && own?.close()}
    >
      <div class="question-body">
        <div class="question-head">
          <h2 id={id} tabindex="-1" autofocus>
            {props.title}
          </h2>
          <button
            type="button"
            class="icon-button icon-button-plain"
            aria-label={t().app.close}
            onClick={() => own?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
