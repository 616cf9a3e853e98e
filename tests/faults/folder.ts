import { createInterface } from "node:readline";
import type { Table } from "@pantau/store";
import { rollUp } from "@pantau/usecases";
import { beforeEach } from "./killer";
import { openPorts, YEAR } from "./worlds";

/**
 * A process that folds in steps. On standard input it hears `fold <endpoint> <directory>` and `go`;
 * before each access to the table or the objects it says `at <verb>` and waits.
 */
const gates: (() => void)[] = [];
const wait = (verb: string) =>
  new Promise<void>((resolve) => {
    gates.push(resolve);
    process.stdout.write(`at ${verb}\n`);
  });
const TABLE = new Set(["get", "getAll", "put", "putAll", "remove", "removeAll", "next"]);
const OBJECTS = new Set(["put", "get", "head", "stream"]);

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, endpoint = "", directory = ""] = line.split(" ");
  if (verb === "go") gates.shift()?.();
  else void fold(endpoint, directory);
}

async function fold(endpoint: string, directory: string): Promise<void> {
  let gated = false;
  const pass = (verb: string) => (gated ? wait(verb) : undefined);
  try {
    const ports = await openPorts(
      { endpoint, directory },
      {
        table: (table): Table => ({
          ...beforeEach(table, TABLE, pass),
          async *all(run) {
            await pass("all");
            yield* table.all(run);
          },
        }),
        objects: (objects) => beforeEach(objects, OBJECTS, pass),
      },
    );
    gated = true;
    const { version } = await rollUp(ports, YEAR);
    process.stdout.write(`done ${version}\n`);
  } catch (error) {
    process.stdout.write(`failed ${String(error)}\n`);
  }
}
