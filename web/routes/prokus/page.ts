import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/prokus",
    title: { id: "ProKus", en: "ProKus" },
    nav: { group: "programme", order: 4, icon: "business" },
    view: () => import("./view"),
    words,
  }),
];
