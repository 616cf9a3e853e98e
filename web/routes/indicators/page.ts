import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/indicators",
    title: { id: "Indikator", en: "Indicators" },
    nav: { group: "reference", order: 1, icon: "book" },
    view: () => import("./list"),
    words,
  }),
  definePage({
    path: "/indicators/:kpi",
    title: { id: "Indikator", en: "Indicator" },
    view: () => import("./view"),
    words,
  }),
];
