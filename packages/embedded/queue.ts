import { randomUUID } from "node:crypto";
import type { Log } from "@pantau/usecases";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

export interface LocalQueueOptions {
  readonly name: string;
  readonly consume: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** Records processed at a time. */
  readonly concurrency: number;
  /** Deliveries before a record is a dead letter. */
  readonly attempts: number;
  /** Pause before the given delivery (2, 3, …). */
  readonly pauseMs: (delivery: number) => number;
  /** Keeps a record that was delivered as often as may be. */
  readonly keepDeadLetter: (record: SQSRecord) => Promise<void>;
  readonly log: Log;
}

/** An SQS queue inside this process. What it forgets at a kill, the reconcile asks for again. */
export interface LocalQueue {
  /**
   * Delivers soon. Of the messages of one group one is processed at a time, and one that waits stands
   * for all that come while it waits.
   */
  send(group: string, body: unknown): void;
  /** Resolves when nothing is being processed or about to be; retries that pause are not waited for. */
  idle(): Promise<void>;
  /** Takes nothing new up and waits for what is being processed. */
  stop(): Promise<void>;
}

interface Message {
  readonly group: string;
  readonly body: string;
  readonly messageId: string;
  deliveries: number;
}

export function makeLocalQueue(options: LocalQueueOptions): LocalQueue {
  const waiting = new Map<string, Message>();
  const working = new Set<string>();
  const pausing = new Set<NodeJS.Timeout>();
  let listeners: (() => void)[] = [];
  let stopped = false;

  function next(): Message | undefined {
    for (const message of waiting.values()) if (!working.has(message.group)) return message;
    return undefined;
  }

  function turn(): void {
    while (!stopped && working.size < options.concurrency) {
      const message = next();
      if (!message) break;
      waiting.delete(message.group);
      working.add(message.group);
      void deliver(message).finally(() => {
        working.delete(message.group);
        turn();
      });
    }
    if (working.size === 0 && (stopped || waiting.size === 0)) {
      const told = listeners;
      listeners = [];
      for (const listener of told) listener();
    }
  }

  async function deliver(message: Message): Promise<void> {
    message.deliveries++;
    const record = recordOf(options.name, message);
    if (!(await failed(record))) return;
    if (message.deliveries >= options.attempts) {
      options.log.error("a dead letter was kept", { queue: options.name, messageId: message.messageId });
      await options.keepDeadLetter(record);
      return;
    }
    const timer = setTimeout(
      () => {
        pausing.delete(timer);
        // A newer message of the group asks for the same and has its own deliveries.
        if (!waiting.has(message.group)) waiting.set(message.group, message);
        turn();
      },
      options.pauseMs(message.deliveries + 1),
    );
    pausing.add(timer);
  }

  async function failed(record: SQSRecord): Promise<boolean> {
    try {
      const { batchItemFailures } = await options.consume({ Records: [record] });
      return batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === record.messageId);
    } catch (error) {
      // As in SQS: a consumer that throws has processed nothing of its batch.
      options.log.error("a consumer threw", { queue: options.name, error: String(error) });
      return true;
    }
  }

  return {
    send(group, body) {
      if (!waiting.has(group)) {
        waiting.set(group, { group, body: JSON.stringify(body), messageId: randomUUID(), deliveries: 0 });
      }
      queueMicrotask(turn);
    },
    idle() {
      return new Promise((resolve) => {
        listeners.push(resolve);
        queueMicrotask(turn);
      });
    },
    async stop() {
      stopped = true;
      for (const timer of pausing) clearTimeout(timer);
      pausing.clear();
      await this.idle();
    },
  };
}

function recordOf(queue: string, { messageId, body, deliveries }: Message): SQSRecord {
  return {
    messageId,
    receiptHandle: messageId,
    body,
    attributes: {
      ApproximateReceiveCount: String(deliveries),
      SentTimestamp: "0",
      SenderId: "embedded",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: "local",
  };
}
