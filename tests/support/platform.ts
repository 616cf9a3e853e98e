import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, RegencyId } from "@pantau/domain";
import { type Platform, type PlatformOptions, startPlatform } from "@pantau/embedded";
import { readSubmission, requestUpload, type SubmissionView, type UploadWish } from "@pantau/usecases";

/** An embedded platform inside the test: empty, on a free port, in a directory of its own. */
export interface TestPlatform extends Platform {
  readonly clock: TestClock;
  readonly dataDirectory: string;
  /** Sends a file as a person's client does: request, PUT to the signed address, wait until it is final. */
  upload(wish: FileWish, actor?: Actor): Promise<SubmissionView>;
  /** Stops and starts again on the same directory. */
  restart(options?: Partial<PlatformOptions>): Promise<TestPlatform>;
  /** Stops and removes the directory. */
  end(): Promise<void>;
}

export type FileWish = Pick<UploadWish, "type" | "period" | "region"> & {
  readonly body: string | Uint8Array;
  readonly partial?: boolean;
  readonly fileName?: string;
};

/** A clock that stands still until it is set or moved. */
export interface TestClock {
  now(): Date;
  set(at: string): void;
  advance(milliseconds: number): void;
}

export const ADMIN: Actor = {
  email: "admin@pantau.test",
  name: "Administrator",
  lang: "id",
  region: { level: "nation" },
  role: "admin",
  grant: "admin",
};

/** The reporter of Banyumas. */
export const KORKAB: Actor = {
  ...ADMIN,
  email: "korkab.3302@pantau.test",
  region: { level: "regency", id: "33.02" as RegencyId },
  role: "reporter",
};

export function testClock(at = "2020-11-05T03:00:00.000Z"): TestClock {
  let time = Date.parse(at);
  return {
    now: () => new Date(time),
    set: (text) => {
      time = Date.parse(text);
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

export interface TestPlatformOptions extends Partial<Omit<PlatformOptions, "clock">> {
  readonly clock?: TestClock;
}

/** Ready when it is given; about a second. */
export async function startTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), "pantau-test-"));
  const clock = options.clock ?? testClock();
  const complaints: string[] = [];
  const all = {
    port: 0,
    demo: false,
    adminPassword: "a password of tests",
    log: {
      info() {},
      warn() {},
      error: (message: string, fields?: object) =>
        complaints.push(`${message} ${JSON.stringify(fields ?? {})}`),
    },
    ...options,
    dataDirectory,
    clock,
  } satisfies PlatformOptions;
  const platform = await startPlatform(all);
  await platform.ready;

  return {
    ...platform,
    clock,
    dataDirectory,

    async upload({ body, partial = false, fileName = "test.csv", ...wish }, actor = ADMIN) {
      const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const { ports } = platform;
      const asked = await requestUpload(ports, actor, {
        ...wish,
        partial,
        fileName,
        size: bytes.length,
        sha256,
      });
      const { url, method, headers } = asked.upload;
      const sent = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
      if (!sent.ok) throw new Error(`the upload was refused: ${sent.status} ${await sent.text()}`);
      await platform.idle();
      const view = await readSubmission(ports, ADMIN, asked.submission);
      if (view.status === "processing") throw new Error(`still processing: ${complaints.join("; ")}`);
      return view;
    },

    async restart(changes = {}) {
      await platform.stop();
      return startTestPlatform({ ...options, ...changes, dataDirectory, clock });
    },

    async end() {
      await platform.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
