import type { Lang } from "@pantau/domain";
import { createSignal } from "solid-js";
import { type Format, makeFormat } from "./format";
import type { Words } from "./id";
import { LANG_KEY } from "./remembered";

/**
 * The language of the page. A language is shown only once every dictionary in use is loaded in it,
 * so no text ever flickers through the other one.
 */
interface Dictionary {
  load(lang: Lang): Promise<void>;
}
const dictionaries = new Set<Dictionary>();

const [lang, show] = createSignal<Lang>(remembered());

export { lang };

/** Words of one room of the interface, one file a language; a missing key is a type error in that file. */
export interface LazyWords<W> {
  /** Loads them in that language; needed before `words` is first called. */
  load(lang: Lang): Promise<void>;
  /** In the language shown now. */
  words(): W;
  /** In a given language, whichever is shown. */
  wordsIn(lang: Lang): Promise<W>;
}

/** Declares words; `en` must have the shape of `id`. Loaded when first asked for. */
export function lazyWords<W>(files: {
  readonly id: () => Promise<{ readonly default: W }>;
  readonly en: () => Promise<{ readonly default: W }>;
}): LazyWords<W> {
  const loaded: Partial<Record<Lang, W>> = {};
  const dictionary: LazyWords<W> = {
    async load(language) {
      dictionaries.add(dictionary);
      loaded[language] ??= (await files[language]()).default;
    },
    words() {
      const words = loaded[lang()];
      if (words === undefined) throw new Error(`words were not loaded in ${lang()}`);
      return words;
    },
    async wordsIn(language) {
      return (await files[language]()).default;
    },
  };
  return dictionary;
}

const common = lazyWords<Words>({
  id: () => import("./first-view.id").then((words) => ({ default: words.common })),
  en: () => import("./first-view.en").then((words) => ({ default: words.common })),
});

/** The words that every page shares. */
export const t = common.words;
export const wordsIn = common.wordsIn;

/** Loads what every page needs in the language to start with. */
export function loadLanguage(): Promise<void> {
  document.documentElement.lang = lang();
  return common.load(lang());
}

/** Shows the other language once all words in use are there, and remembers it on this device. */
export async function setLanguage(next: Lang): Promise<void> {
  await Promise.all([...dictionaries].map((dictionary) => dictionary.load(next)));
  localStorage.setItem(LANG_KEY, next);
  document.documentElement.lang = next;
  show(next);
}

/** The user's own language, where nothing was chosen on this device. */
export async function suggestLanguage(next: Lang): Promise<void> {
  if (localStorage.getItem(LANG_KEY) === null && next !== lang()) {
    await setLanguage(next);
    localStorage.removeItem(LANG_KEY);
  }
}

function remembered(): Lang {
  return localStorage.getItem(LANG_KEY) === "en" ? "en" : "id";
}

const formats: Record<Lang, Format> = { id: makeFormat("id"), en: makeFormat("en") };

/** Numbers and dates in the language shown now. */
export function format(): Format {
  return formats[lang()];
}

export function formatIn(language: Lang): Format {
  return formats[language];
}

/** One of two texts, in the language shown now. */
export function say(text: { readonly id: string; readonly en: string }): string {
  return text[lang()];
}
