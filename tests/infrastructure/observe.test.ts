import { readFileSync } from "node:fs";
import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { metricUnits, metricNamespace as writtenTo } from "../../functions/adapters/metrics";
import { metricNames, metricNamespace } from "../../stacks/metrics";
import { resourcesOf, type StackName, templatesOf } from "./support/synth";

interface AlarmProperties {
  readonly AlarmActions: readonly unknown[];
  readonly AlarmDescription: string;
  readonly ComparisonOperator: string;
  readonly EvaluationPeriods: number;
  readonly MetricName?: string;
  readonly Namespace?: string;
  readonly Period?: number;
  readonly Threshold: number;
  readonly TreatMissingData: string;
}

let templates: Record<StackName, Template>;
let alarms: Readonly<Record<string, AlarmProperties>>;
beforeAll(() => {
  templates = templatesOf("prod");
  alarms = resourcesOf<AlarmProperties>(templates.observe, "AWS::CloudWatch::Alarm");
});

const alarm = (name: string) =>
  Object.entries(alarms).find(([id]) => new RegExp(`^${name}[0-9A-F]{8}$`).test(id))?.[1] as AlarmProperties;

describe("metrics", () => {
  it("that are watched are those that the functions write", () => {
    expect([...metricNames].sort()).toEqual(Object.keys(metricUnits).sort());
    expect(metricNamespace).toBe(writtenTo);
  });
});

describe("alarms", () => {
  it("all reach the operators, and say which chapter of the runbook helps", () => {
    expect(Object.keys(alarms).length).toBeGreaterThan(25);
    for (const { AlarmActions, AlarmDescription } of Object.values(alarms)) {
      expect(AlarmActions).toHaveLength(1);
      expect(AlarmDescription).toMatch(/Runbook: |stacks\/stages\.ts/);
    }
    templates.observe.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "pantau-ops@example.go.id",
    });
  });

  it("name chapters that the runbook has", () => {
    const chapters = readFileSync("docs/runbook.md", "utf8").match(/^## .+$/gm) ?? [];
    for (const { AlarmDescription } of Object.values(alarms)) {
      const named = /Runbook: ([^.]+)\./.exec(AlarmDescription)?.[1];
      if (named) expect(chapters).toContain(`## ${named}`);
    }
  });

  it("tell when the evaluation did not run: silence is the fault", () => {
    expect(alarm("EvaluationMissing")).toMatchObject({
      MetricName: "Evaluations",
      Period: 3600,
      EvaluationPeriods: 26,
      Threshold: 1,
      ComparisonOperator: "LessThanThreshold",
      TreatMissingData: "breaching",
    });
    expect(alarm("ReconcileMissing").TreatMissingData).toBe("breaching");
  });

  it.each(["SmallFiles", "LargeFiles", "RollUps", "Reconcile", "Evaluations", "Evaluate", "Bounces"])(
    "tell of the first dead letter of %s",
    (name) => {
      expect(alarm(`${name}DeadLetters`)).toMatchObject({
        MetricName: "ApproximateNumberOfMessagesVisible",
        Threshold: 0,
        ComparisonOperator: "GreaterThanThreshold",
      });
    },
  );

  it("watch every dead letter queue that there is", () => {
    const waited = (stack: StackName) =>
      Object.keys(resourcesOf(templates[stack], "AWS::SQS::Queue")).filter((id) =>
        /DeadLetters|Missed/.test(id),
      );
    const all = [...waited("storage"), ...waited("ingest"), ...waited("alerts")];
    const watched = Object.values(alarms).filter(
      ({ MetricName }) => MetricName === "ApproximateNumberOfMessagesVisible",
    );
    expect(watched).toHaveLength(all.length);
  });

  it("of dead letters have the name of the output that tells where the queue is", () => {
    const outputs = Object.values(templates).flatMap((template) => Object.keys(template.findOutputs("*")));
    const named = Object.keys(alarms).flatMap((id) => /^(\w+DeadLetters)[0-9A-F]{8}$/.exec(id)?.[1] ?? []);
    expect(named).toHaveLength(7);
    for (const name of named) expect(outputs).toContain(name);
  });

  it.each(["SmallFiles", "LargeFiles", "RollUps", "Evaluations"])("tell when %s waits too long", (name) => {
    expect(alarm(`${name}Waiting`)).toMatchObject({ MetricName: "ApproximateAgeOfOldestMessage" });
  });

  it.each(["Api", "IngestSmall", "IngestLarge", "RollUp", "Reconcile", "Evaluate", "Bounces"])(
    "tell of errors and refused calls of %s",
    (name) => {
      expect(alarm(`${name}Errors`)).toMatchObject({ MetricName: "Errors", Namespace: "AWS/Lambda" });
      expect(alarm(`${name}Throttled`)).toMatchObject({ MetricName: "Throttles" });
    },
  );

  it("tell of a mail whose fate nobody knows, and before SES shuts the sender off", () => {
    for (const name of ["MailsUnknown", "MailsRefused"])
      expect(alarm(name)).toMatchObject({ Threshold: 0, EvaluationPeriods: 1 });
    expect(alarm("MailsReturnedRate").Threshold).toBeLessThan(0.05);
    expect(alarm("ComplaintRate").Threshold).toBeLessThan(0.001);
  });
});

describe("the dashboard", () => {
  it("is one, and shows the program's own numbers", () => {
    templates.observe.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    const body = JSON.stringify(templates.observe.findResources("AWS::CloudWatch::Dashboard"));
    for (const name of metricNames) expect(body).toContain(name);
  });
});

describe("logs", () => {
  it("of every function expire and are encrypted", () => {
    for (const stack of ["ingest", "alerts", "api", "web", "auth"] as const) {
      const groups = Object.values(
        resourcesOf<{ RetentionInDays: number; KmsKeyId: unknown }>(templates[stack], "AWS::Logs::LogGroup"),
      );
      const functions = Object.keys(resourcesOf(templates[stack], "AWS::Lambda::Function"));
      expect(groups.length).toBeGreaterThanOrEqual(functions.length);
      for (const { RetentionInDays, KmsKeyId } of groups) {
        expect(RetentionInDays).toBe(400);
        expect(KmsKeyId).toBeDefined();
      }
    }
  });
});
