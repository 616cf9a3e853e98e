import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

export const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

/** Which reports are there, late or missing, and whom to ask for them. */
export const pages = [
  definePage({
    path: "/reporting",
    title: { id: "Kelengkapan laporan", en: "Reporting" },
    nav: { group: "work", order: 4, icon: "matrix" },
    view: () => import("./view"),
    words,
  }),
];
