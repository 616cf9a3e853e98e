import type { Ports } from "@pantau/usecases";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { deliveries, eachRecord, yearOfMessage } from "./events";
import { textOf } from "./ingest";

/** Folds each year that the queue names once, however often it is named. */
export function makeRollUp(
  ports: Pick<Ports, "log">,
  fold: (year: number) => Promise<void>,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return (event) => {
    const folded = new Set<number>();
    return eachRecord(
      event,
      async (record) => {
        const year = yearOfMessage(record);
        if (folded.has(year)) return;
        await fold(year);
        folded.add(year);
      },
      async (record, error) => {
        // The markers stay; the reconcile asks again whatever becomes of this record.
        ports.log.error("a year could not be folded", { delivery: deliveries(record), error: textOf(error) });
      },
    );
  };
}
