import { makeRegionTree } from "@pantau/domain";
import { makeReconcile } from "@pantau/functions/handlers/reconcile";
import { loadRegionData } from "@pantau/regions/node";
import type { AlertPorts, Clock, Log, Ports } from "@pantau/usecases";
import { apiOf } from "./api";
import { type Around, compose } from "./compose";
import { openDataDirectory } from "./data-directory";
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
  /** The built entry of the thread that makes the demo's files; absent: they are made in this one. */
  readonly demoWorker?: URL;
  readonly adminPassword?: string;
  /** The built web; absent: the API alone. */
  readonly webDirectory?: string;
  readonly clock: Clock;
  readonly log: Log;
  /** For tests of faults: stands around everything that is written. */
  readonly around?: Around;
  /** Pause before a delivery of a work record is repeated; grows from a second where absent. */
  readonly pauseMs?: (delivery: number) => number;
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
  const opened: Opened = [];
  try {
    return await start(options, opened);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** What was opened, in order; closed the other way round. */
type Opened = (() => Promise<void>)[];

async function closeAll(opened: Opened): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
}

async function start(options: PlatformOptions, opened: Opened): Promise<Platform> {
  const { clock, log, demo, around, pauseMs } = options;
  const directory = await openDataDirectory(options.dataDirectory);
  opened.push(() => directory.release());
  const database = await openDatabase(directory.at("dynamodb"));
  opened.push(() => database.close());
  const regions = await loadRegionData();
  let canonical = "";
  const origin = () => originOfRequest() ?? canonical;
  const tree = makeRegionTree(regions);
  const mailbox = await openMailbox(directory.at("mail", "sent.ndjson"), clock);
  opened.push(() => mailbox.close());
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
    pauseMs,
  });
  const { ports, work, oidc, objects, alerts } = composed;
  opened.push(() => alerts.idle());
  opened.push(() => work.stop());
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
  const started = becomeReady({
    composed,
    health,
    directory,
    origin,
    regions,
    demo,
    demoWorker: options.demoWorker,
    log,
    signal: ending.signal,
  });
  const ready = started.then(() => {
    if (!ending.signal.aborted) opened.push(startTimers([...timed(ports, database), ...alerts.timers], log));
  });
  ready.catch((error) => {
    if (!ending.signal.aborted) log.error("the start failed", { error: String(error) });
  });
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    ending.abort();
    await server.close();
    await ready.catch(() => {}); // Told above; here it only has to be over.
    await closeAll(opened);
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
