import type { Stack } from "aws-cdk-lib";
import { type NagPackSuppression, NagSuppressions } from "cdk-nag";
import type { Construct, IConstruct } from "constructs";
import type { RegionStacks } from "./index";

/** Findings of the AwsSolutions rules that stand, each with the reason why it is right here. */
export function argueFindings(stacks: RegionStacks): void {
  const { ingest, web, auth, alerts, api } = stacks;
  for (const fn of [ingest.ingestSmall, ingest.ingestLarge, ingest.rollUp, ingest.reconcile]) {
    argue(fn.ownRole, tracing, objectPrefixes);
  }
  for (const fn of [alerts.evaluate, api.fn]) argue(fn.ownRole, tracing, objectPrefixes);
  for (const fn of [alerts.bounces, api.origin.fn]) argue(fn.ownRole, tracing);
  for (const calls of [ingest.reconcileCalls, alerts.daily]) {
    argue(calls.missed, endOfTheLine);
    const role = calls.node.scope as Stack;
    for (const child of role.node.children) {
      if (child.node.id.startsWith("SchedulerRoleForTarget")) argue(child, functionVersions);
    }
  }
  argue(alerts.bouncesMissed, endOfTheLine);
  argue(web.originSecret, turnedByHand);
  argue(web.distribution, edgeLogs, noGeography, ...(web.stage.domain ? [] : [cloudFrontsOwnName]));
  argue(auth.pool, plainSignIn, ...(auth.stage.mfa === "optional" ? [trialWithoutCodes] : []));
  argue(api.route, ownAuthorization);
  for (const stack of Object.values(stacks)) argueLibraryFunctions(stack);
}

function argue(on: IConstruct, ...suppressions: readonly NagPackSuppression[]): void {
  NagSuppressions.addResourceSuppressions(on, [...suppressions], true);
}

/** Functions that the construct library brings along; their code and rights are not ours to narrow. */
function argueLibraryFunctions(stack: Stack): void {
  for (const child of stack.node.children) {
    if (
      child.node.id.startsWith("Custom::CDKBucketDeployment") ||
      child.node.id.startsWith("Custom::S3Auto")
    ) {
      argue(child as Construct, ...libraryFunction);
    }
  }
}

const tracing: NagPackSuppression = {
  id: "AwsSolutions-IAM5",
  appliesTo: ["Resource::*"],
  reason: "X-Ray's PutTraceSegments and PutTelemetryRecords know no resource; nothing else is granted on *.",
};

const objectPrefixes: NagPackSuppression = {
  id: "AwsSolutions-IAM5",
  appliesTo: [{ regex: "/^Resource::.*\\/(uploads|uploads\\/small|uploads\\/large|derived)\\/\\*$/" }],
  reason: "Object names are made at run time; the right is bounded by one bucket and one key prefix.",
};

const functionVersions: NagPackSuppression = {
  id: "AwsSolutions-IAM5",
  appliesTo: [{ regex: "/^Resource::<.*\\.Arn>:\\*$/" }],
  reason: "The versions of exactly one function, as the scheduler's target asks; it can call nothing else.",
};

const endOfTheLine: NagPackSuppression = {
  id: "AwsSolutions-SQS3",
  reason:
    "This queue is itself where failed calls end, with an alarm on its first message; it has no reader that could fail.",
};

const turnedByHand: NagPackSuppression = {
  id: "AwsSolutions-SMG4",
  reason:
    "CloudFront takes the new value only by a deployment, so a timer alone would lock everybody out. The runbook turns it by hand, and the API accepts the former value meanwhile.",
};

const edgeLogs: NagPackSuppression = {
  id: "AwsSolutions-CFR3",
  reason:
    "CloudFront cannot deliver its access log to buckets in Jakarta. Every request is in the firewall's log (edge stack), API requests with their paths in the HTTP API's log.",
};

const noGeography: NagPackSuppression = {
  id: "AwsSolutions-CFR1",
  reason:
    "Staff travel, and the ministry's own lines leave the country at times; every request must carry a token anyway.",
};

const cloudFrontsOwnName: NagPackSuppression = {
  id: "AwsSolutions-CFR4",
  reason:
    "Without an own domain CloudFront's certificate and its protocol rule apply. A stage with a domain gets TLS 1.2 of 2021; the runbook asks for one in production.",
};

const plainSignIn: NagPackSuppression = {
  id: "AwsSolutions-COG3",
  reason:
    "Threat protection costs a plan upgrade for each user. One-time codes, no self sign-up, the firewall's rate rule and short tokens stand in its place.",
};

const trialWithoutCodes: NagPackSuppression = {
  id: "AwsSolutions-COG2",
  reason: "A stage for trying out holds made-up data only; staging and production require one-time codes.",
};

const ownAuthorization: NagPackSuppression = {
  id: "AwsSolutions-APIG4",
  reason:
    "The app verifies each token itself: a gateway authorizer would refuse personal access tokens, and Cognito's access tokens carry no audience. Requests that do not come from CloudFront are refused before.",
};

const libraryFunction: readonly NagPackSuppression[] = [
  {
    id: "AwsSolutions-IAM4",
    reason: "Function of the construct library that runs only while deploying; it brings its own basic role.",
  },
  {
    id: "AwsSolutions-IAM5",
    reason:
      "Function of the construct library that runs only while deploying; bounded to the asset bucket and the site's bucket.",
  },
  {
    id: "AwsSolutions-L1",
    reason:
      "Function of the construct library that runs only while deploying; the library chooses its runtime.",
  },
];
