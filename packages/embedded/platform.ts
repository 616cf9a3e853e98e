import { makeRegionTree } from "@pantau/domain";
import { makeReconcile } from "@pantau/functions/handlers/reconcile";
import { loadRegionData } from "@pantau/regions/node";
import type { AlertPorts, Clock, Log, Ports } from "@pantau/usecases";
import { apiOf } from "./api";
import { type Around, compose } from "./compose";
import { type DataDirectory, openDataDirectory } from "./data-directory";
import { type Database, openDatabase } from "./database";
import { makeHealth } from "./health";
import { listen, originOfRequest } from "./server";
import { type Mailbox, openMailbox } from "./ses/mailbox";
import { becomeReady } from "./start-up";
import { startTimers, type Timed } from "./timers";
import { makeWebFiles } from "./web-files";

export interface PlatformOptions {
  readonly dataDirectory: string;
  /** 0: a free one. */
  readonly port: number;
  /** Fills a new installation with the demo nation. */
  readonly demo: boolean;
  readonly adminPassword?: string;
  /** The built web; absent: the API alone. */
  readonly webDirectory?: string;
  readonly clock: Clock;
  readonly log: Log;
  /** For tests of faults: stands around everything that is written. */
  readonly around?: Around;
}

/** The whole program in one process. */
export interface Platform {
  readonly origin: string;
  readonly ports: Ports;
  readonly alerts: AlertPorts;
  /** For commands of the directory's owner. */
  readonly ownerSecret: string;
  /** The mails that were sent, oldest first. */
  readonly sentMails: Mailbox["sentMails"];
  /** To be printed once: the password that was made up for the first administrator. */
  readonly madeUpPassword?: string;
  /** Resolves when health answers 200; rejects where a part cannot start. */
  readonly ready: Promise<void>;
  /** Resolves when all that arrived is judged and folded. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const RECONCILE_EVERY_MS = 5 * 60_000;
const SWEEP_EVERY_MS = 6 * 3_600_000;

/**
 * Starts everything and listens; the rest of the start goes on behind `ready`. Rejects where the data
 * directory is in use (`DirectoryInUse`) or the port is taken.
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const directory = await openDataDirectory(options.dataDirectory);
  try {
    const database = await openDatabase(directory.at("dynamodb"));
    try {
      return await startOver(options, directory, database);
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    await directory.release();
    throw error;
  }
}

async function startOver(
  options: PlatformOptions,
  directory: DataDirectory,
  database: Database,
): Promise<Platform> {
  const { clock, log, demo, around } = options;
  const regions = await loadRegionData();
  let canonical = "";
  const origin = () => originOfRequest() ?? canonical;
  const tree = makeRegionTree(regions);
  const mailbox = await openMailbox(directory.at("mail", "sent.ndjson"), clock);
  const { mail, sentMails } = mailbox;
  const composed = await compose({
    directory,
    table: database.table,
    tree,
    clock,
    log,
    mail,
    origin,
    around,
  });
  const { ports, work, oidc, objects, alerts } = composed;
  const health = makeHealth();
  const admin = await oidc.ensureFirstAdmin(options.adminPassword);
  const server = await listen(options.port, {
    oidc: oidc.handle,
    api: apiOf({ composed, health, directory, sentMails }),
    objects: objects.serve,
    web: options.webDirectory === undefined ? () => undefined : makeWebFiles(options.webDirectory),
  });
  canonical = `http://127.0.0.1:${server.port}`;
  directory.announce(server.port);

  const ending = new AbortController();
  let stopTimers = async () => {};
  const started = becomeReady({
    composed,
    health,
    directory,
    origin,
    regions,
    demo,
    log,
    signal: ending.signal,
  });
  const ready = started.then(() => {
    if (!ending.signal.aborted) stopTimers = startTimers([...timed(ports, database), ...alerts.timers], log);
  });
  ready.catch((error) => {
    if (!ending.signal.aborted) log.error("the start failed", { error: String(error) });
  });
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    ending.abort();
    await server.close();
    await ready.catch(() => {}); // Told above; here it only has to be over.
    await stopTimers();
    await work.stop();
    await alerts.idle();
    await mailbox.close();
    await database.close();
    await directory.release();
  }

  return {
    origin: canonical,
    ports,
    alerts: alerts.ports,
    ownerSecret: directory.ownerSecret,
    sentMails,
    madeUpPassword: admin.password,
    ready,
    async idle() {
      await work.idle();
      await alerts.idle();
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

function timed(ports: Ports, { table }: Database): Timed[] {
  const reconcile = makeReconcile(ports);
  return [
    {
      name: "reconcile",
      next: () => RECONCILE_EVERY_MS,
      run: async () => void (await reconcile({ kind: "reconcile" })),
    },
    // The local database forgets nothing by itself.
    {
      name: "sweep",
      next: () => SWEEP_EVERY_MS,
      run: async () => void (await table.sweep(ports.clock.now())),
    },
  ];
}
