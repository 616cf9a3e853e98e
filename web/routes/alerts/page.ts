import type { Me } from "@pantau/api";
import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";
import { AlertBadge } from "./badge";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

const admins = (user: Me) => user.may.administer;

/** What fires, one alert with its life, the rules, one's own mails, and how the alerts themselves are. */
export const pages = [
  definePage({
    path: "/alerts",
    title: { id: "Peringatan", en: "Alerts" },
    nav: {
      group: "work",
      order: 2,
      icon: "bell",
      badge: AlertBadge,
      bottom: { id: "Peringatan", en: "Alerts" },
    },
    view: () => import("./list-view"),
    words,
  }),
  definePage({
    path: "/alerts/settings",
    title: { id: "Surel peringatan", en: "Alert mails" },
    view: () => import("./settings-view"),
    words,
  }),
  definePage({
    path: "/alerts/rules",
    title: { id: "Aturan peringatan", en: "Alert rules" },
    nav: { group: "reference", order: 5, icon: "flag" },
    view: () => import("./rules-view"),
    words,
  }),
  definePage({
    path: "/alerts/health",
    title: { id: "Kesehatan peringatan", en: "Alert health" },
    nav: { group: "admin", order: 5, icon: "good", shown: admins },
    view: () => import("./health-view"),
    words,
  }),
  definePage({
    path: "/alerts/mails",
    title: { id: "Surel terkirim", en: "Sent mails" },
    nav: { group: "admin", order: 6, icon: "chat", shown: admins },
    view: () => import("./mails-view"),
    words,
  }),
  definePage({
    path: "/alerts/:rule/:region",
    title: { id: "Peringatan", en: "Alert" },
    view: () => import("./one-view"),
    words,
  }),
];
