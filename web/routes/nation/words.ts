import { lazyWords } from "../../i18n/language";

/** Apart from `page.ts`, which the views cannot import: it imports them. */
export const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;
