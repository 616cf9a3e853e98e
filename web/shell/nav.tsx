import type { Me } from "@pantau/api";
import { createComponent, createEffect, createSignal, For, type JSX } from "solid-js";
import { say, t } from "../i18n/language";
import { Icon } from "../ui/icon";
import { Logo } from "./logo";
import type { Page } from "./page";
import { bottomPages, navigation, PAGES } from "./pages";
import { useHref } from "./view-state";
import "./nav.css";

interface NavProps {
  readonly user: Me;
  readonly current: Page | undefined;
}

/** Not `Dynamic`: for one component without properties it would bring the names of all SVG elements along. */
function Badge(props: { of: Page }): JSX.Element {
  return <>{props.of.nav?.badge && createComponent(props.of.nav.badge, {})}</>;
}

/** The navigation of wide screens. */
export function Rail(props: NavProps): JSX.Element {
  const href = useHref();
  let rail: HTMLElement | undefined;
  // Short screens do not hold all of it: where one is stays in sight.
  createEffect(() => {
    if (!props.current) return;
    // With the frame, when the page is laid out anyway.
    requestAnimationFrame(() => {
      const here = rail?.querySelector<HTMLElement>("[aria-current]");
      // By hand: after scrollIntoView the first Tab would begin here and pass the link to the content by.
      if (rail && here)
        rail.scrollTop = Math.max(
          here.offsetTop + here.offsetHeight - rail.clientHeight,
          Math.min(rail.scrollTop, here.offsetTop),
        );
    });
  });
  return (
    <nav class="rail" ref={rail} aria-label={t().app.navigation}>
      <a class="brand" href={href("/")}>
        <Logo size={34} />
        <span>
          {t().app.name}
          <small>Program Keluarga Harapan</small>
        </span>
      </a>
      <For each={navigation(PAGES, props.user)}>
        {(group) => (
          <div>
            <h2>{t().group[group.id]}</h2>
            <ul>
              <For each={group.pages}>
                {(page) => (
                  <li>
                    <a
                      class="rail-link"
                      href={href(page.nav?.href?.(props.user) ?? page.path)}
                      aria-current={page === props.current ? "page" : undefined}
                    >
                      <Icon name={page.nav?.icon ?? "list"} size={17} />
                      {say(page.title)}
                      <Badge of={page} />
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </For>
    </nav>
  );
}

/** The navigation of small screens: four pages in reach of the thumb, the others in a sheet. */
export function BottomNav(props: NavProps): JSX.Element {
  const href = useHref();
  const [opened, setOpened] = createSignal(false);
  let sheet: HTMLDialogElement | undefined;
  return (
    <>
      <nav class="bottom-nav no-print" aria-label={t().app.navigation}>
        <For each={bottomPages(PAGES, props.user)}>
          {(page) => (
            <a
              href={href(page.nav?.href?.(props.user) ?? page.path)}
              aria-current={page === props.current ? "page" : undefined}
            >
              <Icon name={page.nav?.icon ?? "list"} size={21} />
              {say(page.nav?.bottom ?? page.title)}
              <Badge of={page} />
            </a>
          )}
        </For>
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            setOpened(true);
            sheet?.showModal();
          }}
        >
          <Icon name="menu" size={21} />
          {t().app.more}
        </button>
      </nav>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes as Escape does */}
      <dialog
        class="sheet"
        ref={sheet}
        aria-label={t().app.menu}
        onClick={(event) => event.target === sheet && sheet?.close()}
      >
        <div class="row row-between">
          <strong>{t().app.menu}</strong>
          <button
            type="button"
            class="icon-button icon-button-plain"
            aria-label={t().app.close}
            onClick={() => sheet?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        <For each={opened() ? navigation(PAGES, props.user) : []}>
          {(group) => (
            <div>
              <h2>{t().group[group.id]}</h2>
              <For each={group.pages}>
                {(page) => (
                  <a
                    class="menu-item"
                    href={href(page.nav?.href?.(props.user) ?? page.path)}
                    aria-current={page === props.current ? "page" : undefined}
                    onClick={() => sheet?.close()}
                  >
                    <Icon name={page.nav?.icon ?? "list"} />
                    {say(page.title)}
                    <Badge of={page} />
                  </a>
                )}
              </For>
            </div>
          )}
        </For>
      </dialog>
    </>
  );
}
