import type { Lang } from "@pantau/domain";
import type { Packed, Shipment, Table, Verdict } from "./part";

/** What the page can ask its worker. */
export interface Asks {
  /** Loads the regions, so that validation works without a line later. */
  readonly warm: { readonly given: undefined; readonly answer: undefined };
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
  readonly failed?: string;
}
