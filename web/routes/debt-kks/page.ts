import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/debt-kks",
    title: { id: "Utang dan KKS", en: "Debt and KKS" },
    nav: { group: "programme", order: 5, icon: "card" },
    view: () => import("./view"),
    words,
  }),
];
