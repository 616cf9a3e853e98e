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
