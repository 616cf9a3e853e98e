import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { bundleFunctions, bundlesFolder, entries } from "../../scripts/bundle-functions";
import { bundleReferences } from "./references";

/**
 * Cold starts as whole processes: node loads a bundled function, lets it answer one call or none, and ends. Beside
 * ours run an empty handler and small apps that do nothing of ours. All take turns in one run, so that a busy machine
 * slows all of them alike; processor time is told beside the clock because it depends less on who else is at work.
 *
 * npm run bench:cold-start [-- turns]
 */
const turns = Number(process.argv[2] ?? 15);
const folder = resolve(".build/cold-start");

/** What CloudFront sends with each request. */
const ORIGIN_SECRET = "bench";
const OURS = await entries();
const RUNNER = join(folder, "runner.mjs");
mkdirSync(folder, { recursive: true });
writeFileSync(
  RUNNER,
  `const [module, event] = process.argv.slice(2);
   const { handler } = await import(module);
   const call = JSON.parse(event);
   if (call) {
     const { statusCode } = await handler(call, {});
     if (statusCode >= 500) throw new Error("answered " + statusCode);
   }
   const { user, system } = process.cpuUsage();
   console.log(JSON.stringify({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss() / 1e6 }));
   process.exit(0);`,
);

interface Candidate {
  readonly name: string;
  readonly module: string;
  /** The call that is answered before the process ends; none: it is only loaded. */
  readonly event?: object;
}

await bundleFunctions();
const references = await bundleReferences(folder);
const aws = await startAws();
const candidates = [...loaded(), ...answering()];
const measured = new Map<Candidate, Measured[]>(candidates.map((one) => [one, []]));
// The first turn warms the file cache and does not count.
for (let turn = 0; turn <= turns; turn++) {
  for (const one of candidates) {
    const result = await start(one);
    if (turn > 0) measured.get(one)?.push(result);
  }
}
aws.close();
tell();

/** Every function as it is ready for its first call. */
function loaded(): Candidate[] {
  const ours = OURS.map((name) => ({
    name: `ours: ${name}`,
    module: join(bundlesFolder, name, "index.mjs"),
  }));
  return [...[...references].map(([name, module]) => ({ name, module })), ...ours];
}

/** The API with its first answer: ones that need no client of AWS, and one that reads the table. */
function answering(): Candidate[] {
  const api = join(bundlesFolder, "api", "index.mjs");
  const plain = event("/api/config");
  const reading = event("/api/me", { authorization: `Bearer pantau_${"x".repeat(43)}` });
  return [
    ...[...references].map(([name, module]) => ({ name: `${name}, one answer`, module, event: plain })),
    { name: "ours: api, one answer without a client", module: api, event: plain },
    { name: "ours: api, refused without a client", module: api, event: event("/api/me") },
    { name: "ours: api, one answer from the table", module: api, event: reading },
  ];
}

interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly rss: number;
}

function start({ name, module, event }: Candidate): Promise<Measured> {
  const began = process.hrtime.bigint();
  const child = spawn(process.execPath, [RUNNER, module, JSON.stringify(event ?? null)], {
    env: { PATH: process.env.PATH, ...variables(aws.url) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      const wall = Number(process.hrtime.bigint() - began) / 1e6;
      if (code !== 0) return reject(new Error(`${name} ended with ${code}`));
      resolve({ wall, ...(JSON.parse(said.trim().split("\n").at(-1) ?? "{}") as Omit<Measured, "wall">) });
    });
  });
}

/** Medians, and what each takes beyond the empty handler. */
function tell(): void {
  const median = (one: Candidate, pick: (run: Measured) => number) => {
    const runs = (measured.get(one) ?? []).map(pick).sort((a, b) => a - b);
    return runs[Math.floor(runs.length / 2)] ?? Number.NaN;
  };
  const [empty] = candidates as [Candidate];
  console.log(`${turns} turns on Node ${process.version}; milliseconds, medians; +: over the empty handler`);
  console.table(
    candidates.map((one) => ({
      name: one.name,
      wall: Math.round(median(one, ({ wall }) => wall)),
      "wall +": Math.round(median(one, ({ wall }) => wall) - median(empty, ({ wall }) => wall)),
      "wall ratio": (median(one, ({ wall }) => wall) / median(empty, ({ wall }) => wall)).toFixed(2),
      "cpu +": Math.round(median(one, ({ cpu }) => cpu) - median(empty, ({ cpu }) => cpu)),
      "rss MB": Math.round(median(one, ({ rss }) => rss)),
    })),
  );
}

function event(path: string, headers: Readonly<Record<string, string>> = {}): object {
  const recorded = JSON.parse(readFileSync("tests/infrastructure/events/http-api-v2.json", "utf8"));
  const { requestContext } = recorded;
  return {
    ...recorded,
    rawPath: path,
    rawQueryString: "",
    headers: { "x-pantau-origin": ORIGIN_SECRET, ...headers },
    requestContext: { ...requestContext, http: { ...requestContext.http, method: "GET", path } },
  };
}

/** What the entries read of their environment while they load, and where AWS is. */
function variables(url: string): Readonly<Record<string, string>> {
  return {
    PANTAU_VERSION: "bench",
    SITE_URL: "https://pantau.example",
    ISSUER: "https://issuer.example",
    CLIENT_ID: "bench",
    USERINFO_URL: "https://issuer.example/userinfo",
    TABLE_NAME: "t",
    UPLOADS_BUCKET: "uploads",
    DERIVED_BUCKET: "derived",
    ORIGIN_SECRET_ARN: "arn:aws:secretsmanager:ap-southeast-3:123456789012:secret:origin",
    ORIGIN_FINGERPRINTS: createHash("sha256").update(ORIGIN_SECRET).digest("hex"),
    ATTEMPTS: "5",
    SMALL_FILES_PATIENCE_SECONDS: "1",
    LARGE_FILES_PATIENCE_SECONDS: "1",
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    AWS_ENDPOINT_URL: url,
  };
}

/** A table without items: each call is answered at once, so that only starting is measured. */
async function startAws(): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
