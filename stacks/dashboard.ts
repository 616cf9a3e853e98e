import { Duration } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  SingleValueWidget,
  Stats,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { functionsOf, queuesOf, type Watched } from "./alarm-rules";
import { type MetricName, ownMetric } from "./metrics";

const graph = (title: string, left: IMetric[], width = 8): IWidget =>
  new GraphWidget({ title, left, width, height: 6 });

/** One page: is anything wrong, what came in, how fast it counts, what the parts do. */
export function dashboard(scope: Construct, watched: Watched, alarms: readonly Alarm[]): Dashboard {
  const { stage, storage, api } = watched;
  const own = (name: MetricName, statistic?: string) => ownMetric(stage, name, { statistic });
  const functions = Object.values(functionsOf(watched));
  return new Dashboard(scope, "Dashboard", {
    dashboardName: `pantau-${stage.name}`,
    defaultInterval: Duration.days(1),
    widgets: [
      [new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24, height: 5 })],
      [
        new SingleValueWidget({
          title: "Today",
          metrics: (["SubmissionsProcessed", "RowsRead", "RowProblems", "MailsSent"] as const).map((name) =>
            ownMetric(stage, name, { period: Duration.days(1) }),
          ),
          width: 24,
          height: 3,
        }),
      ],
      [
        graph("Rows and problems", [own("RowsRead"), own("RowProblems")]),
        graph("From acceptance to numbers", [
          own("ProjectionLag", Stats.percentile(50)),
          own("ProjectionLag", Stats.percentile(95)),
        ]),
        graph("Runs", [own("RollUps"), own("Reconciles"), own("Evaluations")]),
      ],
      [
        graph(
          "Age of the oldest message",
          Object.values(queuesOf(watched)).map(({ queue }) =>
            queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM }),
          ),
        ),
        graph("Mails", [own("MailsSent"), own("MailsRefused"), own("MailsUnknown"), own("MailsReturned")]),
        graph("API", [
          api.httpStage.metricCount(),
          api.httpStage.metricClientError(),
          api.httpStage.metricServerError(),
        ]),
      ],
      [
        graph("API latency", [
          api.httpStage.metricLatency({ statistic: Stats.percentile(50) }),
          api.httpStage.metricLatency({ statistic: Stats.percentile(99) }),
        ]),
        graph(
          "Duration",
          functions.map((fn) => fn.metricDuration({ statistic: Stats.MAXIMUM })),
        ),
        graph(
          "Errors",
          functions.map((fn) => fn.metricErrors()),
        ),
      ],
      [
        graph(
          "Table units",
          [storage.table.metricConsumedReadCapacityUnits(), storage.table.metricConsumedWriteCapacityUnits()],
          12,
        ),
        graph(
          "Running at once",
          functions.map((fn) => fn.metric("ConcurrentExecutions", { statistic: Stats.MAXIMUM })),
          12,
        ),
      ],
    ],
  });
}
