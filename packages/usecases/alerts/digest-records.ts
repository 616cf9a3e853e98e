import type { AlertPorts } from "./alert-ports";

/**
 * What became of one person's digest of one run. The pair (run, person) is its identity: a sending
 * is claimed by writing `claimed` before it is made, and only who wrote it sends.
 */
export interface DigestRecord {
  readonly run: string;
  readonly email: string;
  readonly status:
    | "claimed"
    | "sent"
    /** The mail service said no: may be claimed again. */
    | "refused"
    /** Nobody knows whether it went out: never sent again. */
    | "unknown"
    /** Never to be sent under this run: its news joined the digest of run `into`. */
    | "carried"
    /** The address takes no mail; an administrator was told. */
    | "undeliverable"
    /** Its news and that of earlier runs cancelled each other out. */
    | "empty";
  readonly attempts: number;
  readonly at: string;
  readonly into?: string;
  /** Earlier runs whose news this digest took along, fixed when it was claimed. */
  readonly includes: readonly string[];
  readonly messageId?: string;
  readonly reason?: string;
}

export interface StoredDigest extends DigestRecord {
  readonly version: number;
}

const COLLECTION = "alert-digests";
const KEPT_DAYS = 400;
const DAY = 86_400_000;

type Needs = Pick<AlertPorts, "documents" | "clock">;

const keyOf = (run: string, email: string) => `${run}#${email}`;

export async function readDigest(
  { documents }: Needs,
  run: string,
  email: string,
): Promise<StoredDigest | undefined> {
  const stored = await documents.get<DigestRecord>(COLLECTION, keyOf(run, email));
  return stored && { ...stored.value, version: stored.version };
}

/** All records of a run, by person. */
export async function digestsOf({ documents }: Needs, run: string): Promise<Map<string, StoredDigest>> {
  const records = new Map<string, StoredDigest>();
  let cursor: string | undefined;
  do {
    const page = await documents.list<DigestRecord>(COLLECTION, { prefix: `${run}#`, cursor });
    for (const { value, version } of page.items) records.set(value.email, { ...value, version });
    cursor = page.next;
  } while (cursor);
  return records;
}

/** undefined where somebody else was faster: nothing was written. `standing`: what was read; undefined: nothing. */
export async function writeDigest(
  { documents, clock }: Needs,
  standing: StoredDigest | undefined,
  next: Omit<DigestRecord, "at">,
): Promise<StoredDigest | undefined> {
  const now = clock.now();
  const record: DigestRecord = { ...next, at: now.toISOString() };
  const expected = standing?.version ?? 0;
  const expiresAt = new Date(now.getTime() + KEPT_DAYS * DAY);
  const written = await documents.put(COLLECTION, keyOf(next.run, next.email), record, {
    expected,
    expiresAt,
  });
  return written ? { ...record, version: expected + 1 } : undefined;
}
