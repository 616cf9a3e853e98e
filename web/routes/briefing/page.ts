import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/briefing",
    title: { id: "Ringkasan cetak", en: "Printed briefing" },
    nav: { group: "overview", order: 5, icon: "print" },
    view: () => import("./view"),
    words,
  }),
];
