import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

/** What a number is made of, now or on a past day. Reached from any number. */
export const pages = [
  definePage({
    path: "/lineage",
    title: { id: "Asal angka", en: "Where a number comes from" },
    view: () => import("./view"),
    words,
  }),
];
