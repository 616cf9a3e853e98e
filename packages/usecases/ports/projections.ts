import type { Page } from "./page";

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
