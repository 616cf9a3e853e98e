import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ensureTable, makeTable, type Table } from "@pantau/store";
import dynalite from "dynalite";

export interface Database {
  readonly table: Table;
  close(): Promise<void>;
}

/**
 * A DynamoDB on disk, on a free loopback port. It answers only to the access key of this start, so
 * that no other user of the machine can read or write past the program.
 */
export async function openDatabase(path: string): Promise<Database> {
  const accessKeyId = randomBytes(16).toString("hex");
  const server = dynalite({ path, createTableMs: 0 });
  guard(server, accessKeyId);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "local",
    credentials: { accessKeyId, secretAccessKey: "none" },
  });
  await ensureTable(client, "pantau");
  return {
    table: makeTable(client, "pantau"),
    async close() {
      client.destroy();
      server.closeIdleConnections();
      await new Promise<void>((resolve, reject) =>
        server.close((error) => (error ? reject(error) : resolve())),
      );
    },
  };
}

function guard(server: Server, accessKeyId: string): void {
  const [answer] = server.listeners("request") as [(request: object, response: object) => void];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (request.headers.authorization?.includes(`Credential=${accessKeyId}/`)) answer(request, response);
    else response.writeHead(403).end();
  });
}
