import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, type IMetric, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { AlertsStack } from "./alerts";
import type { ApiStack } from "./api";
import type { PantauFunction } from "./function";
import type { IngestStack } from "./ingest";
import { ownMetric } from "./metrics";
import type { AlarmRule } from "./observe";
import { sizing } from "./sizing";
import type { Stage } from "./stages";
import type { StorageStack } from "./storage";
import type { WebStack } from "./web";

/** The stacks whose health is watched. */
export interface Watched {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly ingest: IngestStack;
  readonly web: WebStack;
  readonly alerts: AlertsStack;
  readonly api: ApiStack;
}

const minutes = Duration.minutes;

export function alarmRules(watched: Watched): readonly AlarmRule[] {
  return [
    ...silences(watched),
    ...deadLetterRules(watched),
    ...ageRules(watched),
    ...functionRules(watched),
    ...apiRules(watched),
    ...mailRules(watched),
    ...dataRules(watched),
  ];
}

/** Every function by the name that alarms and dashboard give it. */
export function functionsOf({ ingest, alerts, api }: Watched): Readonly<Record<string, PantauFunction>> {
  return {
    Api: api.fn,
    IngestSmall: ingest.ingestSmall,
    IngestLarge: ingest.ingestLarge,
    RollUp: ingest.rollUp,
    Reconcile: ingest.reconcile,
    Evaluate: alerts.evaluate,
    Bounces: alerts.bounces,
  };
}

/** Work queues with the age of the oldest message, in seconds, that means somebody is waiting in vain. */
export function queuesOf({
  storage,
  ingest,
  alerts,
}: Watched): Readonly<Record<string, { queue: Queue; oldest: Duration }>> {
  return {
    SmallFiles: { queue: storage.arrivals.small.queue, oldest: minutes(15) },
    LargeFiles: { queue: storage.arrivals.large.queue, oldest: minutes(60) },
    RollUps: { queue: ingest.rollUps.queue, oldest: minutes(10) },
    Evaluations: { queue: alerts.asked.queue, oldest: minutes(30) },
  };
}

function deadLettersOf({ storage, ingest, alerts }: Watched): Readonly<Record<string, Queue>> {
  return {
    SmallFiles: storage.arrivals.small.deadLetters,
    LargeFiles: storage.arrivals.large.deadLetters,
    RollUps: ingest.rollUps.deadLetters,
    Reconcile: ingest.reconcileCalls.missed,
    Evaluations: alerts.asked.deadLetters,
    Evaluate: alerts.daily.missed,
    Bounces: alerts.bouncesMissed,
  };
}

/** Dead man's switches: what runs by the clock says so each time, and its silence is the alarm. */
function silences({ stage }: Watched): AlarmRule[] {
  const none = { threshold: 1, comparison: ComparisonOperator.LESS_THAN_THRESHOLD, silenceIsFault: true };
  return [
    {
      ...none,
      name: "EvaluationMissing",
      meaning: "No alert evaluation has finished for 26 hours. Runbook: Missed evaluation.",
      metric: ownMetric(stage, "Evaluations", { period: Duration.hours(1) }),
      periods: 26,
    },
    {
      ...none,
      name: "ReconcileMissing",
      meaning: "No reconcile has finished for an hour. Runbook: Stuck queue.",
      metric: ownMetric(stage, "Reconciles", { period: minutes(15) }),
      periods: 4,
    },
  ];
}

function deadLetterRules(watched: Watched): AlarmRule[] {
  return Object.entries(deadLettersOf(watched)).map(([name, queue]) => ({
    name: `${name}DeadLetters`,
    meaning: `${name}: work was given up after its last attempt. Runbook: Replay of dead letters.`,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: minutes(5), statistic: Stats.MAXIMUM }),
    threshold: 0,
  }));
}

function ageRules(watched: Watched): AlarmRule[] {
  const waiting = Object.entries(queuesOf(watched)).map(([name, { queue, oldest }]) => ({
    name: `${name}Waiting`,
    meaning: `${name}: the oldest message waits for more than ${oldest.toMinutes()} minutes. Runbook: Stuck queue.`,
    metric: queue.metricApproximateAgeOfOldestMessage({ period: minutes(5), statistic: Stats.MAXIMUM }),
    threshold: oldest.toSeconds(),
  }));
  const lag: AlarmRule = {
    name: "ProjectionLag",
    meaning: "Accepted files take over five minutes to reach the numbers. Runbook: Stuck queue.",
    metric: ownMetric(watched.stage, "ProjectionLag", { statistic: Stats.percentile(95) }),
    threshold: minutes(5).toMilliseconds(),
    periods: 3,
  };
  return [...waiting, lag];
}

