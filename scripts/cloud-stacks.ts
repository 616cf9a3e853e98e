import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateDescribeStacks,
  type Stack,
  UpdateTerminationProtectionCommand,
} from "@aws-sdk/client-cloudformation";
import type { Stage } from "../stacks/stages";

/** The deployment tool of CDK, in one version: SST would fetch whatever is newest and run it with the deployer's rights. */
const CDK_TOOL = "aws-cdk@2.1148.1";
/** What CDK keeps in a region to deploy with, and the version of it that SST asks for. */
const TOOLKIT = { stack: "CDKToolkit", version: 14 };

/**
 * Where there is no firewall yet, or none any more, and stacks are made only to be compared or taken down. In the form
 * of a real one: the construct library looks into it.
 */
export const NO_FIREWALL = "arn:aws:wafv2:us-east-1:000000000000:global/webacl/none/none";

/** One output of a stack; undefined where the stack was never deployed or has no such output. */
export async function outputOf(
  client: CloudFormationClient,
  stack: string,
  output: string,
): Promise<string | undefined> {
  const standing = await standingStack(client, stack);
  return standing?.Outputs?.find(({ OutputKey }) => OutputKey === output)?.OutputValue;
}

/** What somebody must do once before anything can be deployed to a region; undefined where it is done. */
export async function preparationOf(
  region: string,
  client = new CloudFormationClient({ region }),
): Promise<string | undefined> {
  const version = Number((await outputOf(client, TOOLKIT.stack, "BootstrapVersion")) ?? 0);
  if (version >= TOOLKIT.version) return undefined;
  return (
    `${region} is not prepared for deployments. Once, with the right to create roles: ` +
    `npx ${CDK_TOOL} bootstrap --termination-protection aws://<account>/${region}`
  );
}

/**
 * Forbids (or allows again) to delete the stage's stacks of a region, as the stage says: SST hands templates over
 * without this setting of theirs. Tells which stacks were changed.
 */
export async function protectStacks(
  { name, keepsData }: Pick<Stage, "name" | "keepsData">,
  client: CloudFormationClient,
): Promise<readonly string[]> {
  const changed: string[] = [];
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {})) {
    for (const { StackName = "", EnableTerminationProtection = false } of Stacks) {
      if (!StackName.startsWith(`${name}-pantau-`) || EnableTerminationProtection === keepsData) continue;
      await client.send(
        new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: keepsData }),
      );
      changed.push(StackName);
    }
  }
  return changed;
}

async function standingStack(client: CloudFormationClient, name: string): Promise<Stack | undefined> {
  try {
    return (await client.send(new DescribeStacksCommand({ StackName: name }))).Stacks?.[0];
  } catch (error) {
    // CloudFormation says "does not exist" as a validation error.
    if (error instanceof Error && error.name === "ValidationError") return undefined;
    throw error;
  }
}
