import { failSubmission, ingestSubmission, type Ports, submissionOfUploadKey } from "@pantau/usecases";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { arrivedObjects, deliveries, eachRecord } from "./events";

type Needs = Parameters<typeof ingestSubmission>[0] & Pick<Ports, "log">;

/**
 * Judges the uploads that the queue tells of. A fault is retried by the queue; at the last of the
 * attempts the request ends as `failed`, its uploader is told, and the record still becomes a dead
 * letter. A call that ends without a word (out of time or memory) cannot say so itself: the queue
 * delivers once more than there are attempts, and that delivery only says that it failed.
 */
export function makeIngest(
  ports: Needs,
  { attempts }: { attempts: number },
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const work = async (record: SQSRecord) => {
    if (deliveries(record) > attempts) throw new Error("no attempt is left");
    for (const object of arrivedObjects(record)) await ingestSubmission(ports, object);
  };
  const onFailure = async (record: SQSRecord, error: unknown) => {
    const last = deliveries(record) >= attempts;
    ports.log.error("an upload could not be processed", {
      last,
      delivery: deliveries(record),
      error: textOf(error),
    });
    if (!last) return;
    try {
      await giveUp(ports, record);
    } catch (again) {
      // The request stays open; the reconcile takes it up when what failed works again.
      ports.log.error("could not say that an upload failed", { error: textOf(again) });
    }
  };
  return (event) => eachRecord(event, work, onFailure);
}

async function giveUp(ports: Needs, record: SQSRecord): Promise<void> {
  for (const { key } of arrivedObjects(record)) {
    const id = submissionOfUploadKey(key);
    const request = id === undefined ? undefined : await ports.submissions.getRequest(id);
    if (request) await failSubmission(ports, request, "processing_failed");
  }
}

/** An error without the values it may carry. */
export function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
}
