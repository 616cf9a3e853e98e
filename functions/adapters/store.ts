import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { makeTable, makeTablePorts } from "@pantau/store";
import type { Clock, Objects } from "@pantau/usecases";
import type { Environment } from "./environment";

/** All ports that stand on the table; loaded together with the DynamoDB client, at the first use of any of them. */
export function makeStore(environment: Environment, objects: Pick<Objects, "put" | "get">, clock: Clock) {
  const client = new DynamoDBClient({ credentials: environment.credentials });
  const table = makeTable(client, environment.required("TABLE_NAME"));
  return makeTablePorts(table, objects, clock);
}
