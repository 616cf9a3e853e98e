import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/pages";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

/** Every file that was sent for one's own region, and the page of one of them. */
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
];
