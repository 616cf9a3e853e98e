import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { CLAIM_PATIENCE_MS } from "../../functions/adapters/alerts";
import { sizing } from "../../stacks/sizing";
import { actionsOf, resourcesOf, type StackName, statementsOf, templatesOf } from "./support/synth";

let templates: Record<StackName, Template>;
beforeAll(() => {
  templates = templatesOf("prod");
});

describe("the evaluation", () => {
  it("runs at seven in the morning of Jakarta, and is told for which time", () => {
    templates.alerts.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "cron(0 7 * * ? *)",
      ScheduleExpressionTimezone: "Asia/Jakarta",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Input: '{"kind":"evaluate","at":"<aws.scheduler.scheduled-time>"}',
        DeadLetterConfig: Match.anyValue(),
        RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 10_800 },
      },
    });
  });

  it("is watched every half hour, not at the minute when it begins", () => {
    templates.alerts.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "cron(25,55 * * * ? *)",
      Target: { Input: '{"kind":"watch"}' },
    });
    templates.alerts.resourceCountIs("AWS::Scheduler::Schedule", 2);
  });

  it("is retried, then kept, when it fails", () => {
    templates.alerts.hasResourceProperties("AWS::Lambda::EventInvokeConfig", {
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });

  it("runs once at a time, so that two runs never race for the same digest", () => {
    templates.alerts.hasResourceProperties("AWS::Lambda::Function", {
      Description: Match.stringLikeRegexp("digest"),
      ReservedConcurrentExecutions: 1,
    });
  });

  it("takes what administrators ask for from a queue of its own, one at a time", () => {
    templates.alerts.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      BatchSize: 1,
      EventSourceArn: { "Fn::GetAtt": [Match.stringLikeRegexp("^EvaluationsQueue"), "Arn"] },
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
    templates.alerts.hasResourceProperties("AWS::SQS::Queue", {
      VisibilityTimeout: 6 * sizing.alerts.timeout.toSeconds(),
      RedrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: Match.anyValue() },
    });
    expect(JSON.stringify(statementsOf(templates.api, "AppRole"))).toContain("EvaluationsQueue");
  });

  it("reads numbers, never raw files", () => {
    const rights = statementsOf(templates.alerts, "EvaluateRole");
    expect(JSON.stringify(rights)).not.toContain("Uploads");
    expect(actionsOf(rights).filter((action) => action.startsWith("ses:"))).toEqual([
      "ses:SendEmail",
      "ses:SendRawEmail",
    ]);
  });
});

describe("mail", () => {
  it("goes out under our identity from one address only", () => {
    const sending = statementsOf(templates.alerts, "EvaluateRole").find(({ Action }) =>
      Action.includes("ses:SendEmail"),
    );
    expect(sending?.Condition).toEqual({
      StringEquals: { "ses:FromAddress": "pantau@pantau.example.go.id" },
    });
    expect(JSON.stringify(sending?.Resource)).toContain("identity/");
    expect(JSON.stringify(sending?.Resource)).toContain("configuration-set/");
  });

  it("goes by TLS, and addresses that bounced or complained are not written to again", () => {
    templates.alerts.hasResourceProperties("AWS::SES::ConfigurationSet", {
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
    templates.alerts.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: {
        MatchingEventTypes: ["bounce", "complaint", "reject"],
        SnsDestination: Match.anyValue(),
      },
    });
  });

  it("that comes back reaches a function over an encrypted topic", () => {
    templates.alerts.hasResourceProperties("AWS::SNS::Topic", { KmsMasterKeyId: Match.anyValue() });
    templates.alerts.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "lambda",
      RedrivePolicy: Match.anyValue(),
    });
  });

  it("can be verified by the records that the stack gives out", () => {
    const outputs = Object.keys(templates.alerts.findOutputs("*"));
    expect(outputs.filter((name) => name.startsWith("DkimRecord"))).toHaveLength(3);
  });
});

describe("rights of the bounce function", () => {
  it("are the table, and mail to the administrators", () => {
    const actions = actionsOf(statementsOf(templates.alerts, "BouncesRole"));
    expect(actions.filter((action) => action.startsWith("s3:"))).toEqual([]);
    expect(actions.filter((action) => action.startsWith("ses:"))).toEqual([
      "ses:SendEmail",
      "ses:SendRawEmail",
    ]);
  });
});

describe("a claimed sending", () => {
  it("counts as abandoned only when the function that claimed it cannot be running any more", () => {
    expect(CLAIM_PATIENCE_MS).toBeGreaterThan(sizing.alerts.timeout.toMilliseconds());
    expect(CLAIM_PATIENCE_MS).toBeGreaterThan(sizing.api.timeout.toMilliseconds());
  });
});

describe("mail through one mailbox, while trying out", () => {
  it("needs no records", () => {
    const identities = resourcesOf<{ EmailIdentity: string }>(
      templatesOf("dev").alerts,
      "AWS::SES::EmailIdentity",
    );
    expect(Object.values(identities).map(({ EmailIdentity }) => EmailIdentity)).toEqual([
      "pantau-dev@example.go.id",
    ]);
  });
});