function functionRules(watched: Watched): AlarmRule[] {
  const failing = Object.entries(functionsOf(watched)).flatMap(([name, fn]): AlarmRule[] => [
    {
      name: `${name}Errors`,
      meaning: `${name}: calls fail. Runbook: Failing function.`,
      metric: fn.metricErrors({ period: minutes(5) }),
      threshold: 0,
      periods: 2,
    },
    {
      name: `${name}Throttled`,
      meaning: `${name}: calls are refused for want of concurrency. Runbook: Stuck queue.`,
      metric: fn.metricThrottles({ period: minutes(5) }),
      threshold: 10,
      periods: 3,
    },
  ]);
  const slow: AlarmRule = {
    name: "IngestLargeSlow",
    meaning: "A large file took over 80 % of the time it may take. Runbook: Failing function.",
    metric: watched.ingest.ingestLarge.metricDuration({ period: minutes(15), statistic: Stats.MAXIMUM }),
    threshold: 0.8 * sizing.ingestLarge.timeout.toMilliseconds(),
  };
  return [...failing, slow];
}

function apiRules({ api, stage }: Watched): AlarmRule[] {
  return [
    {
      name: "ApiServerErrors",
      meaning: "The API answers with server errors. Runbook: Failing function.",
      metric: api.httpStage.metricServerError({ period: minutes(5), statistic: Stats.SUM }),
      threshold: 5,
      periods: 2,
    },
    {
      name: "ApiSlow",
      meaning: "One answer in a hundred takes over five seconds. Runbook: Failing function.",
      metric: api.httpStage.metricLatency({ period: minutes(5), statistic: Stats.percentile(99) }),
      threshold: 5000,
      periods: 3,
    },
    {
      name: "ApiNearThrottle",
      meaning:
        "The API sees over 80 % of the requests it lets through. Raise the throttle in stacks/stages.ts.",
      metric: api.httpStage.metricCount({ period: minutes(1), statistic: Stats.SUM }),
      threshold: 0.8 * 60 * stage.throttle.perSecond,
      periods: 5,
    },
  ];
}

/** Amazon puts a sender under review at 5 % returned and 0.1 % complaints; these tell earlier. */
function mailRules({ stage }: Watched): AlarmRule[] {
  const reputation = (metricName: string): IMetric =>
    new Metric({ namespace: "AWS/SES", metricName, statistic: Stats.MAXIMUM, period: Duration.hours(1) });
  return [
    {
      name: "MailsUnknown",
      meaning: "Nobody knows whether a mail went out; it is not sent again. Runbook: Mail.",
      metric: ownMetric(stage, "MailsUnknown"),
      threshold: 0,
    },
    {
      name: "MailsRefused",
      meaning: "SES refuses mails. Runbook: Mail.",
      // One period: a morning's digests are all tried within a few minutes.
      metric: ownMetric(stage, "MailsRefused"),
      threshold: 0,
    },
    {
      name: "MailsReturnedRate",
      meaning: "Over 3 % of mails come back. Runbook: Mail.",
      metric: reputation("Reputation.BounceRate"),
      threshold: 0.03,
    },
    {
      name: "ComplaintRate",
      meaning: "Over 0.05 % of mails are reported as spam. Runbook: Mail.",
      metric: reputation("Reputation.ComplaintRate"),
      threshold: 0.0005,
    },
  ];
}

function dataRules({ storage }: Watched): AlarmRule[] {
  const of = (metricName: string): IMetric =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: { TableName: storage.table.tableName },
      statistic: Stats.SUM,
      period: minutes(5),
    });
  return [
    {
      name: "TableReadsThrottled",
      meaning: "DynamoDB refuses reads: one partition is too hot. Runbook: Stuck queue.",
      metric: of("ReadThrottleEvents"),
      threshold: 0,
      periods: 3,
    },
    {
      name: "TableWritesThrottled",
      meaning: "DynamoDB refuses writes: one partition is too hot. Runbook: Stuck queue.",
      metric: of("WriteThrottleEvents"),
      threshold: 0,
      periods: 3,
    },
  ];
}
