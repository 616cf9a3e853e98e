import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { ensureTable, makeTable, type Table } from "./table";

/** A table in a real dynalite on disk: in a directory that stays, or in one of its own that goes with it. */
export async function openTestTable(path?: string): Promise<{
  table: Table;
  endpoint: string;
  close: () => Promise<void>;
}> {
  const directory = path ?? mkdtempSync(join(tmpdir(), "pantau-store-"));
  const server = dynalite({ path: directory, createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const client = testClient(endpoint);
  await ensureTable(client, "pantau");
  return {
    table: makeTable(client, "pantau"),
    endpoint,
    async close() {
      client.destroy();
      await new Promise<void>((resolve, reject) =>
        server.close((error) => (error ? reject(error) : resolve())),
      );
      if (path === undefined) rmSync(directory, { recursive: true });
    },
  };
}

/** The same table from another process; nothing is to be closed. */
export function joinTestTable(endpoint: string): Table {
  return makeTable(testClient(endpoint), "pantau");
}

function testClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
}
