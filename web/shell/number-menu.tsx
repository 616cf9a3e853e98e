import { kpiOf, LANGS, type Lang, type Period } from "@pantau/domain";
import { For, type JSX } from "solid-js";
import { formatIn, t, wordsIn } from "../i18n/language";
import type { RegionNumber } from "../numbers/snapshot";
import { namedRegion } from "../queries/regions";
import { config } from "../session/session";
import { copyText } from "../ui/clipboard";
import { Icon } from "../ui/icon";
import { Menu, MenuItem } from "../ui/menu";
import { useHref } from "./view-state";

const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { id: "Bahasa Indonesia", en: "English" };

/** What can be done with one number: say it, link it, see what it is made of. */
export function NumberMenu(props: { number: RegionNumber; period: Period; class?: string }): JSX.Element {
  const href = useHref();
  const sentence = async (lang: Lang): Promise<string> => {
    const kpi = kpiOf(props.number.kpi);
    if (!kpi) throw new RangeError(`no KPI ${props.number.kpi}`);
    const region = namedRegion(props.number.region, props.period)?.name ?? props.number.region;
    const given = { kpi, number: props.number, region, period: props.period, demo: config()?.demo === true };
    const [{ sentenceOf }, words] = await Promise.all([import("../numbers/sentence"), wordsIn(lang)]);
    return sentenceOf(given, lang, words, formatIn(lang));
  };
  const path = () =>
    href("/lineage", { region: props.number.region, kpi: props.number.kpi, period: props.period });
  return (
    <Menu
      label={t().share.more}
      icon="more"
      compact
      class={`icon-button icon-button-plain ${props.class ?? ""}`}
    >
      {(close) => (
        <>
          <For each={LANGS}>
            {(lang) => (
              <MenuItem
                icon="copy"
                onClick={() => {
                  close();
                  void copyText(sentence(lang));
                }}
              >
                <span>
                  {t().share.copySentence} <small class="muted">({LANGUAGE_NAMES[lang]})</small>
                </span>
              </MenuItem>
            )}
          </For>
          <a class="menu-item" href={path()}>
            <Icon name="list" size={16} />
            {t().share.lineage}
          </a>
        </>
      )}
    </Menu>
  );
}
