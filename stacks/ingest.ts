import { CfnOutput, Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { dataEnvironment } from "./environment";
import { PantauFunction } from "./function";
import { grantObjects, grantTable } from "./grants";
import { PantauStack, type PantauStackProps } from "./pantau-stack";
import { QueueWithDeadLetters } from "./queue";
import { ScheduledCall } from "./scheduled-call";
import { sizing } from "./sizing";
import { arrivalPrefixes, type StorageStack } from "./storage";

export interface IngestProps extends PantauStackProps {
  readonly storage: StorageStack;
}

/** From an arrived file to a folded year: ingest of small and large files, roll-up, and the reconcile that heals both. */
export class IngestStack extends PantauStack {
  readonly rollUps: QueueWithDeadLetters;
  readonly ingestSmall: PantauFunction;
  readonly ingestLarge: PantauFunction;
  readonly rollUp: PantauFunction;
  readonly reconcile: PantauFunction;
  readonly reconcileCalls: ScheduledCall;

  constructor(
    scope: Construct,
    private readonly props: IngestProps,
  ) {
    super(scope, "ingest", props, { description: "Files in, roll-ups, reconcile" });
    // One message group a year: a year is folded by one worker at a time, different years side by side.
    this.rollUps = new QueueWithDeadLetters(this, "RollUps", { ...sizing.rollUp, attempts: 5, fifo: true });
    this.ingestSmall = this.ingest("small");
    this.ingestLarge = this.ingest("large");
    this.rollUp = this.rollUpFunction();
    this.reconcile = this.reconcileFunction();
    this.reconcileCalls = new ScheduledCall(this, "ReconcileSchedule", {
      stage: props.stage,
      key: props.storage.key,
      fn: this.reconcile,
      description: "Every upload request comes to an end, every old marker is folded",
      schedule: ScheduleExpression.rate(Duration.minutes(15)),
      input: ScheduleTargetInput.fromObject({ kind: "reconcile", at: "<aws.scheduler.scheduled-time>" }),
    });
    new CfnOutput(this, "RollUpsQueue", { value: this.rollUps.queue.queueUrl });
    new CfnOutput(this, "RollUpsDeadLetters", { value: this.rollUps.deadLetters.queueUrl });
    for (const [name, fn] of Object.entries({
      IngestSmall: this.ingestSmall,
      IngestLarge: this.ingestLarge,
      RollUp: this.rollUp,
      Reconcile: this.reconcile,
    }))
      new CfnOutput(this, `${name}Function`, { value: fn.functionName });
    new CfnOutput(this, "ReconcileDeadLetters", { value: this.reconcileCalls.missed.queueUrl });
  }

  private shared() {
    const { stage, storage } = this.props;
    return { stage, key: storage.key, environment: dataEnvironment(storage, this.rollUps) };
  }

  private ingest(size: "small" | "large"): PantauFunction {
    const { stage, storage } = this.props;
    const name = size === "small" ? "ingestSmall" : "ingestLarge";
    const concurrency = stage.concurrency?.[name];
    const shared = this.shared();
    const fn = new PantauFunction(this, size === "small" ? "IngestSmall" : "IngestLarge", {
      ...shared,
      ...sizing[name],
      environment: { ...shared.environment, ATTEMPTS: String(sizing[name].attempts) },
      entry: "functions/ingest.ts",
      description: `Checks and stores ${size} files`,
      concurrency,
    });
    fn.addEventSource(
      new SqsEventSource(storage.arrivals[size].queue, {
        batchSize: size === "small" ? 4 : 1,
        reportBatchItemFailures: true,
        // As many pollers as there are places to run: more would only burn deliveries on throttled calls.
        maxConcurrency: concurrency ? Math.max(2, concurrency) : undefined,
      }),
    );
    grantTable(storage.table, fn);
    grantObjects(
      fn,
      storage.key,
      // Its own files alone: a large one that is handed to the function of small ones is refused, not begun.
      { bucket: storage.uploads, prefix: arrivalPrefixes[size], may: ["read", "remove"] },
      { bucket: storage.derived, prefix: "derived/", may: ["read", "write", "remove"] },
    );
    this.rollUps.queue.grantSendMessages(fn);
    return fn;
  }

  private rollUpFunction(): PantauFunction {
    const { stage, storage } = this.props;
    const fn = new PantauFunction(this, "RollUp", {
      ...this.shared(),
      ...sizing.rollUp,
      entry: "functions/roll-up.ts",
      description: "Folds a year's submissions into standing tables and snapshots",
      concurrency: stage.concurrency?.rollUp,
    });
    fn.addEventSource(
      new SqsEventSource(this.rollUps.queue, {
        // Requests for the same year that have gathered are folded by one pass.
        batchSize: 10,
        reportBatchItemFailures: true,
        maxConcurrency: stage.concurrency ? Math.max(2, stage.concurrency.rollUp) : undefined,
      }),
    );
    grantTable(storage.table, fn);
    grantObjects(fn, storage.key, { bucket: storage.derived, prefix: "derived/", may: ["read", "write"] });
    return fn;
  }

  private reconcileFunction(): PantauFunction {
    const { stage, storage } = this.props;
    const shared = this.shared();
    const { small, large } = storage.arrivals;
    const fn = new PantauFunction(this, "Reconcile", {
      ...shared,
      ...sizing.reconcile,
      environment: {
        ...shared.environment,
        SMALL_FILES_PATIENCE_SECONDS: String(small.patience.toSeconds()),
        LARGE_FILES_PATIENCE_SECONDS: String(large.patience.toSeconds()),
      },
      entry: "functions/reconcile.ts",
      description: "Ends open upload requests and folds markers that were left",
      concurrency: stage.concurrency?.background,
    });
    grantTable(storage.table, fn);
    grantObjects(
      fn,
      storage.key,
      { bucket: storage.uploads, prefix: "uploads/", may: ["read", "remove"] },
      { bucket: storage.derived, prefix: "derived/", may: ["read", "write"] },
    );
    for (const { queue } of [this.rollUps, small, large]) queue.grantSendMessages(fn);
    return fn;
  }
}
