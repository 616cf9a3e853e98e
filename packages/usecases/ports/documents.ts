import type { Page } from "./page";

/** Small versioned documents for adapters and machinery (OIDC sessions, alert states); keys sort as text. */
export interface StoredDocument<T> {
  readonly key: string;
  readonly value: T;
  /** For conditional writes. */
  readonly version: number;
}
export interface Documents {
  /** undefined where there is none, or it expired. Consistent. */
  get<T>(collection: string, key: string): Promise<StoredDocument<T> | undefined>;
  /** `expected`: the version that must stand (0: none at all, not even an expired one); false where it does not. Without it the last write wins. */
  put(
    collection: string,
    key: string,
    value: unknown,
    options?: { readonly expected?: number; readonly expiresAt?: Date },
  ): Promise<boolean>;
  /** false where `expected` did not stand. */
  remove(collection: string, key: string, expected?: number): Promise<boolean>;
  /** In order of key. */
  list<T>(
    collection: string,
    options?: {
      readonly prefix?: string;
      readonly cursor?: string;
      readonly limit?: number;
      readonly newestFirst?: boolean;
    },
  ): Promise<Page<StoredDocument<T>>>;
}
