import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/p2k2",
    title: { id: "P2K2", en: "P2K2" },
    nav: { group: "programme", order: 3, icon: "session" },
    view: () => import("./view"),
    words,
  }),
];
