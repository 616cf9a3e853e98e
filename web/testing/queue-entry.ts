import type { Period } from "@pantau/domain";
import type { QueueEntry } from "../uploads/queue-rules";

/** The clock of tests of the queue. */
export const NOW = Date.parse("2020-11-05T01:00:00Z");

/** A file that was put into the queue just now and has not been sent. */
export function queueEntry(change: Partial<QueueEntry> = {}): QueueEntry {
  return {
    id: "a",
    user: "korkab@pantau.test",
    queuedAt: NOW,
    type: "graduation",
    region: "33.02",
    period: "2020-10" as Period,
    partial: false,
    fileName: "graduasi.csv.gz",
    size: 2_000_000,
    sha256: "0".repeat(64),
    slots: [],
    compared: true,
    ...change,
  };
}
