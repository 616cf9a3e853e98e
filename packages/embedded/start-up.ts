import type { RegionData } from "@pantau/domain";
import { makeReconcile } from "@pantau/functions/handlers/reconcile";
import type { Clock, Log } from "@pantau/usecases";
import { type Composed, objectsAt } from "./compose";
import type { DataDirectory } from "./data-directory";
import { demoFiles } from "./demo-files";
import { seedDemo } from "./demo-seed";
import type { Health } from "./health";

export interface StartUp {
  readonly composed: Composed;
  readonly health: Health;
  readonly directory: DataDirectory;
  readonly origin: () => string;
  readonly regions: RegionData;
  readonly demo: boolean;
  readonly demoWorker?: URL;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What happens between listening and being ready: what an earlier end left open is finished, a first start is filled. */
export async function becomeReady(start: StartUp): Promise<void> {
  const { composed, health, demo, signal } = start;
  const { ports, work } = composed;
  for (const part of ["database", "objects", "sign-in"] as const) health.ready(part);
  const dated = (clock: Clock) => objectsAt(start, clock, () => {}, { synced: false });
  await seedDemo(
    { ports, files: demoFiles(start.regions, start.demoWorker), signal, objectsAt: dated },
    demo,
  );
  health.ready("demo");
  await makeReconcile(ports)({ kind: "reconcile", atStart: true });
  await work.idle();
  health.ready("reconcile");
  composed.alerts.catchUp();
}
