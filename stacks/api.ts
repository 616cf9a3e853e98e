import { CfnOutput } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { AlertsStack } from "./alerts";
import type { AuthStack } from "./auth";
import { dataEnvironment } from "./environment";
import { PantauFunction } from "./function";
import { grantObjects, grantTable } from "./grants";
import type { IngestStack } from "./ingest";
import { logGroup } from "./logs";
import { OriginFingerprints } from "./origin-fingerprints";
import { PantauStack, type PantauStackProps } from "./pantau-stack";
import { sizing } from "./sizing";
import type { StorageStack } from "./storage";
import type { WebStack } from "./web";

export interface ApiProps extends PantauStackProps {
  readonly storage: StorageStack;
  readonly ingest: IngestStack;
  readonly web: WebStack;
  readonly auth: AuthStack;
  readonly alerts: AlertsStack;
  readonly version: string;
}

/** What is logged of each request: no query string, no header, no address it came from. The path of a user's record holds his e-mail. */
const accessLog = JSON.stringify({
  requestId: "$context.requestId",
  at: "$context.requestTime",
  method: "$context.httpMethod",
  path: "$context.path",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  integrationError: "$context.integrationErrorMessage",
});

/** The Hono app as one function behind the HTTP API. It checks every token itself, sign-in tokens and personal ones alike. */
export class ApiStack extends PantauStack {
  readonly fn: PantauFunction;
  readonly origin: OriginFingerprints;
  readonly httpStage: HttpStage;
  readonly route: HttpRoute;

  constructor(
    scope: Construct,
    private readonly props: ApiProps,
  ) {
    super(scope, "api", props, { description: "The API" });
    const { stage, storage, web } = props;
    this.origin = new OriginFingerprints(this, "Origin", {
      stage,
      key: storage.key,
      secret: web.originSecret,
    });
    this.fn = this.app();
    this.httpStage = this.stageWithThrottle();
    const integration = new HttpLambdaIntegration("App", this.fn);
    this.route = new HttpRoute(this, "Route", {
      httpApi: props.web.httpApi,
      routeKey: HttpRouteKey.with("/api/{proxy+}", HttpMethod.ANY),
      integration,
    });
    new CfnOutput(this, "ApiFunction", { value: this.fn.functionName });
  }

  private app(): PantauFunction {
    const { stage, storage, ingest, web, auth, alerts, version } = this.props;
    const fn = new PantauFunction(this, "App", {
      stage,
      key: storage.key,
      ...sizing.api,
      entry: "functions/api.ts",
      description: "Dashboard and CLI talk to this",
      concurrency: stage.concurrency?.api,
      environment: {
        ...dataEnvironment(storage, ingest.rollUps),
        ...alerts.mailEnvironment,
        PANTAU_VERSION: version,
        SITE_URL: web.url,
        ISSUER: auth.issuer,
        CLIENT_ID: auth.client.userPoolClientId,
        USER_POOL_ID: auth.pool.userPoolId,
        USERINFO_URL: auth.userinfo,
        EVALUATIONS_QUEUE_URL: alerts.asked.queue.queueUrl,
        ORIGIN_SECRET_ARN: web.originSecret.secretArn,
        ORIGIN_FINGERPRINTS: this.origin.value,
      },
    });
    grantTable(storage.table, fn);
    grantObjects(
      fn,
      storage.key,
      // Signing is no call: the signed URL does what this role may do. It can never replace or remove a file.
      { bucket: storage.uploads, prefix: "uploads/", may: ["read", "write"] },
      { bucket: storage.derived, prefix: "derived/", may: ["read", "write"] },
    );
    for (const { queue } of [ingest.rollUps, alerts.asked, ...Object.values(storage.arrivals)])
      queue.grantSendMessages(fn);
    auth.pool.grant(
      fn,
      "cognito-idp:AdminCreateUser",
      "cognito-idp:AdminGetUser",
      "cognito-idp:AdminSetUserPassword",
      "cognito-idp:AdminResetUserPassword",
      "cognito-idp:AdminDisableUser",
      "cognito-idp:AdminEnableUser",
      "cognito-idp:AdminUserGlobalSignOut",
    );
    alerts.grantMail(fn);
    // While the secret is turned CloudFront sends a value that is younger than this deployment. Not grantRead(): that
    // would write this role into the key's policy, and the key's stack comes first.
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: [web.originSecret.secretArn],
      }),
    );
    return fn;
  }

  private stageWithThrottle(): HttpStage {
    const { stage, storage, web } = this.props;
    const logs = logGroup(this, "AccessLog", { stage, key: storage.key });
    return new HttpStage(this, "Stage", {
      httpApi: web.httpApi,
      stageName: "$default",
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: stage.throttle.perSecond, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(accessLog),
      },
    });
  }
}
