import type { Clock } from "@pantau/usecases";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Meter } from "./metrics";

/**
 * Measures from when a roll-up was asked for, which is right after acceptance, to when the numbers hold it.
 * Records that were given back are measured when they succeed.
 */
export function withLag(
  { clock, meter }: { readonly clock: Clock; readonly meter: Meter },
  handle: (event: SQSEvent) => Promise<SQSBatchResponse>,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const response = await handle(event);
    const failed = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId, attributes } of event.Records) {
      if (!failed.has(messageId))
        meter.add("ProjectionLag", clock.now().getTime() - Number(attributes.SentTimestamp));
    }
    return response;
  };
}
