import { useLocation } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { say, t } from "../../i18n/language";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { pageAt } from "../../shell/pages";
import { State } from "../../ui/states";
import { w } from "./page";

/** Only administrators see what is inside; the API refuses all others whatever the page shows. */
export function AdminGate(props: { children: JSX.Element }): JSX.Element {
  const location = useLocation();
  return (
    <Show
      when={user()?.may.administer}
      fallback={
        <>
          <PageHead title={say(pageAt(location.pathname)?.title ?? { id: "", en: "" })} />
          <State icon="user" title={t().error.forbiddenTitle}>
            {w().notAdmin}
          </State>
        </>
      }
    >
      {props.children}
    </Show>
  );
}
