import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/pages";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

/** The nation, and the same page for a province. */
export const pages = [
  definePage({
    path: "/",
    title: { id: "Nasional", en: "Nation" },
    nav: { group: "overview", order: 1, icon: "home", bottom: { id: "Nasional", en: "Nation" } },
    view: () => import("./view"),
    words,
  }),
  definePage({
    path: "/province/:code",
    title: { id: "Provinsi", en: "Province" },
    nav: {
      group: "overview",
      order: 2,
      icon: "region",
      bottom: { id: "Provinsi", en: "Province" },
      shown: (user) => user.province !== undefined,
      href: (user) => `/province/${user.province}`,
    },
    view: () => import("./view"),
    words,
  }),
];
