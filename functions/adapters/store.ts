import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  makeAudit,
  makeDocuments,
  makeNotices,
  makeProjections,
  makeSettings,
  makeSubmissions,
  makeTable,
  makeTokens,
  makeUsers,
} from "@pantau/store";
import type { Clock, Objects } from "@pantau/usecases";
import type { Environment } from "./environment";

/** All ports that stand on the table; loaded together with the DynamoDB client, at the first use of any of them. */
export function makeStore(environment: Environment, objects: Pick<Objects, "put" | "get">, clock: Clock) {
  const client = new DynamoDBClient({ credentials: environment.credentials });
  const table = makeTable(client, environment.required("TABLE_NAME"));
  return {
    submissions: makeSubmissions(table, objects),
    projections: makeProjections(table),
    settings: makeSettings(table),
    users: makeUsers(table),
    tokens: makeTokens(table),
    audit: makeAudit(table),
    notices: makeNotices(table),
    documents: makeDocuments(table, clock),
  };
}
