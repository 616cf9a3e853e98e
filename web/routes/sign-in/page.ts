import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/sign-in",
    title: { id: "Masuk", en: "Sign in" },
    view: () => import("./view"),
    words,
    open: true,
  }),
  definePage({
    path: "/callback",
    title: { id: "Masuk", en: "Sign in" },
    view: () => import("./callback"),
    words,
    open: true,
  }),
];
