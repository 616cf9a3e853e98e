import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { S3Client } from "@aws-sdk/client-s3";

/** What AWS would bill of a piece of work. */
export interface Usage {
  /** DynamoDB read and write units, as the service itself counted them. */
  reads: number;
  writes: number;
  /** S3 requests of the dear kind (PUT, COPY, POST, LIST) and of the cheap one (GET, HEAD). */
  puts: number;
  gets: number;
  /** Bytes put into S3. */
  stored: number;
  /** Messages sent to SQS. */
  messages: number;
  /** Processor milliseconds of this machine. */
  cpu: number;
}

export const nothing = (): Usage => ({
  reads: 0,
  writes: 0,
  puts: 0,
  gets: 0,
  stored: 0,
  messages: 0,
  cpu: 0,
});

interface Counted {
  readonly ConsumedCapacity?: Capacity | readonly Capacity[];
}
interface Capacity {
  readonly CapacityUnits?: number;
}

const writing = /^(Put|Update|Delete|BatchWrite)/;
const dear = /^(Put|Copy|Create|Complete|UploadPart|List)/;

/** Counts on the clients' own middleware, so that every request of every use case goes through it. */
export function countUsage(database: DynamoDBClient, store: S3Client) {
  let usage = nothing();
  database.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
      return next(args);
    },
    { step: "initialize", name: "ask-for-units" },
  );
  database.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      const units = unitsOf(answer.output as Counted);
      if (writing.test(context.commandName ?? "")) usage.writes += units;
      else usage.reads += units;
      return answer;
    },
    { step: "initialize", name: "count-units", priority: "low" },
  );
  store.middlewareStack.add(
    (next, context) => async (args) => {
      const { Body } = args.input as { Body?: Uint8Array };
      if (dear.test(context.commandName ?? "")) usage.puts += 1;
      else usage.gets += 1;
      usage.stored += Body?.length ?? 0;
      return next(args);
    },
    { step: "initialize", name: "count-requests" },
  );
  return {
    message() {
      usage.messages += 1;
    },
    /** What the work used, and what it answered. */
    async of<T>(work: () => Promise<T>): Promise<{ usage: Usage; answer: T }> {
      usage = nothing();
      const before = process.cpuUsage();
      const answer = await work();
      const { user, system } = process.cpuUsage(before);
      return { usage: { ...usage, cpu: (user + system) / 1000 }, answer };
    },
  };
}

function unitsOf({ ConsumedCapacity: consumed }: Counted): number {
  const all = consumed === undefined ? [] : [consumed].flat();
  return all.reduce((sum, { CapacityUnits }) => sum + (CapacityUnits ?? 0), 0);
}

/** Mean of several measurements. */
export function mean(usages: readonly Usage[]): Usage {
  const sum = nothing();
  for (const usage of usages) {
    for (const key of Object.keys(sum) as (keyof Usage)[]) sum[key] += usage[key] / usages.length;
  }
  return sum;
}
