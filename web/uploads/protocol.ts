import type { Lang } from "@pantau/domain";
import type { Packed, Shipment, Table, Verdict } from "./part";

/** What the page can ask its worker. */
export interface Asks {
  /** Loads the regions, so that validation works without a line later; answers the paths of all that it runs on. */
  readonly warm: { readonly given: undefined; readonly answer: readonly string[] };
  readonly look: { readonly given: File; readonly answer: readonly Table[] };
  readonly validate: { readonly given: Shipment; readonly answer: Verdict };
  readonly errorCopy: {
    readonly given: { readonly shipment: Shipment; readonly lang: Lang };
    readonly answer: { readonly body: Blob; readonly extension: string } | undefined;
  };
  readonly pack: { readonly given: Shipment; readonly answer: Packed };
}

export interface Ask {
  readonly id: number;
  readonly kind: keyof Asks;
  readonly given: unknown;
}

export interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly failed?: Failed;
  /** How far it has come, 0 to 1: no answer yet. */
  readonly share?: number;
}

/** Why an answer did not come, by its cause: what the user can do differs. */
export interface Failed {
  readonly why: FailureCause;
  readonly message: string;
}
export type FailureCause =
  /** What validation needs could not be loaded. */
  | "line"
  /** The file was changed, moved or taken away since it was chosen. */
  | "file"
  /** The device ended the worker: it had no memory left. */
  | "memory"
  /** A defect of ours. */
  | "defect";
