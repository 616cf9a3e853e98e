import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/rice",
    title: { id: "Beras (BSB)", en: "Rice (BSB)" },
    nav: { group: "programme", order: 1, icon: "rice" },
    view: () => import("./view"),
    words,
  }),
];
