import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { sizing } from "../../stacks/sizing";
import {
  actionsOf,
  resourcesOf,
  type StackName,
  type Statement,
  statementsOf,
  templatesOf,
} from "./support/synth";

interface QueueProperties {
  readonly VisibilityTimeout?: number;
  readonly FifoQueue?: boolean;
  readonly SqsManagedSseEnabled: boolean;
  readonly MessageRetentionPeriod: number;
  readonly RedrivePolicy?: { readonly maxReceiveCount: number; readonly deadLetterTargetArn: unknown };
}
interface MappingProperties {
  readonly BatchSize: number;
  readonly FunctionResponseTypes: readonly string[];
  readonly ScalingConfig?: { readonly MaximumConcurrency: number };
}
interface FunctionProperties {
  readonly Description: string;
  readonly Timeout: number;
  readonly MemorySize: number;
  readonly ReservedConcurrentExecutions?: number;
  readonly Runtime: string;
  readonly Architectures: readonly string[];
  readonly TracingConfig: { readonly Mode: string };
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
  readonly EphemeralStorage?: { readonly Size: number };
}

let templates: Record<StackName, Template>;
let functions: Readonly<Record<string, FunctionProperties>>;
beforeAll(() => {
  templates = templatesOf("prod");
  functions = resourcesOf<FunctionProperties>(templates.ingest, "AWS::Lambda::Function");
});

function fn(id: string): FunctionProperties {
  return Object.entries(functions).find(([logical]) => logical.startsWith(id))?.[1] as FunctionProperties;
}

function queue(stack: StackName, id: string): QueueProperties {
  const queues = resourcesOf<QueueProperties>(templates[stack], "AWS::SQS::Queue");
  return Object.entries(queues).find(([logical]) => logical.startsWith(id))?.[1] as QueueProperties;
}

describe("queues", () => {
  it.each([
    ["storage", "SmallFilesQueue", sizing.ingestSmall.timeout.toSeconds(), sizing.ingestSmall.attempts + 1],
    ["storage", "LargeFilesQueue", sizing.ingestLarge.timeout.toSeconds(), sizing.ingestLarge.attempts + 1],
    ["ingest", "RollUpsQueue", sizing.rollUp.timeout.toSeconds(), 5],
  ] as const)(
    "%s %s hides a message for six times the timeout and gives up at last",
    (stack, id, timeout, deliveries) => {
      const one = queue(stack, id);
      expect(one.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
      expect(one.RedrivePolicy?.maxReceiveCount).toBe(deliveries);
      expect(one.SqsManagedSseEnabled).toBe(true);
    },
  );

  it("keep dead letters for two weeks", () => {
    for (const [stack, id] of [
      ["storage", "SmallFilesDeadLetters"],
      ["storage", "LargeFilesDeadLetters"],
      ["ingest", "RollUpsDeadLetters"],
    ] as const) {
      expect(queue(stack, id).MessageRetentionPeriod).toBe(14 * 86_400);
    }
  });

  it("let small files pass while a large one is worked on, and fold a year by one worker at a time", () => {
    expect(queue("ingest", "RollUpsQueue").FifoQueue).toBe(true);
    const mappings = Object.values(
      resourcesOf<MappingProperties>(templates.ingest, "AWS::Lambda::EventSourceMapping"),
    );
    expect(mappings).toHaveLength(3);
    for (const mapping of mappings)
      expect(mapping.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    expect(mappings.map(({ BatchSize }) => BatchSize).sort((a, b) => a - b)).toEqual([1, 4, 10]);
  });

  it("ask for no more workers than there are places", () => {
    const mappings = Object.values(
      resourcesOf<MappingProperties>(templates.ingest, "AWS::Lambda::EventSourceMapping"),
    );
    const places = ["IngestSmall", "IngestLarge", "RollUp"].map((id) => fn(id).ReservedConcurrentExecutions);
    expect(mappings.map(({ ScalingConfig }) => ScalingConfig?.MaximumConcurrency).sort()).toEqual(
      places.sort(),
    );
  });
});

describe("functions", () => {
  it("run on the current Node, on ARM, traced", () => {
    for (const one of Object.values(functions)) {
      expect(one).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        TracingConfig: { Mode: "Active" },
      });
    }
  });

  it("are told names, never secrets", () => {
    for (const one of Object.values(functions)) {
      for (const name of Object.keys(one.Environment.Variables)) {
        expect(name).toMatch(/^(PANTAU_STAGE|ATTEMPTS|[A-Z_]+_(NAME|BUCKET|URL|SECONDS))$/);
      }
    }
  });

  it("have places of their own, so that none starves the others", () => {
    for (const id of ["IngestSmall", "IngestLarge", "RollUp", "Reconcile"]) {
      expect(fn(id).ReservedConcurrentExecutions).toBeGreaterThan(0);
    }
    const dev = resourcesOf<FunctionProperties>(templatesOf("dev").ingest, "AWS::Lambda::Function");
    for (const one of Object.values(dev)) expect(one.ReservedConcurrentExecutions).toBeUndefined();
  });

  it("leave a file to its queue for as long as the queue tries it", () => {
    const { Variables } = fn("Reconcile").Environment;
    expect(Variables.SMALL_FILES_PATIENCE_SECONDS).toBe(String(6 * 120 * 6));
    expect(Variables.LARGE_FILES_PATIENCE_SECONDS).toBe(String(6 * 900 * 4));
    expect(fn("IngestLarge").Environment.Variables.ATTEMPTS).toBe("3");
  });
});

