import { ArnFormat, CfnOutput } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { alarmRules, type Watched } from "./alarm-rules";
import { dashboard } from "./dashboard";
import { PantauStack, type PantauStackProps } from "./pantau-stack";

export type ObserveProps = PantauStackProps & Watched;

/** One thing that must wake somebody, with the words that person reads first. */
export interface AlarmRule {
  readonly name: string;
  /** What it means and which chapter of docs/runbook.md says what to do. */
  readonly meaning: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly comparison?: ComparisonOperator;
  /** Periods that must be over the threshold, one after another. */
  readonly periods?: number;
  /** Silence is itself the fault: nothing ran that should have. */
  readonly silenceIsFault?: boolean;
}

/** Alarms that mail the operators, and the one dashboard. */
export class ObserveStack extends PantauStack {
  constructor(scope: Construct, props: ObserveProps) {
    super(scope, "observe", props, { description: "Alarms and dashboard" });
    const topic = new Topic(this, "Alarms", {
      displayName: `Pantau ${props.stage.name}`,
      masterKey: props.storage.key,
      enforceSSL: true,
    });
    // A topic with a policy of its own has lost the one that SNS gives it, by which alarms may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsOfThisAccount",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: {
          ArnLike: {
            "aws:SourceArn": this.formatArn({
              service: "cloudwatch",
              resource: "alarm",
              resourceName: "*",
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    for (const address of props.stage.operators) topic.addSubscription(new EmailSubscription(address));
    const alarms = alarmRules(props).map((rule) => this.alarm(rule, topic));
    dashboard(this, props, alarms);
    new CfnOutput(this, "AlarmTopicArn", { value: topic.topicArn });
  }

  private alarm(rule: AlarmRule, topic: Topic): Alarm {
    const alarm = new Alarm(this, rule.name, {
      alarmDescription: rule.meaning,
      metric: rule.metric,
      threshold: rule.threshold,
      comparisonOperator: rule.comparison ?? ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: rule.periods ?? 1,
      treatMissingData: rule.silenceIsFault ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  }
}
