import type { RegionTree } from "@pantau/domain";
import { hashOfSecret, newTokenSecret } from "@pantau/identity";
import { type FileObjects, makeFileObjects } from "@pantau/objects";
import { makeJudge, makeJudgedParts } from "@pantau/sheets";
import { spillToFile } from "@pantau/sheets/node";
import { makeTablePorts, type Table } from "@pantau/store";
import { type Clock, type Log, type Mail, makeIds, type ObjectInfo, type Ports } from "@pantau/usecases";
import { type Alerts, makeAlerts } from "./alerts";
import type { DataDirectory } from "./data-directory";
import { makeOidc, type Oidc } from "./oidc";
import { makeWork, type Work } from "./work";

/** Stands around the two places that everything is written to. */
export interface Around {
  table(table: Table): Table;
  objects(objects: FileObjects): FileObjects;
}

/** What stands before anything can be composed. */
export interface Foundations {
  readonly directory: DataDirectory;
  readonly table: Table;
  readonly tree: RegionTree;
  readonly clock: Clock;
  readonly log: Log;
  readonly mail: Mail;
  /** Of this server, as the request under way sees it. */
  readonly origin: () => string;
  /** For tests of faults. */
  readonly around?: Around;
  /** Pause before a work record is delivered again. */
  readonly pauseMs?: (delivery: number) => number;
}

export interface Composed {
  readonly ports: Ports;
  readonly objects: FileObjects;
  readonly oidc: Oidc;
  readonly work: Work;
  readonly alerts: Alerts;
}

/** The one composition root of the embedded platform: every port, over files and the local database. */
export async function compose(foundations: Foundations): Promise<Composed> {
  const { directory, tree, clock, log, mail, origin, around } = foundations;
  const table = around ? around.table(foundations.table) : foundations.table;
  const objects = objectsAt(foundations, clock, (object) => work.arrived(object));
  const ports = makeTablePorts(table, objects, clock);
  const newest = await ports.submissions.listUnder("ID", undefined, 1);
  const stored = {
    clock,
    log,
    tree,
    mail,
    objects,
    ...ports,
    ids: makeIds(clock, newest.items[0]),
    secrets: { newToken },
    judge: makeJudge({ tree, spill: spillToFile }),
    parts: makeJudgedParts(objects),
  };
  await objects.clean();
  const oidc = await makeOidc({ ...stored, dataDir: directory.path, origin });
  const base = { ...stored, accounts: oidc.accounts };
  const alerts = makeAlerts(stored, origin);
  const work = makeWork(base, {
    deadLetters: directory.at("dead-letters"),
    onFolded: alerts.refreshSoon,
    pauseMs: foundations.pauseMs,
  });
  return { ports: { ...base, queue: work.queue }, objects, oidc, work, alerts };
}

/** The object store of the data directory, dated by a clock. */
export function objectsAt(
  { directory, origin, around }: Pick<Foundations, "directory" | "origin" | "around">,
  clock: Clock,
  onReceived: (object: ObjectInfo & { readonly key: string }) => void,
  { synced }: { readonly synced: boolean } = { synced: true },
): FileObjects {
  const objects = makeFileObjects({
    synced,
    directory: directory.at("files"),
    secret: directory.urlSecret,
    origin,
    clock,
    onReceived,
  });
  return around ? around.objects(objects) : objects;
}

function newToken(): { secret: string; hash: string } {
  const secret = newTokenSecret();
  return { secret, hash: hashOfSecret(secret) };
}
