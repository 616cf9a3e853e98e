import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_FIREWALL } from "../../scripts/cloud-stacks";
import { startAwsReads } from "./support/aws-reads";
import { account, site, templatesOf, webAclArn } from "./support/synth";

/** What `npm run deploy` would hand to CloudFormation, made by SST itself, without a network. */
let reads: Awaited<ReturnType<typeof startAwsReads>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pantau-sst-"));
  reads = await startAwsReads(account);
});
afterAll(async () => {
  await reads.close();
  rmSync(folder, { recursive: true, force: true });
});

async function build(stage: string, region: string, to: string, firewall = webAclArn): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ["node_modules/sst/cli/sst.js", "build", "--stage", stage, "--region", region, "--to", to],
    {
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        AWS_ENDPOINT_URL: reads.url,
        AWS_ACCESS_KEY_ID: "offline",
        AWS_SECRET_ACCESS_KEY: "offline",
        AWS_EC2_METADATA_DISABLED: "true",
        SST_TELEMETRY_DISABLED: "1",
        PANTAU_WEB_ACL_ARN: firewall,
        PANTAU_SITE: site,
        PANTAU_VERSION: "1.2.3",
        CI: "true",
      },
    },
  );
}

/** SST tags what it deploys; apart from that it must change nothing. */
function withoutSstTags(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((one) => !/^sst:/.test(String((one as { Key?: string } | null)?.Key ?? "")));
    return kept.map(withoutSstTags);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith("sst:"))
      .map(([name, one]) => [name, withoutSstTags(one)] as const)
      .filter(([name, one]) => !(/Tags$/.test(name) && isEmpty(one))),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

describe("sst build", () => {
  it("makes the same stacks as plain CDK, offline: SST is a shell that can be left", async () => {
    const to = join(folder, "region");
    await build("dev", "ap-southeast-3", to);
    const files = readdirSync(to).filter((file) => file.endsWith(".template.json"));
    const { edge: _, ...expected } = templatesOf("dev");
    expect(files.sort()).toEqual(
      Object.keys(expected)
        .map((name) => `dev-pantau-${name}.template.json`)
        .sort(),
    );
    for (const [name, template] of Object.entries(expected)) {
      const built = JSON.parse(readFileSync(join(to, `dev-pantau-${name}.template.json`), "utf8"));
      expect(withoutSstTags(built)).toEqual(withoutSstTags(template.toJSON()));
    }
  });

  it("makes the stacks also where there is no firewall: to compare with what was never deployed, and to take down", async () => {
    const to = join(folder, "no-firewall");
    await build("staging", "ap-southeast-3", to, NO_FIREWALL);
    const web = JSON.parse(readFileSync(join(to, "staging-pantau-web.template.json"), "utf8"));
    expect(JSON.stringify(web)).toContain(NO_FIREWALL);
  });

  it("makes the firewall alone for us-east-1", async () => {
    const to = join(folder, "edge");
    await build("dev", "us-east-1", to);
    const files = readdirSync(to).filter((file) => file.endsWith(".template.json"));
    expect(files).toEqual(["dev-pantau-edge.template.json"]);
  });
});
