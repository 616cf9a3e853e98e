import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";

/** The program's own numbers in CloudWatch; alarms and the dashboard (stacks/metrics.ts) know them by these names. */
export const metricUnits = {
  SubmissionsProcessed: MetricUnit.Count,
  RowsRead: MetricUnit.Count,
  RowProblems: MetricUnit.Count,
  ProjectionLag: MetricUnit.Milliseconds,
  RollUps: MetricUnit.Count,
  Reconciles: MetricUnit.Count,
  Evaluations: MetricUnit.Count,
  MailsSent: MetricUnit.Count,
  MailsRefused: MetricUnit.Count,
  MailsUnknown: MetricUnit.Count,
  MailsReturned: MetricUnit.Count,
} as const;
export type MetricName = keyof typeof metricUnits;

export interface Meter {
  add(name: MetricName, value?: number): void;
  /** Writes what was added into the log, from where CloudWatch takes it. */
  flush(): void;
}

export const metricNamespace = "Pantau";

/** Numbers as log lines in embedded metric format: no call that could fail or wait. */
export function makeMeter(stage: string): Meter {
  const metrics = new Metrics({ namespace: metricNamespace, serviceName: `pantau-${stage}` });
  return {
    add: (name, value = 1) => metrics.addMetric(name, metricUnits[name], value),
    flush: () => {
      // Publishing nothing is worth a warning to the library, not to us: most calls count nothing.
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}
