/**
 * The access patterns, and the only place where keys are built.
 *
 * | what                                        | pk                    | sk                 | read by                           |
 * |---------------------------------------------|-----------------------|--------------------|-----------------------------------|
 * | upload request                              | REQUEST#<id>          | REQUEST            | get                               |
 * | request not known to have ended             | OPEN                  | <id>               | query, oldest first               |
 * | requests that a region's people see         | LIST#<region>         | <id>               | query, newest first               |
 * | submission                                  | SLOTS#<type>#<period> | S#<id>             | get; query of the whole partition |
 * | withdrawal                                  | SLOTS#<type>#<period> | W#<id>             | get; with the submissions         |
 * | dirty marker                                | MARKERS               | <year>#<id>        | query by year; skip from year to year |
 * | year's pointer                              | YEAR#<year>           | NOW                | get                               |
 * | pointers that were replaced                 | YEAR#<year>           | H#<at>#<version>   | query, newest first; the last one not after a time |
 * | setting                                     | SETTING#<name>        | <version>          | get; query, newest first          |
 * | user                                        | USERS                 | <email>            | get; query all                    |
 * | users tied to a region (verified on reading)| REGION#<region>       | <email>            | query                             |
 * | token by the hash of its secret             | TOKEN#<hash>          | TOKEN              | get                               |
 * | tokens of a user                            | TOKENS#<email>        | <id>               | query                             |
 * | audit trail by month                        | AUDIT#<month>         | <at>#<id>          | query, newest first               |
 * | notices of a user                           | NOTICES#<email>       | <id>               | query, newest first               |
 * | documents of adapters (OIDC, alert state)   | DOCUMENTS#<collection>| <key>              | get; query by prefix              |
 *
 * No secondary indexes and no transactions: every read is a strongly consistent read of the base
 * table. Ids are ULIDs, times ISO in UTC, versions padded: text order is order in time.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A run of items: one partition, or those of its items whose sort key begins with `prefix`. */
export interface Run {
  readonly pk: string;
  readonly prefix?: string;
}

/** Free text inside a key must not imitate the separator. Keeps the order of texts without `#` and `%`. */
function part(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("#", "%23");
}

const padded = (number: number) => String(number).padStart(10, "0");

export const keys = {
  request: (id: string): Key => ({ pk: `REQUEST#${part(id)}`, sk: "REQUEST" }),

  open: (id: string): Key => ({ pk: "OPEN", sk: part(id) }),
  allOpen: (): Run => ({ pk: "OPEN" }),

  listed: (region: string, id: string): Key => ({ pk: `LIST#${part(region)}`, sk: part(id) }),
  allListed: (region: string): Run => ({ pk: `LIST#${part(region)}` }),

  submission: (type: string, period: string, id: string): Key => ({
    pk: slots(type, period),
    sk: `S#${part(id)}`,
  }),
  withdrawal: (type: string, period: string, id: string): Key => ({
    pk: slots(type, period),
    sk: `W#${part(id)}`,
  }),
  allOfTypeAndPeriod: (type: string, period: string): Run => ({ pk: slots(type, period) }),

  marker: (year: number, id: string): Key => ({ pk: "MARKERS", sk: `${year}#${part(id)}` }),
  markersOf: (year: number): Run => ({ pk: "MARKERS", prefix: `${year}#` }),
  /** Sorts after all markers of the year and before those of the next. */
  afterMarkersOf: (year: number): Key => ({ pk: "MARKERS", sk: `${year + 1}` }),
  allMarkers: (): Run => ({ pk: "MARKERS" }),

  pointer: (year: number): Key => ({ pk: `YEAR#${year}`, sk: "NOW" }),
  replacedPointer: (year: number, at: string, version: number): Key => ({
    pk: `YEAR#${year}`,
    sk: `H#${at}#${padded(version)}`,
  }),
  replacedPointers: (year: number): Run => ({ pk: `YEAR#${year}`, prefix: "H#" }),
  /** Sorts after all pointers replaced that were made at or before `at`. */
  afterPointersAt: (year: number, at: string): Key => ({ pk: `YEAR#${year}`, sk: `H#${at}$` }),

  setting: (name: string, version: number): Key => ({ pk: `SETTING#${part(name)}`, sk: padded(version) }),
  settings: (name: string): Run => ({ pk: `SETTING#${part(name)}` }),

  user: (email: string): Key => ({ pk: "USERS", sk: part(email) }),
  allUsers: (): Run => ({ pk: "USERS" }),
  userOfRegion: (region: string, email: string): Key => ({ pk: `REGION#${part(region)}`, sk: part(email) }),
  usersOfRegion: (region: string): Run => ({ pk: `REGION#${part(region)}` }),

  token: (hash: string): Key => ({ pk: `TOKEN#${part(hash)}`, sk: "TOKEN" }),
  tokenOfUser: (email: string, id: string): Key => ({ pk: `TOKENS#${part(email)}`, sk: part(id) }),
  tokensOfUser: (email: string): Run => ({ pk: `TOKENS#${part(email)}` }),

  audit: (month: string, at: string, id: string): Key => ({
    pk: `AUDIT#${part(month)}`,
    sk: `${part(at)}#${part(id)}`,
  }),
  auditOf: (month: string): Run => ({ pk: `AUDIT#${part(month)}` }),

  notice: (email: string, id: string): Key => ({ pk: `NOTICES#${part(email)}`, sk: part(id) }),
  noticesOf: (email: string): Run => ({ pk: `NOTICES#${part(email)}` }),

  document: (collection: string, key: string): Key => ({
    pk: `DOCUMENTS#${part(collection)}`,
    sk: part(key),
  }),
  documents: (collection: string, prefix?: string): Run =>
    prefix
      ? { pk: `DOCUMENTS#${part(collection)}`, prefix: part(prefix) }
      : { pk: `DOCUMENTS#${part(collection)}` },
} as const;

function slots(type: string, period: string): string {
  return `SLOTS#${part(type)}#${part(period)}`;
}

/** The last part of a sort key, as it was given. */
export function lastPart(sk: string): string {
  const last = sk.slice(sk.lastIndexOf("#") + 1);
  return last.replaceAll("%23", "#").replaceAll("%25", "%");
}
