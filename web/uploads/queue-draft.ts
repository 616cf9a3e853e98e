import type { SlotRow } from "@pantau/api";
import { reportType } from "@pantau/reports";
import { unwrap } from "solid-js/store";
import { user } from "../session/session";
import { askWorker, WorkerFailed } from "./ask-worker";
import { type Draft, dropDraft, shipmentOf } from "./drafts";
import type { Packed, Shipment, Verdict } from "./part";
import { enqueue } from "./queue";
import { seenIn } from "./queue-rules";

/** Slots as the user saw them before sending; undefined: nobody could look. */
export type Standing = readonly Pick<SlotRow, "id" | "state" | "receivedAt" | "uploadedBy">[] | undefined;

/** `full`: the device has no room left for a file on its way; `stopped`: the file could not be read any more. */
export type Queued = "queued" | "stopped" | "full";

/** Packs a draft that was checked and puts it in the queue; the draft goes. */
export async function queueDraft(draft: Draft, standing: Standing): Promise<Queued> {
  const shipment = shipmentOf(draft);
  const verdict = unwrap(draft).verdict;
  if (!shipment || !verdict) return "stopped";
  try {
    await queuePacked(shipment, await askWorker("pack", shipment), verdict.slots, standing);
    dropDraft(draft.id);
    return "queued";
  } catch (error) {
    return outcomeOf(error);
  }
}

/** A header and nothing else: nothing happened in that month. The region is a regency. */
export async function queueZeroReport(
  wanted: Pick<Shipment, "type" | "region" | "period">,
  standing: Standing,
): Promise<Queued> {
  const type = reportType(wanted.type);
  if (!type) return "stopped";
  const header = `${type.columns.map((column) => column.name).join(",")}\r\n`;
  const name = [wanted.type, wanted.period, wanted.region].join("_");
  const file = new File([header], `${name}.csv`, { type: "text/csv" });
  const shipment: Shipment = { ...wanted, partial: false, parts: [{ file, asSent: true }], mends: [] };
  try {
    const packed = await askWorker("pack", shipment);
    const slots = [{ regency: wanted.region as Verdict["slots"][number]["regency"], rows: 0, refused: 0 }];
    await queuePacked(shipment, packed, slots, standing);
    return "queued";
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): Queued {
  if (error instanceof WorkerFailed) return "stopped";
  if (error instanceof DOMException && error.name === "QuotaExceededError") return "full";
  throw error;
}

async function queuePacked(
  { type, region, period, partial }: Shipment,
  { body, fileName, size, sha256 }: Packed,
  slots: Verdict["slots"],
  standing: Standing,
): Promise<void> {
  const queued = { id: crypto.randomUUID(), user: user()?.email ?? "", queuedAt: Date.now() };
  const file = { type, region, period, partial, body, fileName, size, sha256 };
  const compared = standing !== undefined;
  const seen = compared ? { seen: seenIn(slots, standing) } : {};
  await enqueue({ ...queued, ...file, slots: [...slots], compared, ...seen });
}
