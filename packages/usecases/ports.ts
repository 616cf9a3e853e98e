import type { Dimension, Judgement, Measures, Period, RegencyId, RegionTree, SlotPart } from "@pantau/domain";

/** Everything the use cases ask of the outside world. Adapters implement it; use cases never import them. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tree: RegionTree;
  readonly objects: Objects;
  readonly submissions: Submissions;
  readonly projections: Projections;
  readonly settings: SettingsStore;
  readonly users: Users;
  readonly tokens: Tokens;
  readonly secrets: Secrets;
  readonly audit: Audit;
  readonly notices: Notices;
  readonly documents: Documents;
  readonly accounts: Accounts;
  readonly mail: Mail;
  readonly queue: Queue;
  readonly judge: Judge;
  readonly parts: JudgedParts;
  readonly log: Log;
}

export interface Clock {
  now(): Date;
}

/** ULIDs. Embedded: always above the last one stored, even when the clock went back. */
export interface Ids {
  next(): string;
}

/** Structured log; never given cell values or anything of a person but the e-mail of a signed-in user. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

// ---------------------------------------------------------------- objects

export interface ObjectInfo {
  readonly size: number;
  /** Opaque version that a read can name. */
  readonly version: string;
  /** When the object was wholly received. */
  readonly receivedAt: Date;
}

export interface SignedUpload {
  readonly url: string;
  readonly method: "PUT";
  /** Headers that the sender must send exactly. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Buckets by purpose: `uploads/…` raw files, `derived/…` everything made from them. */
export interface Objects {
  /** Whole body, or parts in order for bodies of unknown length. Returns when durably stored. */
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, contentType?: string): Promise<ObjectInfo>;
  /** undefined where there is no such object. `range`: first byte, byte after the last. */
  get(
    key: string,
    options?: { version?: string; range?: readonly [number, number] },
  ): Promise<Uint8Array | undefined>;
  stream(key: string, options?: { version?: string }): Promise<AsyncIterable<Uint8Array> | undefined>;
  head(key: string, options?: { version?: string }): Promise<ObjectInfo | undefined>;
  /** Every version; no error where there is none. */
  remove(key: string): Promise<void>;
  /** A PUT that fixes length and SHA-256 (hex) and refuses an existing key. */
  signUpload(key: string, fixed: { size: number; sha256: string; expiresAt: Date }): Promise<SignedUpload>;
  signDownload(key: string, options: { fileName: string; expiresAt: Date }): Promise<string>;
}

// ---------------------------------------------------------------- submissions

/** What was asked for before the file was sent; fixed from then on. */
export interface UploadRequest {
  readonly id: string;
  readonly type: string;
  readonly period: Period;
  /** `scopeText` of the scope region. */
  readonly scope: string;
  readonly partial: boolean;
  readonly size: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly lang: "id" | "en";
  /** E-mail of the user. */
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
  /** Object key of the raw file. */
  readonly key: string;
}

/** The one append-only item that a request ends in. */
export interface Submission {
  readonly id: string;
  readonly type: string;
  readonly period: Period;
  readonly scope: string;
  readonly status: "accepted" | "partial" | "rejected" | "failed" | "expired";
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  /** When the file was wholly received; for `expired` when it expired. */
  readonly receivedAt: string;
  readonly processedAt: string;
  readonly judgement: Omit<Judgement, "slots">;
  /** In the item up to 300 KB, else in `slotsKey`; readers get them here either way. */
  readonly slots: readonly SlotPart[];
  readonly problemsKey?: string;
  readonly errorCopyKey?: string;
  readonly breakdownsKey?: string;
  readonly setsKey?: string;
  readonly measureVersion: number;
  /** `failed`: why, as a stable code. */
  readonly reason?: string;
}

export interface Withdrawal {
  readonly submission: string;
  readonly type: string;
  readonly period: Period;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; absent on the last page. */
  readonly next?: string;
}

