import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

export const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/compare",
    title: { id: "Bandingkan", en: "Compare" },
    nav: { group: "overview", order: 4, icon: "compare", bottom: { id: "Banding", en: "Compare" } },
    view: () => import("./view"),
    words,
  }),
];
