import type { ScopeRegion } from "../region/region";
import type { Lang } from "../text";

/** `viewer` reads, `reporter` also uploads, `admin` (at `ID` only) does everything (contract, section 1). */
export const ROLES = ["viewer", "reporter", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The most that a credential allows, whatever its owner's role: a sign-in allows `admin`, a token what it was made for. */
export const GRANTS = ["read", "write", "admin"] as const;
export type Grant = (typeof GRANTS)[number];

/**
 * Who asks: made anew for every request from the users table, so that a change of region or role
 * and a disabling bite at once. Use cases take one as a required argument.
 */
export interface Actor {
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  /** Read on today's tree. */
  readonly region: ScopeRegion;
  readonly role: Role;
  readonly grant: Grant;
}
