import { randomUUID } from "node:crypto";
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Page } from "@pantau/usecases";
import type { Key, Run } from "./keys";

/** How the one table is laid out; the stacks build it from the same names. */
export const TABLE_SCHEMA = { partitionKey: "pk", sortKey: "sk", timeToLive: "expires" } as const;

/** What an item carries beside its key. `v` is the value; the rest serves the store alone. */
export interface Stored {
  readonly v?: unknown;
  readonly body?: string | Uint8Array;
  readonly version?: number;
  /** Seconds since 1970 after which the item means nothing. */
  readonly expires?: number;
}
export type Item = Key & Stored;

/** What a put asks of the item that stands. */
export type Condition = { readonly absent: true } | { readonly version: number };

export interface QueryOptions {
  readonly cursor?: string;
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

/** One DynamoDB table. Reads are strongly consistent, lists page, what a batch left unprocessed is sent again. */
export interface Table {
  get(key: Key): Promise<Item | undefined>;
  getAll(keys: readonly Key[]): Promise<Item[]>;
  /** false where the condition did not hold. */
  put(item: Item, condition?: Condition): Promise<boolean>;
  putAll(items: readonly Item[]): Promise<void>;
  /** false where the condition did not hold. */
  remove(key: Key, condition?: { readonly version: number }): Promise<boolean>;
  removeAll(keys: readonly Key[]): Promise<void>;
  page(run: Run, options?: QueryOptions): Promise<Page<Item>>;
  all(run: Run): AsyncIterable<Item>;
  /** The first item (or last, `newestFirst`) beyond `from`, which itself is not returned. */
  next(from: Key, options?: { newestFirst?: boolean }): Promise<Item | undefined>;
  /** Removes what expired; only where the database has no time to live of its own. */
  sweep(now: Date): Promise<number>;
}

const BATCH_WRITE = 25;
const BATCH_GET = 100;

export function makeTable(base: DynamoDBClient, name: string): Table {
  const client = DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } });

  async function get(key: Key): Promise<Item | undefined> {
    const { Item: item } = await client.send(
      new GetCommand({ TableName: name, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
    );
    return item as Item | undefined;
  }

  async function page(run: Run, options: QueryOptions = {}): Promise<Page<Item>> {
    const answer = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: run.prefix ? "pk = :pk AND begins_with(sk, :prefix)" : "pk = :pk",
        ExpressionAttributeValues: run.prefix ? { ":pk": run.pk, ":prefix": run.prefix } : { ":pk": run.pk },
        ScanIndexForward: !options.newestFirst,
        Limit: options.limit,
        ExclusiveStartKey: options.cursor ? { pk: run.pk, sk: sortKeyOf(options.cursor) } : undefined,
      }),
    );
    const items = (answer.Items ?? []) as Item[];
    const last = answer.LastEvaluatedKey as Key | undefined;
    return last ? { items, next: cursorOf(last.sk) } : { items };
  }

  async function write(requests: readonly WriteRequest[]): Promise<void> {
    for (let at = 0; at < requests.length; at += BATCH_WRITE) {
      let left: readonly WriteRequest[] = requests.slice(at, at + BATCH_WRITE);
      for (let attempt = 0; left.length > 0; attempt++) {
        if (attempt > 0) await pauseBefore(attempt);
        const { UnprocessedItems } = await client.send(
          new BatchWriteCommand({ RequestItems: { [name]: [...left] } }),
        );
        left = (UnprocessedItems?.[name] ?? []) as unknown as readonly WriteRequest[];
      }
    }
  }

  return {
    get,
    page,

    async getAll(wanted) {
      const found: Item[] = [];
      for (let at = 0; at < wanted.length; at += BATCH_GET) {
        let left: Record<string, unknown>[] = wanted
          .slice(at, at + BATCH_GET)
          .map(({ pk, sk }) => ({ pk, sk }));
        for (let attempt = 0; left.length > 0; attempt++) {
          if (attempt > 0) await pauseBefore(attempt);
          const answer = await client.send(
            new BatchGetCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: true } } }),
          );
          found.push(...((answer.Responses?.[name] ?? []) as Item[]));
          left = answer.UnprocessedKeys?.[name]?.Keys ?? [];
        }
      }
      return found;
    },

    async put(item, condition) {
      if (!condition) {
        await client.send(new PutCommand({ TableName: name, Item: item }));
        return true;
      }
      const written = randomUUID();
      try {
        await client.send(
          new PutCommand({ TableName: name, Item: { ...item, written }, ...expressionOf(condition) }),
        );
        return true;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        // A put whose answer was lost is sent again by the client and then meets itself.
        const standing = (await get(item)) as (Item & { written?: string }) | undefined;
        return standing?.written === written;
      }
    },

    putAll: (items) => write(items.map((item) => ({ PutRequest: { Item: item } }))),

    async remove({ pk, sk }, condition) {
      try {
        await client.send(
          new DeleteCommand({ TableName: name, Key: { pk, sk }, ...(condition && expressionOf(condition)) }),
        );
        return true;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return false;
      }
    },

    removeAll: (all) => write(all.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }))),

    async *all(run) {
      let cursor: string | undefined;
      do {
        const { items, next }: Page<Item> = await page(run, { cursor });
        yield* items;
        cursor = next;
      } while (cursor);
    },

    async next(from, options = {}) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: name,
          ConsistentRead: true,
          KeyConditionExpression: options.newestFirst ? "pk = :pk AND sk < :sk" : "pk = :pk AND sk > :sk",
          ExpressionAttributeValues: { ":pk": from.pk, ":sk": from.sk },
          ScanIndexForward: !options.newestFirst,
          Limit: 1,
        }),
      );
      return Items?.[0] as Item | undefined;
    },

    async sweep(now) {
      const seconds = Math.floor(now.getTime() / 1000);
      let removed = 0;
      let start: Record<string, unknown> | undefined;
      do {
        const answer = await client.send(
          new ScanCommand({
            TableName: name,
            FilterExpression: "expires <= :now",
            ExpressionAttributeValues: { ":now": seconds },
            ProjectionExpression: "pk, sk",
            ExclusiveStartKey: start,
          }),
        );
        const expired = (answer.Items ?? []) as Key[];
        await write(expired.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })));
        removed += expired.length;
        start = answer.LastEvaluatedKey;
      } while (start);
      return removed;
    },
  };
}