export interface Submissions {
  /** Writes listing entries, the open entry, then the request. */
  putRequest(request: UploadRequest, listedUnder: readonly string[]): Promise<void>;
  getRequest(id: string): Promise<UploadRequest | undefined>;
  /** Requests not known to have ended, oldest first. `orphans`: open entries whose request was never written. */
  openRequests(cursor?: string): Promise<Page<UploadRequest> & { readonly orphans: readonly string[] }>;
  /** The request has ended and is folded; forget it as open. */
  closeRequest(id: string): Promise<void>;
  /** false where an item of that id stood already (the first processing wins). */
  put(submission: Submission): Promise<boolean>;
  get(request: Pick<UploadRequest, "id" | "type" | "period">): Promise<Submission | undefined>;
  /** All items of one (type, period), with their withdrawals; consistent. */
  ofTypeAndPeriod(
    type: string,
    period: Period,
  ): Promise<{ submissions: Submission[]; withdrawals: Withdrawal[] }>;
  /** false where it was withdrawn already. */
  putWithdrawal(withdrawal: Withdrawal): Promise<boolean>;
  getWithdrawal(submission: Pick<Submission, "id" | "type" | "period">): Promise<Withdrawal | undefined>;
  /** Ids listed under a region text (`ID`, province code of today, regency id), newest first. */
  listUnder(region: string, cursor?: string, limit?: number): Promise<Page<string>>;
}

// ---------------------------------------------------------------- projections

export interface YearPointer {
  readonly year: number;
  /** Increases by one with each swing. */
  readonly version: number;
  readonly manifestKey: string;
  readonly at: string;
}

/** A reason to fold a year again: a submission, withdrawal (`w:<id>`) or configuration (`c:<version>`). */
export interface Projections {
  putMarker(year: number, id: string, at: Date): Promise<void>;
  markers(year: number): Promise<readonly string[]>;
  /** Years that have markers. */
  markedYears(): Promise<readonly number[]>;
  /** Markers of all years that were put before that time. */
  markersBefore(at: Date): Promise<readonly { readonly year: number; readonly id: string }[]>;
  hasMarker(year: number, id: string): Promise<boolean>;
  deleteMarkers(year: number, ids: readonly string[]): Promise<void>;
  pointer(year: number): Promise<YearPointer | undefined>;
  /** Conditional on `expected` (undefined: none yet). false where another roll-up was faster. Keeps the replaced one as history. */
  swing(next: YearPointer, expected: YearPointer | undefined): Promise<boolean>;
  /** The pointer that stood at that time. */
  pointerAt(year: number, at: Date): Promise<YearPointer | undefined>;
  history(year: number, cursor?: string): Promise<Page<YearPointer>>;
}

// ---------------------------------------------------------------- configuration

/** Versioned, append-only documents: `targets`, `schedule` (BSB), `deadline`, `rules`, … each parsed by its own module. */
export interface SettingsStore {
  /** Latest version, consistent. */
  latest(name: string): Promise<Setting | undefined>;
  version(name: string, version: number): Promise<Setting | undefined>;
  /** false where that version exists already (someone else was faster). */
  put(setting: Setting): Promise<boolean>;
  history(name: string, cursor?: string): Promise<Page<Setting>>;
}
export interface Setting {
  readonly name: string;
  readonly version: number;
  readonly value: unknown;
  readonly by: string;
  readonly at: string;
}

// ---------------------------------------------------------------- people

export interface User {
  /** Lower case; the key. */
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  /** `scopeText` on today's tree. */
  readonly region: string;
  readonly role: "viewer" | "reporter" | "admin";
  readonly lang: "id" | "en";
  /** ISO dates, inclusive; absent: no bound. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly disabled: boolean;
  /** OIDC subject, set at first sign-in. */
  readonly subject?: string;
  readonly createdAt: string;
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
  readonly scope: "read" | "write" | "admin";
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

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  /** E-mail, or `system`. */
  readonly by: string;
  /** e.g. `submission.accepted`, `user.created`, `token.created`, `export.downloaded`. */
  readonly action: string;
  /** What it was done to: an id, never a cell value. */
  readonly subject: string;
  readonly region?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}
