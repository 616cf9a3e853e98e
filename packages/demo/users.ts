import type { Lang, PeriodTree, Role } from "@pantau/domain";
import { sendingScopes } from "./plan";

/** A user of the demo. Names, addresses and telephone numbers are invented, and say so. */
export interface DemoUser {
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  /** `ID`, a province or a regency of today's tree. */
  readonly region: string;
  readonly role: Role;
  readonly lang: Lang;
}

export const DEMO_ADMIN = "admin@pantau.test";
/** Sends the nation's files. */
export const DEMO_OPERATOR = "operator@pantau.test";

/** Coordinators who have a user although they send no file of their own. */
const MORE_SCOPES = [
  "31",
  "32",
  "33",
  "35",
  "53",
  "73",
  "91",
  "94",
  "33.01",
  "33.02",
  "33.23",
  "35.10",
  "73.71",
];

/** Everybody of the demo: administrator, operator, Director General, and some Korwil and Korkab. */
export function demoUsers(today: PeriodTree): DemoUser[] {
  const scopes = [...new Set([...MORE_SCOPES, ...sendingScopes()])].sort();
  return [
    person(0, DEMO_ADMIN, "Admin", "ID", "admin", "id"),
    person(1, DEMO_OPERATOR, "Operator Pusat", "ID", "reporter", "id"),
    person(2, "dirjen@pantau.test", "Direktur Jenderal", "ID", "viewer", "id"),
    person(3, "observer@pantau.test", "Observer", "ID", "viewer", "en"),
    ...scopes.map((scope, i) => {
      const place = scope.length === 2 ? today.provinceName(scope) : regencyName(today, scope);
      const title = scope.length === 2 ? "Korwil" : "Korkab";
      // Two of them read English, so that both languages can be seen.
      const lang: Lang = scope === "51" || scope === "94" ? "en" : "id";
      return person(4 + i, coordinatorEmail(scope), `${title} ${place}`, scope, "reporter", lang);
    }),
  ];
}

/** Who sends a file of that scope: its coordinator, or the operator where the scope is wider than any user's. */
export function senderOf(scope: string): string {
  // Papua and Papua Barat of 2020 hold regencies that are of other provinces today.
  const national = scope === "ID" || scope === "91" || scope === "92";
  return national ? DEMO_OPERATOR : coordinatorEmail(scope);
}

function coordinatorEmail(scope: string): string {
  const title = scope.length === 2 ? "korwil" : "korkab";
  return `${title}.${scope.replace(".", "")}@pantau.test`;
}

function regencyName(today: PeriodTree, code: string): string {
  const id = today.regency(code);
  return id === undefined ? code : today.nameOf(id);
}

function person(
  number: number,
  email: string,
  title: string,
  region: string,
  role: DemoUser["role"],
  lang: Lang,
): DemoUser {
  const phone = `+62 000 0000 ${String(number).padStart(4, "0")}`;
  return { email, name: `Contoh ${title}`, phone, region, role, lang };
}
