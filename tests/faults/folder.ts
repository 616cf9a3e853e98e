import { createInterface } from "node:readline";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { makeTable, type Table } from "@pantau/store";
import { rollUp } from "@pantau/usecases";
import { beforeEach } from "./killer";
import { openPorts } from "./years";

/**
 * A process that folds a year in steps: `folder <endpoint> <directory>`. On standard input it hears
 * `fold <year>` and `go`; before each access to the table or the objects it says `at <verb>` and waits.
 */
const [endpoint = "", directory = ""] = process.argv.slice(2);
const client = new DynamoDBClient({
  endpoint,
  region: "local",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});
const gates: (() => void)[] = [];
const wait = (verb: string) =>
  new Promise<void>((resolve) => {
    gates.push(resolve);
    process.stdout.write(`at ${verb}\n`);
  });
const TABLE = new Set(["get", "getAll", "put", "putAll", "remove", "removeAll", "page", "next"]);
const OBJECTS = new Set(["put", "get", "head", "stream"]);
const table = makeTable(client, "pantau");
const gatedTable: Table = {
  ...beforeEach(table, TABLE, wait),
  async *all(run) {
    await wait("all");
    yield* table.all(run);
  },
};
const ports = await openPorts(gatedTable, directory);
const gated = { ...ports, objects: beforeEach(ports.objects, OBJECTS, wait) };

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "go") gates.shift()?.();
  else void fold(Number(line.slice("fold ".length)));
}

async function fold(year: number): Promise<void> {
  try {
    const { version } = await rollUp(gated, year);
    process.stdout.write(`done ${version}\n`);
  } catch (error) {
    process.stdout.write(`failed ${String(error)}\n`);
  }
}
