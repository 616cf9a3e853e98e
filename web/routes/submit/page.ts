import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";
import { QUEUE_FLAG } from "../../uploads/queue-flag";

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

// What was on its way when the app was closed goes on, whichever page is opened.
if (localStorage.getItem(QUEUE_FLAG) !== null) void import("../../uploads/resume");
