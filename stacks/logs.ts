import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { removalOf } from "./removal";
import type { Stage } from "./stages";

/** A log group that expires with the stage's days and is encrypted with its key. */
export function logGroup(
  scope: Construct,
  id: string,
  { stage, key }: { readonly stage: Stage; readonly key: IKey },
): LogGroup {
  return new LogGroup(scope, id, {
    retention: stage.logDays satisfies RetentionDays,
    encryptionKey: key,
    removalPolicy: removalOf(stage),
  });
}
