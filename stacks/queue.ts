import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { retention } from "./retention";

/**
 * Six times the function's timeout, as Lambda asks: a message must not come back while a batch of it may
 * still be running or waiting for a free slot.
 */
export function visibilityFor(timeout: Duration): Duration {
  return Duration.seconds(6 * timeout.toSeconds());
}

export interface QueueSettings {
  /** Timeout of the function that reads it. */
  readonly timeout: Duration;
  /** Deliveries before a message goes to the dead letters. */
  readonly attempts: number;
  readonly fifo?: boolean;
}

/** A queue and the place where its messages go when every attempt failed, kept to be looked at and sent again. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, settings: QueueSettings) {
    super(scope, id);
    const kind = settings.fifo ? { fifo: true } : {};
    const kept = {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(retention.deadLetters),
    };
    this.deadLetters = new Queue(this, "DeadLetters", { ...kind, ...kept });
    this.queue = new Queue(this, "Queue", {
      ...kind,
      ...kept,
      visibilityTimeout: visibilityFor(settings.timeout),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: settings.attempts },
    });
  }
}
