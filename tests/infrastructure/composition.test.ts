import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startPlatform } from "@pantau/embedded";
import { ensureRegions } from "@pantau/regions/node";
import { build, type Metafile, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";
import { makeDeps } from "../../functions/deps";
import { accountsFile, bundlesFolder } from "../../scripts/bundle-functions";
import { pastFrontDoors } from "../../scripts/front-doors";

/**
 * Production and the embedded platform are two compositions of one program: the same ports, the same handlers,
 * the same app. What one can do and the other cannot would be found out by nobody's test but this.
 */
describe("the two compositions", () => {
  it("give use cases the same ports", async () => {
    const regions = pathToFileURL(`${await ensureRegions()}/`);
    const production = await makeDeps({ regions }, { PANTAU_STAGE: "test" });
    const directory = mkdtempSync(join(tmpdir(), "pantau-composition-"));
    const log = { info() {}, warn() {}, error() {} };
    const clock = { now: () => new Date("2020-11-16T00:00:00Z") };
    const platform = await startPlatform({ dataDirectory: directory, port: 0, demo: false, clock, log });
    try {
      const { environment: _, meter: __, ...ports } = production;
      expect(Object.keys(ports).sort()).toEqual(Object.keys(platform.ports).sort());
    } finally {
      await platform.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it("call the same handlers and the same app", async () => {
    const accounts = JSON.parse(readFileSync(join(bundlesFolder, accountsFile), "utf8")) as Record<
      string,
      Metafile
    >;
    const production = new Set(Object.values(accounts).flatMap(({ inputs }) => Object.keys(inputs)));
    const embedded = await sourcesOf("packages/embedded/index.ts");
    const shared = (sources: ReadonlySet<string>) =>
      [...sources]
        .filter((source) => /^(packages\/(usecases|api)|functions\/handlers)\//.test(source))
        .sort();
    // In AWS the site is CloudFront's business, and mails are in people's own boxes.
    const onlyEmbedded = /^packages\/api\/(routes\/embedded|schemas\/mail|site)\.ts$/;
    expect(shared(production).filter((source) => !onlyEmbedded.test(source) && !byEvent.has(source))).toEqual(
      shared(embedded).filter((source) => !onlyEmbedded.test(source) && !byEvent.has(source)),
    );
  });
});

/** Shells of events that reach the embedded platform in another way: its timers call the use cases themselves. */
const byEvent = new Set([
  "functions/handlers/evaluate.ts",
  "functions/handlers/bounce.ts",
  "packages/usecases/alerts/handle-return.ts",
]);

/** Every source that an entry reaches, and none that only lies behind the same front door. */
async function sourcesOf(entry: string): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
    plugins: [pastFrontDoors, ownSourcesOnly],
  });
  return new Set(Object.keys(metafile.inputs));
}

const ownSourcesOnly: Plugin = {
  name: "own-sources-only",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@pantau/") ? undefined : { path, external: true },
    );
  },
};
