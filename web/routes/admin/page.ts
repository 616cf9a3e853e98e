import type { Me } from "@pantau/api";
import { lazyWords } from "../../i18n/language";
import { definePage } from "../../shell/page";

const words = lazyWords({ id: () => import("./words.id"), en: () => import("./words.en") });
export const w = words.words;

const admins = (user: Me) => user.may.administer;

/** What only ministry administrators do. */
export const pages = [
  definePage({
    path: "/admin/users",
    title: { id: "Pengguna", en: "Users" },
    nav: { group: "admin", order: 1, icon: "people", shown: admins },
    view: () => import("./users-view"),
    words,
  }),
  definePage({
    path: "/admin/settings",
    title: { id: "Target dan jadwal", en: "Targets and schedule" },
    nav: { group: "admin", order: 2, icon: "settings", shown: admins },
    view: () => import("./settings-view"),
    words,
  }),
  definePage({
    path: "/admin/audit",
    title: { id: "Jejak audit", en: "Audit trail" },
    nav: { group: "admin", order: 4, icon: "list", shown: admins },
    view: () => import("./audit-view"),
    words,
  }),
];
