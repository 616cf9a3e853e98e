import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Schedule, type ScheduleExpression, type ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { retention } from "./retention";
import type { Stage } from "./stages";

export interface ScheduledCallProps {
  readonly stage: Stage;
  readonly key: IKey;
  readonly fn: IFunction;
  readonly description: string;
  readonly schedule: ScheduleExpression;
  readonly input: ScheduleTargetInput;
  /** Of another schedule of the same function; absent: a queue of its own. */
  readonly missed?: Queue;
}

/**
 * A call of a function by the clock. Two things can fail, and both end in one queue with an alarm: the scheduler
 * could not hand the call over, or the function failed on it after all its retries.
 */
export class ScheduledCall extends Construct {
  readonly missed: Queue;
  readonly schedule: Schedule;

  constructor(scope: Construct, id: string, props: ScheduledCallProps) {
    super(scope, id);
    this.missed = props.missed ?? this.queueFor(props.fn);
    this.schedule = new Schedule(this, "Schedule", {
      description: props.description,
      schedule: props.schedule,
      key: props.key,
      target: new LambdaInvoke(props.fn, {
        deadLetterQueue: this.missed,
        input: props.input,
        maxEventAge: Duration.hours(3),
        retryAttempts: 10,
      }),
    });
  }

  private queueFor(fn: IFunction): Queue {
    const missed = new Queue(this, "Missed", {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(retention.deadLetters),
    });
    fn.configureAsyncInvoke({
      onFailure: new SqsDestination(missed),
      retryAttempts: 2,
      maxEventAge: Duration.hours(3),
    });
    return missed;
  }
}
