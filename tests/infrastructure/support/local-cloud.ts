import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { ensureTable, makeTable, type Table } from "@pantau/store";
import dynalite from "dynalite";
import S3rver from "s3rver";
import { fingerprint } from "../../../functions/adapters/origin-guard";
import { bundlesFolder } from "../../../scripts/bundle-functions";
import { clientId, originSecret, poolPath, type Services, startServices } from "./services";

const { default: startSes } = createRequire(import.meta.url)(
  "aws-ses-v2-local",
) as typeof import("aws-ses-v2-local");

/** What a call answered and what it wrote into its log. */
export interface Called {
  readonly answer: unknown;
  /** Log lines that are JSON: entries, and metrics in embedded format. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
}

/** DynamoDB, S3 and SES on this machine, stand-ins for the rest, and functions that know nothing of it. */
export interface LocalCloud {
  readonly services: Services;
  readonly table: Table;
  call(name: string, event: unknown, variables?: Readonly<Record<string, string>>): Promise<Called>;
  mails(): Promise<
    readonly { readonly destination: { readonly to: readonly string[] }; readonly subject: string }[]
  >;
  close(): Promise<void>;
}

const credentials = {
  AWS_ACCESS_KEY_ID: "S3RVER",
  AWS_SECRET_ACCESS_KEY: "S3RVER",
  AWS_REGION: "ap-southeast-3",
};

export async function startLocalCloud(): Promise<LocalCloud> {
  const directory = mkdtempSync(join(tmpdir(), "pantau-cloud-"));
  const services = await startServices();
  const dynamo = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => dynamo.listen(0, "127.0.0.1", () => resolve()));
  const s3 = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory });
  const s3Port = ((await s3.run()) as AddressInfo).port;
  const ses = await startSes({ host: "127.0.0.1", port: 0 });
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const endpoints = {
    AWS_ENDPOINT_URL: services.url,
    AWS_ENDPOINT_URL_DYNAMODB: at((dynamo.address() as AddressInfo).port),
    AWS_ENDPOINT_URL_S3: at(s3Port),
    AWS_ENDPOINT_URL_SESV2: at((ses.address() as AddressInfo).port),
  };
  const local = {
    region: "ap-southeast-3",
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  };
  const database = new DynamoDBClient({ ...local, endpoint: endpoints.AWS_ENDPOINT_URL_DYNAMODB });
  await ensureTable(database, "pantau");
  const buckets = new S3Client({ ...local, endpoint: endpoints.AWS_ENDPOINT_URL_S3, forcePathStyle: true });
  for (const Bucket of ["uploads", "derived"]) await buckets.send(new CreateBucketCommand({ Bucket }));

  const variables = {
    PATH: process.env.PATH ?? "",
    ...credentials,
    ...endpoints,
    ...stackVariables(services.url),
  };
  return {
    services,
    table: makeTable(database, "pantau"),
    call: (name, event, more = {}) => callBundle(name, event, { ...variables, ...more }),
    async mails() {
      const { emails } = (await (await fetch(`${endpoints.AWS_ENDPOINT_URL_SESV2}/store`)).json()) as {
        emails: Awaited<ReturnType<LocalCloud["mails"]>>;
      };
      return emails;
    },
    async close() {
      database.destroy();
      buckets.destroy();
      await services.close();
      ses.closeAllConnections();
      await new Promise<void>((resolve) => ses.close(() => resolve()));
      await s3.close();
      await new Promise<void>((resolve) => dynamo.close(() => resolve()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** What the stacks would set. */
function stackVariables(url: string): Record<string, string> {
  return {
    PANTAU_STAGE: "test",
    PANTAU_VERSION: "1.2.3",
    ATTEMPTS: "5",
    SMALL_FILES_PATIENCE_SECONDS: "0",
    LARGE_FILES_PATIENCE_SECONDS: "0",
    TABLE_NAME: "pantau",
    UPLOADS_BUCKET: "uploads",
    DERIVED_BUCKET: "derived",
    SMALL_FILES_QUEUE_URL: `${url}/SmallFiles`,
    LARGE_FILES_QUEUE_URL: `${url}/LargeFiles`,
    ROLL_UP_QUEUE_URL: `${url}/RollUps.fifo`,
    EVALUATIONS_QUEUE_URL: `${url}/Evaluations`,
    MAIL_FROM: "pantau@kemensos.go.id",
    MAIL_CONFIGURATION_SET: "pantau-test",
    SITE_URL: "https://pantau.kemensos.go.id",
    ISSUER: `${url}${poolPath}`,
    CLIENT_ID: clientId,
    USER_POOL_ID: poolPath.slice(1),
    USERINFO_URL: `${url}/oauth2/userInfo`,
    ORIGIN_SECRET_ARN: "arn:aws:secretsmanager:ap-southeast-3:123456789012:secret:origin",
    ORIGIN_FINGERPRINTS: fingerprint(originSecret),
  };
}

async function callBundle(
  name: string,
  event: unknown,
  env: Readonly<Record<string, string>>,
): Promise<Called> {
  const runner = join(import.meta.dirname, "lambda.mjs");
  const child = spawn(process.execPath, [runner, join(bundlesFolder, name, "index.mjs")], {
    env,
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  const read = async (stream: NodeJS.ReadableStream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  };
  const [, stdout, stderr, answered] = child.stdio;
  child.stdin.end(JSON.stringify(event));
  const [log, errors, answer, code] = await Promise.all([
    read(stdout),
    read(stderr),
    read(answered as NodeJS.ReadableStream),
    new Promise((resolve) => child.on("close", resolve)),
  ]);
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${errors}${log}`);
  const lines = `${log}${errors}`.split("\n").filter((line) => line.startsWith("{"));
  return { answer: JSON.parse(answer), logged: lines.map((line) => JSON.parse(line)) };
}

/** A recorded event, with marks replaced: `KEY`, `BODY`, `RECIPIENT`. */
export function recorded<T>(file: string, marks: Readonly<Record<string, string>> = {}): T {
  let text = readFileSync(join(import.meta.dirname, "..", "events", file), "utf8");
  for (const [mark, value] of Object.entries(marks))
    text = text.replaceAll(mark, JSON.stringify(value).slice(1, -1));
  return JSON.parse(text) as T;
}
