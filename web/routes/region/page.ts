import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

export const pages = [
  definePage({
    path: "/region/:code",
    title: { id: "Profil wilayah", en: "Region profile" },
    nav: {
      group: "overview",
      order: 3,
      icon: "region",
      bottom: { id: "Wilayah", en: "Region" },
      shown: (user) => user.region.level === "regency",
      href: (user) => `/region/${user.region.code}`,
    },
    view: () => import("./view"),
    words,
  }),
];
