import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, root } from "../../scripts/build.mjs";

const built = join(root, ".build", `server-${process.pid}`);
const workshop = mkdtempSync(join(tmpdir(), "pantau-server-"));
const running = new Set<ChildProcess>();

beforeAll(async () => {
  await bundle(built, {
    main: "packages/embedded/main.ts",
    "demo-worker": "packages/embedded/demo-worker.ts",
  });
  writeFileSync(
    join(built, "run.mjs"),
    `import { main } from "./main.mjs"; await main({ root: ${JSON.stringify(root)} });`,
  );
});
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(built, { recursive: true });
  rmSync(workshop, { recursive: true });
});

/** The server as `npm start` runs it. */
function start(directory: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(built, "run.mjs")], {
    env: {
      ...process.env,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      PORT: "0",
      PANTAU_DEMO: "0",
      PANTAU_DATA_DIR: join(workshop, directory),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const ended = once(child, "close").then(([code, signal]) => {
    running.delete(child);
    return { code: code as number | null, signal: signal as string | null, words };
  });
  let words = "";
  child.stderr.on("data", (chunk) => {
    words += chunk;
  });
  const lines = createInterface({ input: child.stdout });
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      lines.on("line", (line) => {
        const match = pattern.exec(line);
        if (match) resolve(match[1] ?? line);
      });
      void ended.then(() => reject(new Error(`ended without saying ${pattern}: ${words}`)));
    });
  const origin = said(/^Pantau: (http:.*)$/);
  const ready = said(/Ready/);
  const password = said(/^Sandi pertama .* (\S+)$/);
  for (const promise of [origin, ready, password]) promise.catch(() => {});
  return { child, origin, ready, password, ended };
}

const fileIn = (directory: string, name: string) => join(workshop, directory, name);

describe("the server's process", () => {
  it("answers health with 200 when it is ready, and ends cleanly at SIGTERM", async () => {
    const server = start("calm");
    expect(await server.password).toMatch(/^\S{12,}$/);
    await server.ready;
    const health = await fetch(`${await server.origin}/api/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: "ready" });
    expect(statSync(fileIn("calm", "owner-secret")).mode & 0o077).toBe(0);
    expect(JSON.parse(readFileSync(fileIn("calm", "server.json"), "utf8"))).toMatchObject({
      pid: server.child.pid,
    });
    server.child.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0 });
    expect(existsSync(fileIn("calm", "server.json"))).toBe(false);
  });

  it("keeps a second server off its data, and starts again after SIGKILL", async () => {
    const first = start("shared", { PANTAU_ADMIN_PASSWORD: "a password of tests" });
    await first.ready;
    const second = await start("shared").ended;
    expect(second).toMatchObject({ code: 1 });
    expect(second.words).toContain(`is in use by another server (process ${first.child.pid}`);
    first.child.kill("SIGKILL");
    await first.ended;
    const third = start("shared");
    await third.ready;
    expect((await fetch(`${await third.origin}/api/health`)).status).toBe(200);
    third.child.kill("SIGTERM");
    expect(await third.ended).toMatchObject({ code: 0 });
  });

  it("says what to do where its port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const { code, words } = await start("other", { PORT: String(port) }).ended;
    expect(code).toBe(1);
    expect(words).toContain(`Port ${port} is taken`);
    taken.close();
  });

  it("answers no page of another host and nothing past its API", async () => {
    const server = start("hosts");
    await server.ready;
    const origin = await server.origin;
    expect((await fetch(`${origin}/api/submissions`)).status).toBe(401);
    expect((await fetch(`${origin}/objects/uploads/small/x`)).status).toBe(403);
    const status = await new Promise((resolve) => {
      request(`${origin}/api/health`, { headers: { host: "evil.example" } }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(421);
    server.child.kill("SIGTERM");
    await server.ended;
  });
});

describe("the demo nation", () => {
  const uploads = () => {
    const folder = fileIn("demo", join("files", "objects", "uploads", "small"));
    return existsSync(folder) ? readdirSync(folder).length : 0;
  };

  /** Starts with the demo and ends it by that signal when so many files have come in. */
  async function endAfter(files: number, signal: "SIGTERM" | "SIGKILL") {
    const server = start("demo", { PANTAU_DEMO: "1" });
    const origin = await server.origin;
    while (uploads() < files) expect((await fetch(`${origin}/api/health`)).status).toBe(503);
    server.child.kill(signal);
    return server.ended;
  }

  it("goes on where its seeding was cut off, and is whole at the end", async () => {
    expect(await endAfter(15, "SIGKILL")).toMatchObject({ signal: "SIGKILL" });
    expect(await endAfter(40, "SIGTERM")).toMatchObject({ code: 0, words: "" });
    const server = start("demo", { PANTAU_DEMO: "1" });
    await server.ready;
    const origin = await server.origin;
    const secret = readFileSync(fileIn("demo", "owner-secret"), "utf8");
    const made = await fetch(`${origin}/api/embedded/token`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-pantau-owner": secret },
      body: JSON.stringify({ email: "admin@pantau.test" }),
    });
    const { secret: token } = (await made.json()) as { secret: string };
    const read = async (path: string) => {
      const answer = await fetch(`${origin}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(200);
      return answer.json();
    };
    const { items } = (await read("/submissions?limit=200")) as {
      items: { submission: string; status: string }[];
    };
    expect(items.length).toBeGreaterThan(100);
    expect(new Set(items.map(({ submission }) => submission)).size).toBe(items.length);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(["accepted", "partial", "rejected"]));
    const { rows } = (await read("/kpis?period=2020-10&level=nation&kpi=bsb-completion")) as {
      rows: { value: number; reported: number }[];
    };
    expect(rows[0]?.value).toBeGreaterThan(0.9);
    expect(rows[0]?.reported).toBeGreaterThan(400);
    server.child.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0 });
  }, 400_000);
});
