import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Stage } from "./stages";

export interface PantauStackProps {
  readonly stage: Stage;
  readonly account: string;
}

/** Newer behaviours of the construct library that it keeps off for old projects. */
const featureFlags = {
  "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy": true,
  "@aws-cdk/aws-iam:minimizePolicies": true,
  "@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope": true,
  "@aws-cdk/core:checkSecretUsage": true,
} as const;

/** Name, region, tags and description that every stack of a stage carries. */
export class PantauStack extends Stack {
  readonly stage: Stage;

  constructor(
    scope: Construct,
    capability: string,
    { stage, account }: PantauStackProps,
    { description, region = stage.region }: { readonly description: string; readonly region?: string },
  ) {
    super(scope, `${stage.name}-pantau-${capability}`, {
      env: { account, region },
      description: `Pantau ${stage.name}: ${description}`,
      tags: { application: "pantau", stage: stage.name, "managed-by": "sst", "data-class": "restricted" },
      terminationProtection: stage.keepsData,
    });
    this.stage = stage;
    for (const [flag, value] of Object.entries(featureFlags)) this.node.setContext(flag, value);
  }
}
