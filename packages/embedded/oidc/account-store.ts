import type { Clock, Documents } from "@pantau/usecases";
import { hashPassword, verifyPassword } from "./passwords";

/** What the provider itself knows of a person; who he is and what he may stands in the users table. */
export interface Account {
  /** Absent: invited, has not chosen one yet. */
  readonly password?: string;
  readonly disabled: boolean;
  /** Seconds since 1970: sign-ins before it are over. */
  readonly notBefore: number;
}

export interface AccountStore {
  get(email: string): Promise<Account | undefined>;
  /** Makes the account if there is none. */
  ensure(email: string): Promise<void>;
  /** Sets the password and ends all sign-ins. */
  setPassword(email: string, password: string): Promise<void>;
  setDisabled(email: string, disabled: boolean): Promise<void>;
  /** Whether this is the password of that account; as slow for an account that is not there. */
  verify(email: string, password: string): Promise<boolean>;
}

const COLLECTION = "oidc-accounts";
const FRESH: Account = { disabled: false, notBefore: 0 };

export function makeAccountStore(documents: Documents, clock: Clock): AccountStore {
  const get = async (email: string) => (await documents.get<Account>(COLLECTION, email))?.value;
  const seconds = () => Math.floor(clock.now().getTime() / 1000);

  async function change(email: string, apply: (account: Account) => Account): Promise<void> {
    for (;;) {
      const standing = await documents.get<Account>(COLLECTION, email);
      const next = apply(standing?.value ?? FRESH);
      if (await documents.put(COLLECTION, email, next, { expected: standing?.version ?? 0 })) return;
    }
  }

  return {
    get,
    ensure: (email) => change(email, (account) => account),
    async setPassword(email, password) {
      const hash = await hashPassword(password);
      await change(email, (account) => ({ ...account, password: hash, notBefore: seconds() }));
    },
    setDisabled: (email, disabled) =>
      change(email, (account) => ({
        ...account,
        disabled,
        notBefore: disabled ? seconds() : account.notBefore,
      })),
    async verify(email, password) {
      return verifyPassword(password, (await get(email))?.password);
    },
  };
}
