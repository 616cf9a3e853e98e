import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { ensureTable, makeTable, type Table } from "./table";

/** A table in a real dynalite on disk, for the suites of this room. */
export async function openTestTable(): Promise<{
  table: Table;
  endpoint: string;
  close: () => Promise<void>;
}> {
  const directory = mkdtempSync(join(tmpdir(), "pantau-store-"));
  const server = dynalite({ path: directory, createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  await ensureTable(client, "pantau");
  return {
    table: makeTable(client, "pantau"),
    endpoint,
    async close() {
      client.destroy();
      await new Promise<void>((resolve, reject) =>
        server.close((error) => (error ? reject(error) : resolve())),
      );
      rmSync(directory, { recursive: true });
    },
  };
}
