import { reportType } from "@pantau/reports";
import { unwrap } from "solid-js/store";
import { user } from "../session/session";
import { askWorker, WorkerFailed } from "./ask-worker";
import { type Draft, dropDraft, shipmentOf } from "./drafts";
import type { Packed, Shipment, Verdict } from "./part";
import { enqueue } from "./queue";

/**
 * Packs a draft that was checked and puts it in the queue; the draft goes. `compared`: its difference
 * to what stands was seen. Answers false where the file could not be read any more.
 */
export async function queueDraft(draft: Draft, compared: boolean): Promise<boolean> {
  const shipment = shipmentOf(draft);
  const verdict = unwrap(draft).verdict;
  if (!shipment || !verdict) return false;
  try {
    await queuePacked(shipment, await askWorker("pack", shipment), verdict.slots, compared);
    dropDraft(draft.id);
    return true;
  } catch (error) {
    if (error instanceof WorkerFailed) return false;
    throw error;
  }
}

/** A header and nothing else: nothing happened in that month. The region is a regency. */
export async function queueZeroReport(
  wanted: Pick<Shipment, "type" | "region" | "period">,
): Promise<boolean> {
  const type = reportType(wanted.type);
  if (!type) return false;
  const header = `${type.columns.map((column) => column.name).join(",")}\r\n`;
  const name = [wanted.type, wanted.period, wanted.region].join("_");
  const file = new File([header], `${name}.csv`, { type: "text/csv" });
  const shipment: Shipment = { ...wanted, partial: false, parts: [{ file, asSent: true }], mends: [] };
  const packed = await askWorker("pack", shipment);
  const slots = [{ regency: wanted.region as Verdict["slots"][number]["regency"], rows: 0, refused: 0 }];
  await queuePacked(shipment, packed, slots, true);
  return true;
}

async function queuePacked(
  { type, region, period, partial }: Shipment,
  { body, fileName, size, sha256 }: Packed,
  slots: Verdict["slots"],
  compared: boolean,
): Promise<void> {
  const queued = { id: crypto.randomUUID(), user: user()?.email ?? "", queuedAt: Date.now() };
  const file = { type, region, period, partial, body, fileName, size, sha256 };
  await enqueue({ ...queued, ...file, slots: [...slots], compared });
}
