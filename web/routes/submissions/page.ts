import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

/** Every file that was sent for one's own region, the page of one of them, and of one slot over time. */
export const pages = [
  definePage({
    path: "/submissions",
    title: { id: "Kiriman", en: "Submissions" },
    nav: { group: "work", order: 3, icon: "list" },
    view: () => import("./view"),
    words,
  }),
  definePage({
    path: "/submissions/:id",
    title: { id: "Satu kiriman", en: "One submission" },
    view: () => import("./one-view"),
    words,
  }),
  definePage({
    path: "/slots/:type/:region/:month",
    title: { id: "Riwayat slot", en: "History of a slot" },
    view: () => import("./slot-view"),
    words,
  }),
];
