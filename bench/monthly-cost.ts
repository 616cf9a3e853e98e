import type { Usage } from "./counting";
import { prices } from "./prices";

/** How much of everything a month at national scale brings. */
export const volumes = {
  /** 514 regencies x 11 types, and one correction in ten. */
  files: 514 * 11 * 1.1,
  /** Roll-ups: several files gather while one is folded; at the quietest, one for each three files. */
  filesPerRollUp: 3,
  /** Rows of a month over all types, at 10 million families. */
  rows: 25e6,
  /** Bytes of a row in a file as sent. */
  bytesPerRow: 70,
  /** 620 people on 22 days, 12 views of the nation and 60 other calls each. */
  views: 620 * 22 * 12,
  calls: 620 * 22 * 60,
  mails: 600 * 30,
  /** Months that raw files are kept: the programme year and the one after. */
  monthsKept: 25,
} as const;

/** Lambda's own clock beside the processor: waiting for DynamoDB and S3, in seconds a call, and memory in GB. */
const functions = {
  api: { memory: 1, wait: 0.04 },
  ingest: { memory: 1.73, wait: 0.25 },
  rollUp: { memory: 1.73, wait: 0.5 },
  background: { memory: 1.73, wait: 1 },
} as const;

type Work = readonly [name: string, times: number, fn: keyof typeof functions];

/** A month's bill in dollars by service, from what was counted. */
export function monthAtNationalScale(measured: Readonly<Record<string, Usage>>): string {
  const rollUps = volumes.files / volumes.filesPerRollUp;
  const work: readonly Work[] = [
    ["request of an upload", volumes.files, "api"],
    ["ingest of a regency's file", volumes.files, "ingest"],
    ["roll-up after eleven files", rollUps, "rollUp"],
    ["alert states after it", rollUps, "rollUp"],
    ["nation at a glance", volumes.views, "api"],
    ["numbers of a province", volumes.calls, "api"],
    ["morning evaluation and mails", 30, "background"],
    ["reconcile with nothing to do", 30 * 96, "background"],
  ];
  const bill: Record<string, number> = {};
  const add = (service: string, dollars: number) => {
    bill[service] = (bill[service] ?? 0) + dollars;
  };
  for (const [name, times, fn] of work) {
    const usage = measured[name];
    if (!usage) throw new Error(`nothing was measured of: ${name}`);
    add("DynamoDB", times * (usage.reads * prices.dynamoReadUnit + usage.writes * prices.dynamoWriteUnit));
    add("S3 requests", times * (usage.puts * prices.s3Put + usage.gets * prices.s3Get));
    // A message is sent, received and deleted.
    add("SQS", times * usage.messages * 3 * prices.sqsMessage);
    const seconds = usage.cpu / 1000 + functions[fn].wait;
    add("Lambda", times * (prices.lambdaCall + seconds * functions[fn].memory * prices.lambdaGbSecond));
  }
  // A roll-up reads all items of the months it touches: 565 of about 2 KB stand there by the end of a month.
  add("DynamoDB", volumes.files * ((514 * 1.1 * 2) / 4) * prices.dynamoReadUnit);
  // Rows above those of the thinned demo: 0.5 million a second on one processor, as bench/ours.ts measures.
  add("Lambda", (volumes.rows / 5e5) * functions.ingest.memory * prices.lambdaGbSecond);
  const raw = (volumes.rows * volumes.bytesPerRow) / 1e9;
  add("S3 storage", raw * 1.3 * volumes.monthsKept * prices.s3GbMonth);
  add("DynamoDB", 2 * (prices.dynamoGbMonth + prices.dynamoRecoveryGbMonth));
  const requests = volumes.views + volumes.calls + volumes.files;
  add("HTTP API", requests * prices.httpApiCall);
  add("CloudFront", requests * prices.cloudFrontRequest + 40 * prices.cloudFrontGb);
  const { firewall, ...others } = prices.fixed;
  add("WAF", firewall + requests * prices.wafRequest);
  add("SES", volumes.mails * prices.mail);
  add("Logs", 12 * prices.logGb);
  add(
    "Alarms, metrics, dashboard, key",
    Object.values(others).reduce((sum, price) => sum + price, 0),
  );
  add("Alarms, metrics, dashboard, key", 38 * prices.alarm + 11 * prices.metric);

  const total = Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);
  const lines = Object.entries({ ...bill, total }).map(
    ([service, dollars]) => `${service.padEnd(34)} ${dollars.toFixed(2).padStart(8)}`,
  );
  return `US dollars a month at national scale\n${lines.join("\n")}`;
}
