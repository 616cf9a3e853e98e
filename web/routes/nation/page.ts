import { definePage } from "../../shell/page";
import Nation from "./view";
import { words } from "./words";

// Most people begin here: the page comes with the program, not after it.
const view = () => Promise.resolve({ default: Nation });

/** The nation, and the same page for a province. */
export const pages = [
  definePage({
    path: "/",
    title: { id: "Nasional", en: "Nation" },
    nav: { group: "overview", order: 1, icon: "home", bottom: { id: "Nasional", en: "Nation" } },
    view,
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
    view,
    words,
  }),
];
