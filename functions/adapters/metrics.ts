import type { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";

/** The program's own numbers in CloudWatch; alarms and the dashboard (stacks/metrics.ts) know them by these names. */
export const metricUnits = {
  SubmissionsProcessed: "Count",
  RowsRead: "Count",
  RowProblems: "Count",
  ProjectionLag: "Milliseconds",
  RollUps: "Count",
  Reconciles: "Count",
  Evaluations: "Count",
  MailsSent: "Count",
  MailsRefused: "Count",
  MailsUnknown: "Count",
  MailsReturned: "Count",
} as const satisfies Readonly<Record<string, keyof typeof MetricUnit>>;
export type MetricName = keyof typeof metricUnits;

export interface Meter {
  add(name: MetricName, value?: number): void;
  /** Writes what was added into the log, from where CloudWatch takes it. */
  flush(): Promise<void>;
}

export const metricNamespace = "Pantau";

/** Numbers as log lines in embedded metric format: no call that could fail or wait. */
export function makeMeter(stage: string): Meter {
  const counted: (readonly [MetricName, number])[] = [];
  let made: Promise<Metrics> | undefined;
  return {
    add: (name, value = 1) => void counted.push([name, value]),
    async flush() {
      // Most calls of the API count nothing, and then the library is not even loaded.
      if (counted.length === 0) return;
      made ??= import("@aws-lambda-powertools/metrics").then(
        ({ Metrics }) => new Metrics({ namespace: metricNamespace, serviceName: `pantau-${stage}` }),
      );
      const metrics = await made;
      for (const [name, value] of counted.splice(0)) metrics.addMetric(name, metricUnits[name], value);
      metrics.publishStoredMetrics();
    },
  };
}
