import type { Actor } from "@pantau/domain";
import type { AlertPorts, Ports } from "@pantau/usecases";
import type { Context } from "hono";
import type { Sheets } from "./sheets";
import type { Health, PublicConfig, SentMail } from "./types";

/** Everything that the API asks of whoever composes it (functions/deps.ts, packages/embedded). */
export interface ApiDeps extends Ports {
  /** From the `Authorization` header to an actor; refuses as `unauthenticated` (identity: makeAuthenticate). */
  readonly authenticate: (authorization: string | undefined) => Promise<{ readonly actor: Actor }>;
  /** Where a request came from, to slow down guessing. */
  readonly addressOf: (c: Context) => string;
  readonly health: () => Promise<Health>;
  /** For the browser, before sign-in; `origin` is the one that it asked. */
  readonly publicConfig: (origin: string) => PublicConfig | Promise<PublicConfig>;
  readonly sheets: Sheets;
  readonly alerts: AlertPorts;
  /** Version of the program: a new one may derive other values from the same counts. */
  readonly version: string;
  /** Only in embedded mode. */
  readonly embedded?: {
    /** Readable only by the owner of the data directory. */
    readonly ownerSecret: string;
    /** The mails that were sent, oldest first. */
    readonly sentMails: () => Promise<readonly SentMail[]>;
  };
}
