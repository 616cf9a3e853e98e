import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READY_WITHIN_MS = 240_000;
const PASSWORD = "kata-sandi-uji-halaman";

/** Starts what `npm start` starts, with the demo nation, and tells the tests where. Ends it afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), "pantau-pages-"));
  const port = await freePort();
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(port), PANTAU_DATA_DIR: data, PANTAU_ADMIN_PASSWORD: PASSWORD },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  process.env.PAGES_URL = `http://127.0.0.1:${port}`;
  process.env.PAGES_PASSWORD = PASSWORD;
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      ready(`http://127.0.0.1:${port}/api/health`),
      ended.then(() => {
        throw new Error("the server ended before it was ready; see above");
      }),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${url} was not ready within ${READY_WITHIN_MS / 1000} s`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
