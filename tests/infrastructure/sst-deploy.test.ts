import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startAwsDeployments } from "./support/aws-deployments";
import { account } from "./support/synth";

/**
 * SST brings tools of several ages along, which meet only when something is deployed: with one of them too young every
 * call ended in "no credentials have been configured", and every test before this one was content.
 */
let cloud: Awaited<ReturnType<typeof startAwsDeployments>>;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "pantau-deploy-"));
  cloud = await startAwsDeployments(account);
});
afterAll(async () => {
  await cloud.close();
  rmSync(home, { recursive: true, force: true });
});

it("hands a stack over to CloudFormation in the role that CDK keeps for it", async () => {
  const words = ["node_modules/sst/cli/sst.js", "deploy", "--stage", "dev", "--region", "us-east-1"];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    env: {
      PATH: process.env.PATH,
      HOME: home,
      AWS_ENDPOINT_URL: cloud.url,
      AWS_ACCESS_KEY_ID: "offline",
      AWS_SECRET_ACCESS_KEY: "offline",
      AWS_EC2_METADATA_DISABLED: "true",
      SST_TELEMETRY_DISABLED: "1",
      CI: "true",
    },
  });
  expect(stdout).toContain("Deployed:");
  expect(cloud.created).toEqual(["dev-pantau-edge"]);
});
