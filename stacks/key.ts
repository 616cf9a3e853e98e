import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { removalOf } from "./removal";
import type { Stage } from "./stages";

/** The stage's own key, turned each year by KMS; services that write on our behalf may use it for our account only. */
export function dataKey(scope: Construct, stage: Stage): Key {
  const { account, region } = Stack.of(scope);
  const key = new Key(scope, "Key", {
    alias: `alias/pantau-${stage.name}`,
    description: `Pantau ${stage.name}: table, files, logs and alarms`,
    enableKeyRotation: true,
    removalPolicy: removalOf(stage),
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "AlarmsAndMailEventsReachEncryptedTopics",
      principals: ["cloudwatch", "ses"].map((name) => new ServicePrincipal(`${name}.amazonaws.com`)),
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      // By what SNS encrypts for, which every publisher brings; not all of them say for which account they act.
      conditions: {
        ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": `arn:aws:sns:${region}:${account}:*` },
      },
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "LogGroupsOfThisAccount",
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
      resources: ["*"],
      conditions: {
        ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:log-group:*` },
      },
    }),
  );
  return key;
}
