import { useNavigate } from "@solidjs/router";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { lang, say, setLanguage, t } from "../../i18n/language";
import { safeReturn } from "../../session/return-to";
import { config, session, wasSignedIn } from "../../session/session";
import { signIn } from "../../session/sign-in";
import { Logo } from "../../shell/logo";
import { pageAt } from "../../shell/pages";
import { useParam } from "../../shell/view-state";
import { Notice } from "../../ui/states";
import { w } from "./page";
import "../../ui/button.css";
import "./sign-in.css";
import "../../ui/primary.css";

/** The door. Who was signed in on this device is sent on at once; the provider mostly knows him still. */
export default function SignIn(): JSX.Element {
  const [to] = useParam("to");
  const [signedOut] = useParam("signed-out");
  const [problem] = useParam("problem");
  const [going, setGoing] = createSignal(false);
  const [unreachable, setUnreachable] = createSignal(false);
  const navigate = useNavigate();
  const go = async () => {
    setGoing(true);
    try {
      await signIn(safeReturn(to()));
    } catch {
      // Nobody answers at the provider's address: say so, the button stays.
      setUnreachable(true);
      setGoing(false);
    }
  };
  createEffect(() => {
    if (session().status === "signed-in" || session().status === "offline")
      navigate(safeReturn(to()), { replace: true });
    if (session().status === "signed-out" && wasSignedIn() && !signedOut() && !problem()) void go();
  });
  return (
    <div class="door">
      <div class="door-art" aria-hidden="true" />
      <div class="door-card">
        <div class="door-brand">
          <Logo size={44} />
          <span>
            {t().app.name}
            <small>{t().app.tagline}</small>
          </span>
        </div>
        <h1>{w().heading}</h1>
        <p class="muted">{w().about}</p>
        <Show when={config()?.demo}>
          <Notice kind="warn">{t().demo.banner}</Notice>
        </Show>
        <Show when={signedOut()}>
          <Notice icon="check">{w().signedOut}</Notice>
        </Show>
        <Show when={problem() || unreachable()}>
          <div role="alert">
            <Notice kind="bad" icon="warn">
              {unreachable() ? w().unreachable : problem() === "refused" ? w().refused : w().failed}
            </Notice>
          </div>
        </Show>
        <div class="row">
          <button
            type="button"
            class="button button-primary door-button"
            disabled={going()}
            onClick={() => void go()}
          >
            {going() ? w().going : w().button}
          </button>
          <button
            type="button"
            class="button button-quiet"
            lang={lang() === "id" ? "en" : "id"}
            onClick={() => void setLanguage(lang() === "id" ? "en" : "id")}
          >
            {lang() === "id" ? "English" : "Bahasa Indonesia"}
          </button>
        </div>
        <Show when={safeReturn(to()) !== "/" && pageAt(safeReturn(to()).split("?")[0] ?? "/")}>
          {(page) => <p class="small muted">{w().landing(say(page().title))}</p>}
        </Show>
      </div>
    </div>
  );
}
