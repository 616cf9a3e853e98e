import type { Ports } from "@pantau/usecases";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { deliveries, eachRecord, yearOfMessage } from "./events";
import { textOf } from "./ingest";

/** Asks the queue to deliver a record again after so many seconds. */
export type ComeBack = (record: SQSRecord, seconds: number) => Promise<void>;

/** After the first, second, … delivery. Later ones than these are the last. */
const PAUSES = [20, 60, 180, 540] as const;

/**
 * Folds each year that the queue names once, however often it is named. A record that failed holds up all of its year
 * until it is delivered again: `comeBack` asks for that long before the time is over for which the queue hides it.
 */
export function makeRollUp(
  ports: Pick<Ports, "log">,
  fold: (year: number) => Promise<void>,
  comeBack: ComeBack = async () => {},
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
        const delivery = deliveries(record);
        ports.log.error("a year could not be folded", { delivery, error: textOf(error) });
        await comeBack(record, PAUSES[delivery - 1] ?? 0).catch((again: unknown) =>
          ports.log.warn("a record waits its whole time", { error: textOf(again) }),
        );
      },
    );
  };
}