describe("rights", () => {
  const of = (role: string) => statementsOf(templates.ingest, role);

  it("are on named resources, tracing aside", () => {
    for (const role of ["IngestSmall", "IngestLarge", "RollUp", "Reconcile"]) {
      const everywhere = of(role).filter(({ Resource }) => Resource === "*");
      expect(actionsOf(everywhere)).toEqual(["xray:PutTelemetryRecords", "xray:PutTraceSegments"]);
      for (const action of actionsOf(of(role))) expect(action).not.toMatch(/:\*$|^\*$/);
    }
  });

  it("let nobody scan the table or change it as a whole", () => {
    for (const role of ["IngestSmall", "RollUp", "Reconcile"]) {
      const table = actionsOf(of(role)).filter((action) => action.startsWith("dynamodb:"));
      expect(table).toEqual([
        "dynamodb:BatchGetItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
      ]);
    }
  });

  it("keep the roll-up away from raw files", () => {
    expect(JSON.stringify(of("RollUp"))).not.toContain("Uploads");
    expect(actionsOf(of("RollUp"))).not.toContain("s3:DeleteObject");
  });

  it("let each ingest function reach its own files alone: a large one is none of the small ones' business", () => {
    for (const [role, own, other] of [
      ["IngestSmall", "uploads/small/*", "uploads/large"],
      ["IngestLarge", "uploads/large/*", "uploads/small"],
    ] as const) {
      const text = JSON.stringify(of(role));
      expect(text).toContain(`/${own}`);
      expect(text).toContain(`"s3:prefix":"${own}"`);
      expect(text).not.toContain(other);
      expect(text).not.toContain('/uploads/*"');
    }
  });

  it("let ingest read and remove raw files, never write them", () => {
    const uploads = of("IngestSmall").filter(({ Resource }: Statement) =>
      JSON.stringify(Resource).includes("Uploads"),
    );
    expect(actionsOf(uploads)).toEqual([
      "s3:DeleteObject",
      "s3:DeleteObjectVersion",
      "s3:GetObject",
      "s3:GetObjectVersion",
      "s3:ListBucket",
      "s3:ListBucketVersions",
    ]);
  });
});

describe("the reconcile", () => {
  it("runs every quarter of an hour, and a call that fails is kept", () => {
    templates.ingest.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "rate(15 minutes)",
      Target: { Input: '{"kind":"reconcile","at":"<aws.scheduler.scheduled-time>"}' },
    });
    templates.ingest.hasResourceProperties("AWS::Lambda::EventInvokeConfig", { MaximumRetryAttempts: 2 });
  });
});
