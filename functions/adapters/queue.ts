import {
  ChangeMessageVisibilityCommand,
  SendMessageCommand,
  type SendMessageCommandInput,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { type AskedRun, type Clock, type Ids, LARGE_FROM, type Queue } from "@pantau/usecases";
import type { SQSRecord } from "aws-lambda";
import type { AskedEvaluation } from "../handlers/evaluate";
import { objectCreated, type RollUpMessage } from "../handlers/events";
import type { Environment } from "./environment";

interface Parts {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The work queues. An ingest that is asked for looks to its function exactly like one that the bucket announced. */
export function makeQueue({ environment, clock, ids }: Parts): Queue {
  const client = clientOf(environment);
  const send = async (input: SendMessageCommandInput) => {
    await client.send(new SendMessageCommand(input));
  };
  return {
    requestRollUp: (year) =>
      send({
        QueueUrl: environment.required("ROLL_UP_QUEUE_URL"),
        MessageBody: JSON.stringify({ year } satisfies RollUpMessage),
        MessageGroupId: String(year),
        // Never deduplicated: a request made while a roll-up runs asks for what that one has not seen.
        MessageDeduplicationId: ids.next(),
      }),
    requestIngest: ({ key, size }) =>
      send({
        QueueUrl: environment.required(size < LARGE_FROM ? "SMALL_FILES_QUEUE_URL" : "LARGE_FILES_QUEUE_URL"),
        MessageBody: JSON.stringify(objectCreated({ key, size, at: clock.now() })),
      }),
  };
}

function clientOf({ credentials }: Environment): SQSClient {
  return new SQSClient({ credentials });
}

/** Puts a run before the alerts' function, which has the time that a request has not. */
export async function handOverRun(environment: Environment, { at, trigger }: AskedRun): Promise<void> {
  const asked: AskedEvaluation = {
    kind: "evaluate",
    at: at.toISOString(),
    trigger: trigger === "at" ? "at" : "now",
  };
  await clientOf(environment).send(
    new SendMessageCommand({
      QueueUrl: environment.required("EVALUATIONS_QUEUE_URL"),
      MessageBody: JSON.stringify(asked),
    }),
  );
}

/** Has a roll-up's record that failed delivered again after so many seconds. */
export async function comeBack(
  environment: Environment,
  { receiptHandle }: SQSRecord,
  seconds: number,
): Promise<void> {
  await clientOf(environment).send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: environment.required("ROLL_UP_QUEUE_URL"),
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    }),
  );
}
