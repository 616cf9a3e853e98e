import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/people",
    title: { id: "SDM dan pelatihan", en: "People and training" },
    nav: { group: "programme", order: 2, icon: "people" },
    view: () => import("./view"),
    words,
  }),
];
