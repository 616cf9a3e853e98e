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
