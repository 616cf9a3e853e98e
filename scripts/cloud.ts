import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { edgeRegion, type Stage, stageNamed, unfinished } from "../stacks/stages";
import { bundleFunctions } from "./bundle-functions";
import { NO_FIREWALL, outputOf, preparationOf, protectStacks } from "./cloud-stacks";

/**
 * `npm run deploy | diff | remove -- --stage X`. SST works in one region at a time and CloudFront's firewall lies
 * in us-east-1, so each verb is two calls of SST, with the firewall's address carried from one to the other.
 */
const verbs = ["deploy", "diff", "remove"] as const;
type Verb = (typeof verbs)[number];

const { positionals, values } = parseArgs({ allowPositionals: true, options: { stage: { type: "string" } } });
const verb = verbs.find((one) => one === positionals[0]);
if (!verb) fail(`Say what to do: ${verbs.join(", ")}.`);
if (!values.stage) fail(`Say where: npm run ${verb} -- --stage dev`);
const stage = stageOf(values.stage);

if (verb === "deploy") refuseUnfinished(stage);
if (verb === "remove") refuseRemoval(stage);
await requireCredentials();
if (verb === "deploy") await requirePrepared(stage);
await prepare();
if (verb === "remove") remove(stage);
else await bringUp(stage, verb);

/** What the stacks are made of; SST makes them even to take them down. */
async function prepare(): Promise<void> {
  await bundleFunctions();
  run("npx", ["vite", "build", "--config", "web/vite.config.ts"]);
}

async function bringUp(stage: Stage, verb: "deploy" | "diff"): Promise<void> {
  sst(verb, stage, edgeRegion);
  const edge = new CloudFormationClient({ region: edgeRegion });
  const webAclArn = await outputOf(edge, `${stage.name}-pantau-edge`, "WebAclArn");
  if (!webAclArn && verb === "deploy")
    fail("The firewall's stack has no output. Look at its events in us-east-1.");
  sst(verb, stage, stage.region, {
    PANTAU_WEB_ACL_ARN: webAclArn ?? NO_FIREWALL,
    PANTAU_VERSION: version(),
  });
  if (verb === "diff") return;
  for (const region of [edgeRegion, stage.region])
    await protectStacks(stage, new CloudFormationClient({ region }));
}

/** CloudFront must let go of the firewall before it can go. */
function remove(stage: Stage): void {
  sst("remove", stage, stage.region, { PANTAU_WEB_ACL_ARN: NO_FIREWALL });
  sst("remove", stage, edgeRegion);
}

/** The commit, which tells two deployments of one release apart. */
function version(): string {
  const { stdout, status } = spawnSync("git", ["rev-parse", "--short=12", "HEAD"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : "unreleased";
}

function stageOf(name: string): Stage {
  try {
    return stageNamed(name);
  } catch (error) {
    fail((error as Error).message);
  }
}

/** Before minutes of building; whether they are good for anything AWS says itself. */
async function requireCredentials(): Promise<void> {
  try {
    await new CloudFormationClient({ region: edgeRegion }).config.credentials();
  } catch {
    fail(
      'No AWS credentials were found. Sign in first (e.g. "aws sso login") and name the profile in AWS_PROFILE.',
    );
  }
}

async function requirePrepared(stage: Stage): Promise<void> {
  const regions = [edgeRegion, stage.region];
  const left = await Promise.all(regions.map((region) => preparationOf(region)));
  const said = left.filter((one) => one !== undefined);
  if (said.length > 0) fail(said.join("\n"));
}

function refuseRemoval({ keepsData, name }: Stage): void {
  if (keepsData) fail(`${name} keeps its data: see "Taking a stage down" in docs/runbook.md.`);
}

function refuseUnfinished(stage: Stage): void {
  const left = unfinished(stage);
  if (left.length > 0)
    fail(`Fill in these addresses of ${stage.name} in stacks/stages.ts first: ${left.join(", ")}`);
}

function sst(verb: Verb, stage: Stage, region: string, env: Readonly<Record<string, string>> = {}): void {
  run("npx", ["sst", verb, "--stage", stage.name, "--region", region], {
    SST_TELEMETRY_DISABLED: "1",
    ...env,
  });
}

function run(command: string, args: string[], env: Readonly<Record<string, string>> = {}): void {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) fail(`${command} ${args[0]} ended with ${status}; nothing after it was done.`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
