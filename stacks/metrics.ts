import { Duration } from "aws-cdk-lib";
import { Metric, Stats, Unit } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "./stages";

/** What functions/metrics.ts writes into the log in embedded metric format; a test holds the two lists together. */
export const metricNames = [
  "SubmissionsProcessed",
  "RowsRead",
  "RowProblems",
  "ProjectionLag",
  "RollUps",
  "Reconciles",
  "Evaluations",
  "MailsSent",
  "MailsRefused",
  "MailsUnknown",
  "MailsReturned",
] as const;
export type MetricName = (typeof metricNames)[number];

export const metricNamespace = "Pantau";

/** One of the program's own numbers, for a stage. */
export function ownMetric(
  stage: Stage,
  name: MetricName,
  { statistic = Stats.SUM, period = Duration.minutes(5) }: { statistic?: string; period?: Duration } = {},
): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { service: `pantau-${stage.name}` },
    unit: name === "ProjectionLag" ? Unit.MILLISECONDS : Unit.COUNT,
    statistic,
    period,
  });
}
