import type { ArrivedObject } from "@pantau/usecases";
import type { S3Event, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

/** The uploads that a queue record tells of; none for S3's test message. Throws on what is no such record. */
export function arrivedObjects(record: SQSRecord): ArrivedObject[] {
  const body = JSON.parse(record.body) as Partial<S3Event> & { Event?: string };
  if (body.Event === "s3:TestEvent") return [];
  if (!Array.isArray(body.Records)) throw new TypeError("a record of the arrivals queue tells of no object");
  return body.Records.filter((one) => one.eventName.startsWith("ObjectCreated:")).map(({ s3 }) => ({
    key: decodeURIComponent(s3.object.key.replaceAll("+", " ")),
    version: s3.object.versionId,
  }));
}

/** What S3 says when an object was stored; also how a reconcile asks to process one again (then without a version). */
export function objectCreated(object: ArrivedObject & { readonly size: number; readonly at: Date }): S3Event {
  const key = object.key.split("/").map(encodeURIComponent).join("/");
  return {
    Records: [
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        awsRegion: "local",
        eventTime: object.at.toISOString(),
        eventName: "ObjectCreated:Put",
        userIdentity: { principalId: "pantau" },
        requestParameters: { sourceIPAddress: "127.0.0.1" },
        responseElements: { "x-amz-request-id": "", "x-amz-id-2": "" },
        s3: {
          s3SchemaVersion: "1.0",
          configurationId: "arrivals",
          bucket: { name: "uploads", ownerIdentity: { principalId: "pantau" }, arn: "arn:aws:s3:::uploads" },
          object: { key, size: object.size, eTag: "", versionId: object.version, sequencer: "" },
        },
      },
    ],
  };
}

/** The body of a request for a roll-up. */
export interface RollUpMessage {
  readonly year: number;
}

export function rollUpMessage(year: number): RollUpMessage {
  return { year };
}

/** Throws on what is no such message. */
export function yearOfMessage(record: SQSRecord): number {
  const { year } = JSON.parse(record.body) as Partial<RollUpMessage>;
  if (year === undefined || !Number.isInteger(year)) {
    throw new TypeError("a record of the roll-up queue names no year");
  }
  return year;
}

/** Runs each record by itself, so that a bad one takes no other along; those that failed are delivered again. */
export async function eachRecord(
  event: SQSEvent,
  work: (record: SQSRecord) => Promise<void>,
  onFailure: (record: SQSRecord, error: unknown) => Promise<void>,
): Promise<SQSBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of event.Records) {
    try {
      await work(record);
    } catch (error) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
      await onFailure(record, error);
    }
  }
  return { batchItemFailures };
}

/** How often the record was delivered, this time included. */
export function deliveries(record: SQSRecord): number {
  return Number(record.attributes.ApproximateReceiveCount);
}
