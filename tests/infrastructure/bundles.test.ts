import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { outputsAtStart, sizeOf, sourcesAtStart } from "../../scripts/bundle-account";
import { accountsFile, bundlesFolder } from "../../scripts/bundle-functions";
import { recordedSizes } from "../../scripts/function-sizes";

/** Made once for all tests of this folder (support/bundle-once.ts). */
const accounts = JSON.parse(readFileSync(join(bundlesFolder, accountsFile), "utf8")) as Record<
  string,
  Metafile
>;

const sources = (name: string) => Object.keys(accounts[name]?.inputs ?? {});

/** What a change may add without recording it. */
const GROWTH = 1.05;

describe("bundles", () => {
  it("are one for each entry that the stacks name", () => {
    expect(Object.keys(accounts).sort()).toEqual(Object.keys(recordedSizes()).sort());
    expect(Object.keys(accounts).sort()).toEqual([
      "alerts",
      "api",
      "bounces",
      "ingest",
      "origin-fingerprints",
      "reconcile",
      "roll-up",
    ]);
  });

  it("have not grown past their recorded size; `npm run sizes` records a new one on purpose", () => {
    const recorded = recordedSizes();
    for (const [name, account] of Object.entries(accounts)) {
      const { start, all } = sizeOf(account);
      expect(start, `${name} at start`).toBeLessThanOrEqual((recorded[name]?.start ?? 0) * GROWTH);
      expect(all, `${name} in all`).toBeLessThanOrEqual((recorded[name]?.all ?? 0) * GROWTH);
    }
  });

  it("hold no tool, no test, no stack and nothing of the embedded platform", () => {
    for (const name of Object.keys(accounts)) {
      const strangers = sources(name).filter((source) =>
        /node_modules\/(sst|aws-cdk-lib|constructs|cdk-nag|vitest|esbuild|dynalite|s3rver|oidc-provider|aws-ses-v2-local)\/|packages\/(embedded|demo|cli)\/|^(stacks|tests|bench|web)\/|\.test\.ts$/.test(
          source,
        ),
      );
      expect(strangers).toEqual([]);
    }
  });

  it("read no AWS client before the first call, and nothing else that few calls need", () => {
    const late = /@aws-sdk\/(client|lib)-|\/(zod|jose)\/|powertools\/|packages\/(sheets|mail)\//;
    for (const [name, account] of Object.entries(accounts)) {
      const early = [...sourcesAtStart(account).keys()].filter((source) => late.test(source));
      expect(early, name).toEqual([]);
    }
  });

  it("start the API, for which somebody waits, from its entry and one file", () => {
    expect(outputsAtStart(accounts.api as Metafile).size).toBeLessThanOrEqual(2);
  });

  it("carry the villages only where rows are judged", () => {
    const regions = (name: string) => readdirSync(join(bundlesFolder, name, "regions")).sort();
    expect(regions("ingest")).toEqual(["districts.json", "regions.json", "villages.bin"]);
    expect(regions("api")).toEqual(["districts.json", "regions.json"]);
  });
});
