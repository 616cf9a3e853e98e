import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "../../scripts/bundle-functions";

/**
 * What a function costs that does nothing of ours: the same bundling, an app of one route, and the AWS clients made
 * while it loads, as most examples do it.
 */
const APP = `
import { Hono } from "hono";
import { requestOf, resultOf } from "./functions/adapters/http-event";
const app = new Hono().get("/api/*", ANSWER);
export const handler = async (event) => resultOf(await app.fetch(requestOf(event, "https://pantau.example")));
`;
const TABLE = `
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const read = () => table.send(new GetCommand({ TableName: "t", Key: { pk: "a", sk: "b" } }));
`;
const OBJECTS = `
import { S3Client, GetObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
const objects = new S3Client({});
const sign = () => getSignedUrl(objects, new GetObjectCommand({ Bucket: "b", Key: "k" }));
`;

const REFERENCES: Readonly<Record<string, string>> = {
  "empty handler": "export const handler = async () => ({});",
  "Hono alone": APP.replace("ANSWER", "(c) => c.json({})"),
  "Hono, DynamoDB": TABLE + APP.replace("ANSWER", "async (c) => c.json((await read()).Item ?? {})"),
  "Hono, DynamoDB, S3":
    TABLE +
    OBJECTS +
    APP.replace("ANSWER", "async (c) => c.json([(await read()).Item, (await sign()).length])"),
};

/** Bundles the references as our functions are bundled, and gives the module of each by its name. */
export async function bundleReferences(folder: string): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  for (const [name, contents] of Object.entries(REFERENCES)) {
    const outdir = join(folder, name.replaceAll(/\W+/g, "-"));
    await build({
      ...bundleOptions,
      entryPoints: undefined,
      stdin: { contents, resolveDir: bundleOptions.absWorkingDir, sourcefile: "index.ts", loader: "ts" },
      entryNames: "index",
      outdir,
    });
    modules.set(name, join(outdir, "index.mjs"));
  }
  return modules;
}
