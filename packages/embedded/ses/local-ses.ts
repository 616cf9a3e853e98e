import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { SESv2Client } from "@aws-sdk/client-sesv2";
import { makeSesClient } from "@pantau/mail";

// CommonJS with a default export of its own, which import would give differently in Node and in a bundle.
const { default: startSes } = createRequire(import.meta.url)(
  "aws-ses-v2-local",
) as typeof import("aws-ses-v2-local");

/** A mail service of this machine that speaks the API of SES v2, and a client for it. */
export interface LocalSes {
  readonly client: SESv2Client;
  /** It keeps all that it was sent in memory; what is stored elsewhere need not stay there. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** Listens on loopback, on a free port. */
export async function startLocalSes(): Promise<LocalSes> {
  const server = await startSes({ host: "127.0.0.1", port: 0 });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = makeSesClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  return {
    client,
    async forget() {
      await fetch(`${endpoint}/clear-store`, { method: "POST" });
    },
    async close() {
      client.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
