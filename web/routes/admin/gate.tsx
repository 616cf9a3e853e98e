import { type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { user } from "../../session/session";
import { State } from "../../ui/states";
import { w } from "./page";

/** Only administrators see what is inside; the API refuses all others whatever the page shows. */
export function AdminGate(props: { children: JSX.Element }): JSX.Element {
  return (
    <Show
      when={user()?.may.administer}
      fallback={
        <State icon="user" title={t().error.forbiddenTitle}>
          {w().notAdmin}
        </State>
      }
    >
      {props.children}
    </Show>
  );
}
