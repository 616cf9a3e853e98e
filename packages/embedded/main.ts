import { join, resolve } from "node:path";
import type { Log } from "@pantau/usecases";
import { DirectoryInUse } from "./data-directory";
import { type Platform, startPlatform } from "./platform";

const DEFAULT_PORT = 3000;

/** `npm start`: the platform as its environment says, until a signal ends it. `root` is the project's folder. */
export async function main({ root }: { root: string }): Promise<void> {
  const environment = process.env;
  const port = Number(environment.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return giveUp(`PORT is no port: ${environment.PORT}`);
  let platform: Platform;
  try {
    platform = await startPlatform({
      dataDirectory: resolve(root, environment.PANTAU_DATA_DIR || ".pantau"),
      port,
      demo: environment.PANTAU_DEMO !== "0",
      demoWorker: new URL("./demo-worker.mjs", import.meta.url),
      adminPassword: environment.PANTAU_ADMIN_PASSWORD || undefined,
      webDirectory: join(root, ".build", "web"),
      clock: { now: () => new Date() },
      log: LOG,
    });
  } catch (error) {
    return giveUp(wordsFor(error, port));
  }
  endOnSignals(platform);
  say(`Pantau: ${platform.origin}`);
  if (platform.madeUpPassword !== undefined) {
    say(`Sandi pertama / first password: admin@pantau.test  ${platform.madeUpPassword}`);
  }
  await platform.ready.then(
    () => say("Siap. / Ready."),
    (error) => {
      // A signal that came during the start ends it in its own way.
      if (!ending) giveUp(String(error));
    },
  );
}

let ending = false;

function endOnSignals(platform: Platform): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      ending = true;
      platform.stop().then(
        () => process.exit(0),
        (error) => giveUp(String(error)),
      );
    });
  }
}

function wordsFor(error: unknown, port: number): string {
  if (error instanceof DirectoryInUse) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `Port ${port} is taken. Choose another: PORT=3001 npm start`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function giveUp(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** One JSON line an event, on standard error. */
const LOG: Log = {
  info: (message, fields) => write("info", message, fields),
  warn: (message, fields) => write("warn", message, fields),
  error: (message, fields) => write("error", message, fields),
};

function write(level: string, message: string, fields: object = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
}