type WriteRequest =
  | { readonly PutRequest: { readonly Item: Item } }
  | { readonly DeleteRequest: { readonly Key: Key } };

function expressionOf(condition: Condition) {
  if ("absent" in condition) return { ConditionExpression: "attribute_not_exists(pk)" };
  if (condition.version === 0) return { ConditionExpression: "attribute_not_exists(pk)" };
  return {
    ConditionExpression: "version = :expected",
    ExpressionAttributeValues: { ":expected": condition.version },
  };
}

/** Opaque to callers; the partition comes from their own arguments, so a cursor leads nowhere else. */
function cursorOf(sk: string): string {
  return Buffer.from(sk, "utf8").toString("base64url");
}

function sortKeyOf(cursor: string): string {
  return Buffer.from(cursor, "base64url").toString("utf8");
}

/** Throttled batches come back unprocessed: 50 ms, doubling, at most 2 s. */
function pauseBefore(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(2000, 25 * 2 ** attempt)));
}

/** Creates the table where the stacks do not: embedded, and in tests. */
export async function ensureTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
          { AttributeName: TABLE_SCHEMA.partitionKey, AttributeType: "S" },
          { AttributeName: TABLE_SCHEMA.sortKey, AttributeType: "S" },
        ],
        KeySchema: [
          { AttributeName: TABLE_SCHEMA.partitionKey, KeyType: "HASH" },
          { AttributeName: TABLE_SCHEMA.sortKey, KeyType: "RANGE" },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    return;
  }
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.1 }, { TableName: name });
}
