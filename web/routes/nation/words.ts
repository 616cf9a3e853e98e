import { lazyWords } from "../../i18n/language";

/** Apart from `page.ts`, which the views cannot import: it imports them. They come with the words of all pages. */
export const words = lazyWords({
  id: () => import("../../i18n/first-view.id").then((found) => ({ default: found.nation })),
  en: () => import("../../i18n/first-view.en").then((found) => ({ default: found.nation })),
});
export const w = words.words;
