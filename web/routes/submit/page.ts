import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/pages";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

/** Where reports are sent from: files are checked here before anything leaves the device. */
export const pages = [
  definePage({
    path: "/submit",
    title: { id: "Kirim laporan", en: "Send reports" },
    nav: {
      group: "work",
      order: 1,
      icon: "upload",
      bottom: { id: "Kirim", en: "Send" },
      shown: (user) => user.may.upload,
    },
    view: () => import("./view"),
    words,
  }),
];
