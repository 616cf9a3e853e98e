import { type JSX, Show } from "solid-js";
import { format, t } from "../i18n/language";
import { savedAt } from "../offline/age";
import { newVersion } from "../offline/register";
import { session } from "../session/session";
import "./banners.css";

/** What everyone must know before reading a number. */
export function Banners(props: { demo: boolean; thinning?: number }): JSX.Element {
  const age = () => {
    const at = savedAt();
    return at === undefined ? t().offline.bannerNoAge : t().offline.banner(format().ago(at, new Date()));
  };
  return (
    <aside aria-label={t().app.notices}>
      <Show when={session().status === "offline" || savedAt() !== undefined}>
        <div class="banner banner-offline" role="status">
          {age()}
        </div>
      </Show>
      <Show when={newVersion()}>
        <div class="banner banner-offline no-print" role="status">
          {t().app.newVersion}{" "}
          <button type="button" class="button-quiet" onClick={() => location.reload()}>
            {t().app.reload}
          </button>
        </div>
      </Show>
      <Show when={props.demo}>
        <div class="banner banner-demo">
          {t().demo.banner} {props.thinning ? t().demo.thinned(format().int(props.thinning)) : ""}
        </div>
      </Show>
    </aside>
  );
}