export interface Audit {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first, by month. */
  list(month: Period, cursor?: string, limit?: number): Promise<Page<AuditEntry>>;
}

/** Something a user is told in the dashboard (and by mail): e.g. his slot was replaced. */
export interface Notice {
  readonly email: string;
  /** Deterministic, so that a repeat tells nobody twice; begins with the ULID of what caused it, so that ids sort by time. */
  readonly id: string;
  readonly kind: "replaced" | "overtaken" | "failed" | "withdrawn";
  readonly at: string;
  readonly submission: string;
  readonly details: Readonly<Record<string, unknown>>;
}
export interface Notices {
  /** false where it was told already. */
  put(notice: Notice): Promise<boolean>;
  ofUser(email: string, cursor?: string): Promise<Page<Notice>>;
}

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

// ---------------------------------------------------------------- mail, queue, judge

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Referenced from html as cid:<cid>. */
  readonly inline?: readonly {
    readonly cid: string;
    readonly contentType: string;
    readonly body: Uint8Array;
  }[];
}
export type SendOutcome =
  | { readonly outcome: "sent"; readonly id: string }
  /** The service said no: safe to try again. */
  | { readonly outcome: "refused"; readonly reason: string }
  /** Nobody knows: never sent again. */
  | { readonly outcome: "unknown"; readonly reason: string };
export interface Mail {
  send(message: MailMessage): Promise<SendOutcome>;
}

export interface Queue {
  /** Asks for a roll-up of that year soon; asking twice folds once or twice, never harms. */
  requestRollUp(year: number): Promise<void>;
  /** Asks for (another) processing of an upload that lies in the object store. */
  requestIngest(request: UploadRequest): Promise<void>;
}

/** Validation and aggregation of one file (packages/sheets over packages/domain). */
export type Judge = (input: {
  type: string;
  period: Period;
  scope: string;
  partial: boolean;
  lang: "id" | "en";
  body: AsyncIterable<Uint8Array>;
}) => Promise<JudgedFile>;
export interface JudgedFile {
  readonly judgement: Judgement;
  /** All problems in file order, as NDJSON lines; undefined where there are none. */
  readonly problems?: () => AsyncIterable<Uint8Array>;
  /** The file again with an error column; undefined where there are no row errors or nothing may be kept. Reads the body anew. */
  readonly errorCopy?: (body: AsyncIterable<Uint8Array>) => {
    body: AsyncIterable<Uint8Array>;
    extension: "csv" | "xlsx";
  };
  /** Encoded breakdowns by district and facilitator; undefined where rejected. */
  readonly breakdowns?: Uint8Array;
  /** Encoded id sets with a directory by measure and regency; undefined where the type has none or rejected. */
  readonly sets?: Uint8Array;
}

/** Reads what a judge encoded beside the submission item; implemented beside the encoder, over the object store. */
export interface JudgedParts {
  /**
   * One id set (a measure of type `set`) of a submission, by its `setsKey`: sorted, distinct hashes by regency.
   * A regency without ids is absent. Reads by range where few regencies are asked for. undefined: the object has expired.
   */
  sets(
    key: string,
    set: string,
    regencies: readonly RegencyId[],
  ): Promise<ReadonlyMap<RegencyId, BigUint64Array> | undefined>;
  /** Additive measures below those regencies by a submission's `breakdownsKey`: by district code (today's, dotted) or facilitator id. undefined: the object has expired. */
  breakdowns(
    key: string,
    dimension: Dimension,
    regencies: readonly RegencyId[],
  ): Promise<ReadonlyMap<RegencyId, ReadonlyMap<string, Measures>> | undefined>;
}
