import type { Duration, Size } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import type { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { bundled } from "./bundle";
import { logGroup } from "./logs";
import type { Stage } from "./stages";

export interface FunctionSettings {
  readonly stage: Stage;
  readonly key: IKey;
  readonly entry: `functions/${string}.ts`;
  readonly description: string;
  readonly memory: number;
  readonly timeout: Duration;
  /** Room under /tmp; 512 MB where absent. */
  readonly disk?: Size;
  /** Names of things, never secrets: anyone who may describe the function reads them. */
  readonly environment: Readonly<Record<string, string>>;
  readonly concurrency?: number;
}

/** One Lambda function: bundled entry, own log group that expires, tracing, no permission but what is granted later. */
export class PantauFunction extends LambdaFunction {
  readonly logs: LogGroup;
  readonly ownRole: Role;

  constructor(scope: Construct, id: string, settings: FunctionSettings) {
    const logs = logGroup(scope, `${id}Logs`, settings);
    // A role of its own in place of Lambda's managed one, which may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logs.grantWrite(role);
    super(scope, id, {
      role,
      code: bundled(settings.entry),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      description: settings.description,
      memorySize: settings.memory,
      timeout: settings.timeout,
      ephemeralStorageSize: settings.disk,
      environment: { PANTAU_STAGE: settings.stage.name, ...settings.environment },
      reservedConcurrentExecutions: settings.concurrency,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup: logs,
    });
    this.logs = logs;
    this.ownRole = role;
  }
}
