import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { DEMO_NOW, demoUploads, demoUsers } from "@pantau/demo";
import { type Actor, makeRegionTree } from "@pantau/domain";
import { makeAlertMails } from "@pantau/mail/alert-mails";
import { makeS3Objects, S3_CHECKSUMS } from "@pantau/objects";
import { loadRegionData } from "@pantau/regions/node";
import { reportType } from "@pantau/reports";
import { makeJudge, makeJudgedParts } from "@pantau/sheets";
import * as store from "@pantau/store";
import {
  ingestSubmission,
  makeAlertNumbers,
  makeAlertPorts,
  makeIds,
  type Ports,
  readKpis,
  readSnapshot,
  reconcile,
  refreshAlerts,
  requestUpload,
  rollUp,
  runAlerts,
} from "@pantau/usecases";
import dynalite from "dynalite";
import S3rver from "s3rver";
import { countUsage, mean, type Usage } from "./counting";
import { monthAtNationalScale } from "./monthly-cost";

/**
 * What the program asks of AWS, counted by the clients themselves over local servers: the demo nation's year
 * stands, then single regencies send October again, as they do all month at national scale.
 *
 * npx tsx bench/aws-usage.ts [regencies]
 */
const regencies = Number(process.argv[2] ?? 12);

const directory = mkdtempSync(join(tmpdir(), "pantau-usage-"));
const dynamo = dynalite({ createTableMs: 0 });
await new Promise<void>((resolve) => dynamo.listen(0, "127.0.0.1", () => resolve()));
const s3 = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory });
const local = { region: "local", credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" } };
const database = new DynamoDBClient({
  ...local,
  endpoint: `http://127.0.0.1:${(dynamo.address() as AddressInfo).port}`,
});
const objectStore = new S3Client({
  ...local,
  ...S3_CHECKSUMS,
  endpoint: `http://127.0.0.1:${((await s3.run()) as AddressInfo).port}`,
  forcePathStyle: true,
});
await store.ensureTable(database, "pantau");
for (const Bucket of ["uploads", "derived"]) await objectStore.send(new CreateBucketCommand({ Bucket }));

const count = countUsage(database, objectStore);
const regions = await loadRegionData();
const tree = makeRegionTree(regions);
let now = DEMO_NOW;
const ports = portsOverLocalServers();
const alerts = makeAlertPorts(ports, {
  numbers: makeAlertNumbers(ports),
  mails: makeAlertMails({
    siteUrl: () => "https://pantau.example",
    typeLabel: (id) => reportType(id)?.label ?? { id, en: id },
  }),
  claimPatience: 900_000,
  inTurn: (work) => work(),
});
const director: Actor = {
  email: "dirjen@pantau.test",
  name: "",
  lang: "id",
  region: { level: "nation" },
  role: "admin",
  grant: "admin",
};

try {
  const october = await nationStands();
  const measured = await measure(october);
  console.table(
    Object.fromEntries(
      Object.entries(measured).map(([name, usage]) => [
        name,
        Object.fromEntries(Object.entries(usage).map(([key, value]) => [key, Math.round(value * 10) / 10])),
      ]),
    ),
  );
  console.log(monthAtNationalScale(measured));
} finally {
  database.destroy();
  objectStore.destroy();
  await s3.close();
  await new Promise<void>((resolve) => dynamo.close(() => resolve()));
  rmSync(directory, { recursive: true, force: true });
}

function portsOverLocalServers(): Ports {
  const clock = { now: () => new Date(now) };
  const table = store.makeTable(database, "pantau");
  const bucket = (name: string) => ({ name, versioned: false });
  const objects = makeS3Objects({
    client: objectStore,
    clock,
    buckets: { uploads: bucket("uploads"), derived: bucket("derived") },
  });
  const sent = async () => count.message();
  const unused = async () => {};
  return {
    clock,
    tree,
    objects,
    ids: makeIds(clock),
    ...store.makeTablePorts(table, objects, clock),
    secrets: { newToken: () => ({ secret: "s".repeat(43), hash: "h".repeat(64) }) },
    accounts: { invite: unused, setPassword: unused, sendReset: unused, disable: unused, enable: unused },
    mail: { send: async () => ({ outcome: "sent", id: "1" }) },
    queue: { requestRollUp: sent, requestIngest: sent },
    judge: makeJudge({ tree }),
    parts: makeJudgedParts(objects),
    log: { info() {}, warn() {}, error() {} },
  };
}

/** The demo's year folded, with its users; gives October's nation-wide files by type. */
async function nationStands(): Promise<ReadonlyMap<string, Uint8Array>> {
  const october = new Map<string, Uint8Array>();
  for (const user of demoUsers(tree.today)) {
    await ports.users.put({ ...user, disabled: false, createdAt: now, version: 1 });
  }
  for (const upload of demoUploads(regions)) {
    if (upload.period === "2020-10" && upload.scope === "ID") october.set(upload.type, upload.body);
    await send(upload.type, upload.period, upload.scope, upload.body);
  }
  await rollUp(ports, 2020);
  await runAlerts(alerts, { at: new Date(now), trigger: "schedule" });
  return october;
}

/** Everything up to the item, as a client and the ingest function do it. */
async function send(type: string, period: string, region: string, body: Uint8Array) {
  const sha256 = createHash("sha256").update(body).digest("hex");
  const wish = { type, period, region, partial: true, fileName: `${type}.csv`, size: body.length, sha256 };
  now = new Date(Date.parse(now) + 1000).toISOString();
  const asked = await count.of(() => requestUpload(ports, director, wish));
  const { key } = (await ports.submissions.getRequest(asked.answer.submission)) ?? { key: "" };
  const put = await count.of(() => ports.objects.put(key, body));
  const judged = await count.of(() => ingestSubmission(ports, { key, version: put.answer.version }));
  return { asked: asked.usage, judged: judged.usage, size: body.length };
}

async function measure(october: ReadonlyMap<string, Uint8Array>): Promise<Record<string, Usage>> {
  const asked: Usage[] = [];
  const judged: Usage[] = [];
  const folded: Usage[] = [];
  const followed: Usage[] = [];
  const sample = tree.today.regencies.filter((_, index) => index % Math.ceil(514 / regencies) === 0);
  for (const id of sample) {
    for (const [type, body] of october) {
      const sent = await send(type, "2020-10", id, ofRegency(body, id));
      asked.push(sent.asked);
      judged.push(sent.judged);
    }
    folded.push((await count.of(() => rollUp(ports, 2020))).usage);
    followed.push((await count.of(() => refreshAlerts(alerts))).usage);
  }
  const period = "2020-10" as Parameters<typeof readSnapshot>[2]["period"];
  const tomorrow = new Date(Date.parse(now) + 86_400_000);
  now = tomorrow.toISOString();
  const one = async (work: () => Promise<unknown>) => (await count.of(work)).usage;
  return {
    "request of an upload": mean(asked),
    "ingest of a regency's file": mean(judged),
    "roll-up after eleven files": mean(folded),
    "alert states after it": mean(followed),
    "nation at a glance": await one(() => readSnapshot(ports, director, { period })),
    "numbers of a province": await one(() => readKpis(ports, director, { period, region: "33" })),
    "morning evaluation and mails": await one(() => runAlerts(alerts, { at: tomorrow, trigger: "schedule" })),
    "reconcile with nothing to do": await one(() => reconcile(ports, { patienceMs: 3_600_000 })),
  };
}

/** The rows of one regency of a nation-wide file. */
function ofRegency(body: Uint8Array, id: string): Uint8Array {
  const text = (body[0] === 0x1f ? gunzipSync(body) : Buffer.from(body)).toString("utf8");
  const [header = "", ...rows] = text.split(/\r?\n/);
  const separator = [";", "\t", ","].find((one) => header.includes(one)) ?? ",";
  const place = header
    .toLowerCase()
    .split(separator)
    .findIndex((name) => /desa|village|kabupaten|regency/.test(name));
  const digits = id.replaceAll(".", "");
  const own = rows.filter((row) => row.split(separator)[place]?.replaceAll(/\D/g, "").startsWith(digits));
  return Buffer.from(`${[header, ...own].join("\n")}\n`);
}
