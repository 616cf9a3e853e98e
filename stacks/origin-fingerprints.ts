import { CustomResource, Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { PantauFunction } from "./function";
import { sizing } from "./sizing";
import type { Stage } from "./stages";

export interface OriginFingerprintsProps {
  readonly stage: Stage;
  readonly key: IKey;
  readonly secret: ISecret;
}

/**
 * SHA-256 of the values that the origin secret has while deploying. CloudFormation can hand a secret on but not take
 * its hash, so it asks a function. With them the API knows who came through CloudFront without asking Secrets Manager
 * at every cold start; docs/adr/0013.
 */
export class OriginFingerprints extends Construct {
  readonly fn: PantauFunction;
  /** One or two, divided by a comma. Nobody can make the secret of them. */
  readonly value: string;

  constructor(scope: Construct, id: string, { stage, key, secret }: OriginFingerprintsProps) {
    super(scope, id);
    this.fn = new PantauFunction(this, "Function", {
      stage,
      key,
      ...sizing.deployment,
      entry: "functions/origin-fingerprints.ts",
      description: "Runs while deploying: by what the API knows the origin's secret",
      environment: {},
    });
    // Not grantRead(): that would write this role into the key's policy, and the key's stack comes first.
    this.fn.addToRolePolicy(
      new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources: [secret.secretArn] }),
    );
    key.grantDecrypt(this.fn);
    const made = new CustomResource(this, "Fingerprints", {
      resourceType: "Custom::OriginFingerprints",
      serviceToken: this.fn.functionArn,
      // A function that cannot even answer fails the deployment in minutes, not in an hour.
      serviceTimeout: Duration.minutes(3),
      // CloudFormation asks again only where something changes here: when the secret is turned.
      properties: { secret: secret.secretArn, version: stage.originSecretVersion ?? "first" },
    });
    this.value = made.getAttString("Fingerprints");
  }
}
