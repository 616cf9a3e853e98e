import { parentPort } from "node:worker_threads";
import { DEMO_SEED, demoUploads } from "@pantau/demo";
import { loadRegionData } from "@pantau/regions/node";

/** Makes the demo's files beside the thread that takes them: one for each message that asks, `undefined` at the end. */
const uploads = demoUploads(await loadRegionData(), DEMO_SEED);
parentPort?.on("message", () => {
  const next = uploads.next();
  parentPort?.postMessage(next.done ? undefined : next.value);
});
