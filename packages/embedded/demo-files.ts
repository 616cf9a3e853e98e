import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { DEMO_SEED, type DemoUpload, demoUploads } from "@pantau/demo";
import type { RegionData } from "@pantau/domain";

/** Files made ahead of the one that is being sent. */
const AHEAD = 4;

/** The demo's files in sending order: made by a thread of their own where its built entry is given. */
export function demoFiles(
  regions: RegionData,
  worker: URL | undefined,
): AsyncIterable<DemoUpload> | Iterable<DemoUpload> {
  return worker ? filesOf(worker) : demoUploads(regions, DEMO_SEED);
}

async function* filesOf(entry: URL): AsyncIterable<DemoUpload> {
  const worker = new Worker(entry);
  const made: (DemoUpload | undefined)[] = [];
  worker.on("message", (upload: DemoUpload | undefined) => made.push(upload));
  try {
    for (let i = 0; i < AHEAD; i++) worker.postMessage("next");
    for (;;) {
      while (made.length === 0) await once(worker, "message");
      const upload = made.shift();
      if (!upload) return;
      worker.postMessage("next");
      yield upload;
    }
  } finally {
    await worker.terminate();
  }
}
