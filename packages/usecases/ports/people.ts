import type { Grant, Lang, Role, Validity } from "@pantau/domain";
import type { Page } from "./page";

export interface User extends Validity {
  /** Lower case; the key. */
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  /** `scopeText` on today's tree. */
  readonly region: string;
  readonly role: Role;
  readonly lang: Lang;
  /** OIDC subject, set at first sign-in. */
  readonly subject?: string;
  readonly createdAt: string;
  /** The last change that the audit trail tells of, by which it is known to stand. */
  readonly change?: string;
  /** For conditional updates. */
  readonly version: number;
}
export interface Users {
  get(email: string): Promise<User | undefined>;
  /** Conditional on the stored version being `user.version - 1` (0: none yet). false where it was not. */
  put(user: User): Promise<boolean>;
  list(cursor?: string, limit?: number): Promise<Page<User>>;
  /** Users tied to exactly this region text. */
  ofRegion(region: string): Promise<readonly User[]>;
}

/** Personal access token, stored as the SHA-256 of its secret. */
export interface Token {
  readonly id: string;
  readonly hash: string;
  readonly email: string;
  readonly label: string;
  readonly scope: Grant;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
}
export interface Tokens {
  put(token: Token): Promise<void>;
  byHash(hash: string): Promise<Token | undefined>;
  ofUser(email: string): Promise<readonly Token[]>;
  revoke(token: Token, at: string): Promise<void>;
}

/** New random secrets and the hash that they are stored as. */
export interface Secrets {
  newToken(): { readonly secret: string; readonly hash: string };
}

/** The identity provider's accounts (embedded: own provider; AWS: Cognito). */
export interface Accounts {
  /** Creates the account if needed and mails a link or temporary password in the user's language. */
  invite(user: Pick<User, "email" | "name" | "lang">): Promise<void>;
  setPassword(email: string, password: string): Promise<void>;
  sendReset(user: Pick<User, "email" | "name" | "lang">): Promise<void>;
  disable(email: string): Promise<void>;
  enable(email: string): Promise<void>;
}
