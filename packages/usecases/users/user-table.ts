import { type Lang, type RefusalCode, ROLES, type Role } from "@pantau/domain";
import type { NewUser } from "./create-user";

/** One record of the list of users, by header in lower case; `line` as people count. */
export interface UserRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface UserProblem {
  readonly row: number;
  /** English header. */
  readonly column: string;
  readonly code: RefusalCode;
  readonly value: string;
}

/** English header -> the Indonesian one. */
export const USER_COLUMNS = {
  email: "surel",
  name: "nama",
  phone: "telepon",
  region: "wilayah",
  role: "peran",
  lang: "bahasa",
  valid_from: "berlaku_dari",
  valid_until: "berlaku_sampai",
} as const;
type UserColumn = keyof typeof USER_COLUMNS;

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, role])),
  pembaca: "viewer",
  pelapor: "reporter",
  administrator: "admin",
};

/** A row as a wish, or all that is wrong with it. Whether the region exists is the caller's to say. */
export function parseUserRow({ line, cells }: UserRow): { wish: NewUser } | { problems: UserProblem[] } {
  const problems: UserProblem[] = [];
  const text = (column: UserColumn) => (cells[column] ?? cells[USER_COLUMNS[column]] ?? "").trim();
  const tell = (column: UserColumn, code: RefusalCode) =>
    problems.push({ row: line, column, code, value: text(column).slice(0, 200) });

  const email = text("email").toLowerCase();
  if (email === "") tell("email", "required");
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) tell("email", "bad_email");
  const role = ROLE_WORDS[text("role").toLowerCase()];
  if (!role) tell("role", text("role") === "" ? "required" : "unknown_option");
  const lang = (text("lang").toLowerCase() || "id") as Lang;
  if (lang !== "id" && lang !== "en") tell("lang", "unknown_option");
  if (text("region") === "") tell("region", "required");
  if (!/^(\+?[0-9 -]{6,20})?$/.test(text("phone"))) tell("phone", "bad_phone");
  for (const column of ["valid_from", "valid_until"] as const) {
    if (text(column) !== "" && !isDay(text(column))) tell(column, "bad_date");
  }
  if (text("valid_from") && text("valid_until") && text("valid_until") < text("valid_from")) {
    tell("valid_until", "dates_reversed");
  }
  if (problems.length > 0 || !role) return { problems };
  const wish = {
    email,
    name: text("name").replace(/\p{Cc}+/gu, " ") || undefined,
    phone: text("phone"),
    region: text("region"),
    role,
    lang,
    validFrom: text("valid_from") || undefined,
    validUntil: text("valid_until") || undefined,
  };
  return { wish };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}
