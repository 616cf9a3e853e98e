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
