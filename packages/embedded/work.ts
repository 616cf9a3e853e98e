import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { objectCreated, rollUpMessage } from "@pantau/functions/handlers/events";
import { makeIngest } from "@pantau/functions/handlers/ingest";
import { makeRollUp } from "@pantau/functions/handlers/roll-up";
import { type ObjectInfo, type Ports, type Queue, rollUp, type UploadRequest } from "@pantau/usecases";
import type { SQSRecord } from "aws-lambda";
import { makeLocalQueue } from "./queue";

const ATTEMPTS = 5;
/** One second, doubling, at most a minute. */
const growing = (delivery: number) => Math.min(60_000, 500 * 2 ** (delivery - 1));

/** The work that the platform does behind the API: arrivals are judged, years are folded. */
export interface Work {
  readonly queue: Queue;
  /** An upload came in. */
  arrived(object: ObjectInfo & { readonly key: string }): void;
  /** Resolves when nothing is being done or about to be; what waits to be retried is not waited for. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorkOptions {
  /** Directory that dead letters are kept in. */
  readonly deadLetters: string;
  /** Told after each roll-up. */
  readonly onFolded: () => void;
  readonly pauseMs?: (delivery: number) => number;
}

/**
 * Two arrivals at a time; roll-ups one at a time for each year, requests that gather being folded by one.
 */
export function makeWork(ports: Omit<Ports, "queue">, options: WorkOptions): Work {
  const { log, clock } = ports;
  const { deadLetters, onFolded, pauseMs = growing } = options;
  const keepDeadLetter = async (record: SQSRecord) => {
    await mkdir(deadLetters, { recursive: true });
    await writeFile(join(deadLetters, `${record.messageId}.json`), JSON.stringify(record, null, 2));
  };
  const queue: Queue = {
    requestRollUp: async (year) => rollUps.send(String(year), rollUpMessage(year)),
    requestIngest: async ({ key, size }: UploadRequest) =>
      arrivals.send(key, objectCreated({ key, size, at: clock.now() })),
  };
  const shared = { attempts: ATTEMPTS, pauseMs, keepDeadLetter, log };
  const arrivals = makeLocalQueue({
    ...shared,
    name: "arrivals",
    consume: makeIngest({ ...ports, queue }, { attempts: ATTEMPTS }),
    concurrency: 2,
  });
  const rollUps = makeLocalQueue({
    ...shared,
    name: "roll-ups",
    consume: makeRollUp(ports, async (year) => {
      await rollUp(ports, year);
      onFolded();
    }),
    concurrency: 2,
  });
  return {
    queue,
    arrived: (object) => arrivals.send(object.key, objectCreated({ ...object, at: object.receivedAt })),
    async idle() {
      // Arrivals ask for roll-ups, never the other way round.
      await arrivals.idle();
      await rollUps.idle();
    },
    async stop() {
      await arrivals.stop();
      await rollUps.stop();
    },
  };
}
