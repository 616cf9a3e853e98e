import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/coordination",
    title: { id: "Koordinasi", en: "Coordination" },
    nav: { group: "programme", order: 6, icon: "meeting" },
    view: () => import("./view"),
    words,
  }),
];
