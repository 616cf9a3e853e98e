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
  /** How often the work is tried before the message goes to the dead letters. */
  readonly attempts: number;
  /**
   * One delivery more than attempts, for a reader that must say itself that the last attempt failed: a call that
   * ran out of time or memory could not.
   */
  readonly tellsFailure?: boolean;
  readonly fifo?: boolean;
}

/** A queue and the place where its messages go when every attempt failed, kept to be looked at and sent again. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** From the first delivery to the dead letters, at most; nobody needs to ask for the same work before. */
  readonly patience: Duration;

  constructor(scope: Construct, id: string, settings: QueueSettings) {
    super(scope, id);
    const kind = settings.fifo ? { fifo: true } : {};
    const kept = {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(retention.deadLetters),
    };
    this.deadLetters = new Queue(this, "DeadLetters", { ...kind, ...kept });
    const visibilityTimeout = visibilityFor(settings.timeout);
    const maxReceiveCount = settings.attempts + (settings.tellsFailure ? 1 : 0);
    this.patience = Duration.seconds(visibilityTimeout.toSeconds() * maxReceiveCount);
    this.queue = new Queue(this, "Queue", {
      ...kind,
      ...kept,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
  }
}
