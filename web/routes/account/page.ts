import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

/** What belongs to the signed-in user alone. */
export const pages = [
  definePage({
    path: "/account",
    title: { id: "Akun saya", en: "My account" },
    nav: { group: "reference", order: 9, icon: "user" },
    view: () => import("./view"),
    words,
  }),
];
