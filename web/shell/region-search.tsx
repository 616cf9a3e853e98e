import type { Lang } from "@pantau/domain";
import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, createUniqueId, For, type JSX, onMount, Show } from "solid-js";
import { lang, t } from "../i18n/language";
import { usePeriod } from "../queries/periods";
import { searchRegions } from "../queries/region-search";
import { type NamedRegion, regionPath, regionTree } from "../queries/regions";
import { Icon } from "../ui/icon";
import { useHref } from "./view-state";
import "../ui/dialog.css";
import "./region-search.css";

const MOST = 30;

const INDONESIAN = {
  placeholder: "Nama atau kode wilayah",
  hint: "Ketik nama atau kode, misalnya Banyumas atau 33.02",
  none: (text: string) => `Tidak ada wilayah bernama “${text}”.`,
  results: (count: number) => `${count} wilayah ditemukan`,
};
const ENGLISH: typeof INDONESIAN = {
  placeholder: "Name or code of a region",
  hint: "Type a name or code, such as Banyumas or 33.02",
  none: (text) => `No region is called “${text}”.`,
  results: (count) => `${count} regions found`,
};

const WORDS: Readonly<Record<Lang, typeof INDONESIAN>> = { id: INDONESIAN, en: ENGLISH };
const words = () => WORDS[lang()];

/** Any region by name or code, from any page. */
export default function RegionSearch(props: {
  onClose: () => void;
  /** Default: goes to the region's page. */
  onChoose?: (region: NamedRegion) => void;
  /** Only regions of this level. */
  level?: NamedRegion["level"];
}): JSX.Element {
  const navigate = useNavigate();
  const href = useHref();
  const period = usePeriod();
  const [text, setText] = createSignal("");
  const [at, setAt] = createSignal(0);
  const id = createUniqueId();
  const found = createMemo(() =>
    searchRegions(regionTree().at(period.chosen() ?? period.running()), text(), props.level ? 600 : MOST)
      .filter((region) => props.level === undefined || region.level === props.level)
      .slice(0, MOST),
  );
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  const open = (region: NamedRegion) => {
    dialog?.close();
    if (props.onChoose) props.onChoose(region);
    else navigate(href(regionPath(region)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(at() + 1, found().length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at() - 1, 0));
    else if (event.key === "Enter") {
      const region = found()[at()];
      if (region) open(region);
    } else return;
    event.preventDefault();
    document.getElementById(`${id}-${at()}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes as Escape does
    <dialog
      class="question search-dialog"
      ref={dialog}
      aria-label={t().search.open}
      onClose={() => props.onClose()}
      onClick={(event) => event.target === dialog && dialog?.close()}
    >
      <div class="search-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-expanded={found().length > 0}
          aria-controls={id}
          aria-activedescendant={found().length > 0 ? `${id}-${at()}` : undefined}
          aria-label={words().placeholder}
          placeholder={words().placeholder}
          autocomplete="off"
          autofocus
          onKeyDown={onKeyDown}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
        />
        <button
          type="button"
          class="icon-button icon-button-plain"
          aria-label={t().app.close}
          onClick={() => dialog?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <Show
        when={found().length > 0}
        fallback={<p class="search-note">{text().trim() === "" ? words().hint : words().none(text())}</p>}
      >
        <div class="search-results" role="listbox" id={id} aria-label={t().search.open}>
          <For each={found()}>
            {(region, i) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              <div
                role="option"
                tabIndex={-1}
                id={`${id}-${i()}`}
                aria-selected={i() === at()}
                onClick={() => open(region)}
                onPointerMove={() => setAt(i())}
              >
                <span>{region.name}</span>
                <small>
                  {t().level[region.level]} · {region.label}
                </small>
              </div>
            )}
          </For>
        </div>
      </Show>
      <span class="sr-only" role="status">
        {text().trim() === "" ? "" : words().results(found().length)}
      </span>
    </dialog>
  );
}
