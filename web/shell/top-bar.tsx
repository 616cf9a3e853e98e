import type { Me } from "@pantau/api";
import { createSignal, For, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js";
import { lang, setLanguage, t } from "../i18n/language";
import { getJson } from "../queries/http";
import { signOut } from "../session/session";
import { Icon } from "../ui/icon";
import { Menu, MenuItem } from "../ui/menu";
import { Logo } from "./logo";
import { setTheme, THEMES, theme } from "./theme";
import { useHref } from "./view-state";
import "./top-bar.css";

const RegionSearch = lazy(() => import("./region-search"));

export function TopBar(props: { user: Me }): JSX.Element {
  const [searching, setSearching] = createSignal(false);
  const href = useHref();
  onMount(() => {
    const shortcut = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener("keydown", shortcut);
    onCleanup(() => removeEventListener("keydown", shortcut));
  });
  return (
    <header class="topbar">
      <div class="topbar-inner">
        <a class="topbar-brand" href={href("/")} aria-label={t().app.name}>
          <Logo size={34} />
        </a>
        <button type="button" class="button search-button" onClick={() => setSearching(true)}>
          <Icon name="search" size={17} />
          <span>{t().search.open}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <div class="topbar-space" />
        <LanguageButton />
        <AccountMenu user={props.user} />
      </div>
      <Show when={searching()}>
        <Suspense>
          <RegionSearch onClose={() => setSearching(false)} />
        </Suspense>
      </Show>
    </header>
  );
}

function LanguageButton(): JSX.Element {
  const other = () => (lang() === "id" ? "en" : "id");
  const name = () => (other() === "id" ? "Bahasa Indonesia" : "English");
  return (
    <button
      type="button"
      class="button button-quiet"
      lang={other()}
      title={name()}
      onClick={async () => {
        const next = other();
        await setLanguage(next);
        // Digests and error copies come in it, too; the page itself does not wait for that.
        await getJson("/me", { method: "PATCH", body: { lang: next } }).catch(() => undefined);
      }}
    >
      {other().toUpperCase()}
      <span class="sr-only"> ({name()})</span>
    </button>
  );
}

function AccountMenu(props: { user: Me }): JSX.Element {
  return (
    <Menu
      label={<span class="account-name">{props.user.name}</span>}
      class="button account-button"
      icon="user"
    >
      {() => (
        <>
          <div class="menu-note">
            <strong>{props.user.name}</strong>
            <br />
            {props.user.email}
            <br />
            {t().session.roles[props.user.role]} · {props.user.region.name}
          </div>
          <div class="menu-note">{t().session.theme}</div>
          <For each={THEMES}>
            {(choice) => (
              <MenuItem
                current={theme() === choice}
                icon={theme() === choice ? "check" : undefined}
                onClick={() => setTheme(choice)}
              >
                {t().session.themes[choice]}
              </MenuItem>
            )}
          </For>
          <hr class="menu-line" />
          <MenuItem icon="out" onClick={() => void signOut()}>
            {t().session.signOut}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
