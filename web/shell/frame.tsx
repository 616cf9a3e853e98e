import { type RouteSectionProps, useLocation, useNavigate } from "@solidjs/router";
import { createEffect, createMemo, ErrorBoundary, type JSX, on, Show, Suspense } from "solid-js";
import { say, t } from "../i18n/language";
import { config, session, user } from "../session/session";
import { Failure, Loading } from "../ui/states";
import { HatchPattern } from "../ui/status";
import { Toast } from "../ui/toast";
import { makeTurns } from "../ui/turns";
import { Banners } from "./banners";
import { BottomNav, Rail } from "./nav";
import { pageAt } from "./pages";
import { TopBar } from "./top-bar";
import { LinksFollow } from "./view-state";
import { wide } from "./wide";
import "./frame.css";

/** What stands around every page; whoever has not signed in is led to the sign-in page and back. */
export function Frame(props: RouteSectionProps): JSX.Element {
  const location = useLocation();
  const navigate = useNavigate();
  const page = createMemo(() => pageAt(location.pathname));
  createEffect(() => {
    if (session().status !== "signed-out" || page()?.open) return;
    navigate(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
  });
  createEffect(() => {
    const name = page() ? say(page()?.title ?? { id: "", en: "" }) : t().error.notFoundTitle;
    document.title = `${name} · ${t().app.name}`;
  });
  // What stands around the page is drawn before the page itself.
  const turn = makeTurns(1);
  focusAfterNavigation(() => location.pathname);
  const content = () => (
    <ErrorBoundary
      fallback={(error, reset) => {
        // A defect of ours: the browser's console is where whoever mends it looks first.
        console.error(error);
        return <Failure error={error} retry={reset} />;
      }}
    >
      <Suspense fallback={<Loading height="60vh" />}>{turn() > 0 && props.children}</Suspense>
    </ErrorBoundary>
  );
  return (
    <LinksFollow>
      <a class="skip-link" href="#content" target="_self">
        {t().app.skip}
      </a>
      <HatchPattern />
      <Show
        when={!page()?.open}
        fallback={
          <main id="content" class="open-page" tabindex="-1">
            {content()}
          </main>
        }
      >
        <Show when={user()} fallback={<Loading height="100vh" />}>
          {(me) => (
            <div class="shell">
              <Show when={wide()}>
                <Rail user={me()} current={page()} />
              </Show>
              <div class="shell-body">
                <Banners demo={config()?.demo === true} thinning={config()?.thinning} />
                <TopBar user={me()} />
                <main id="content" class="shell-main" tabindex="-1">
                  {content()}
                </main>
              </div>
              <Show when={!wide()}>
                <BottomNav user={me()} current={page()} />
              </Show>
            </div>
          )}
        </Show>
      </Show>
      <Toast />
    </LinksFollow>
  );
}

/** After a change of page the focus begins at the content, as after a page load. */
function focusAfterNavigation(path: () => string): void {
  createEffect(
    on(path, () => document.getElementById("content")?.focus({ preventScroll: true }), { defer: true }),
  );
}
