import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RegionData } from "@pantau/domain";
import { ASSETS, type DistrictsJson, decodeRegionData } from "./assets";

/** Changes with the form of the derived files or with their source: other files are derived anew. */
const STAMP = JSON.stringify({ form: 1, source: "idn-area-data 3.1.2" });
const STAMP_FILE = "stamp.json";

export interface LoadOptions {
  /** Where the derived files are, a path or file URL. Default: `packages/regions/generated` of this checkout. */
  readonly directory?: string | URL;
  /** `false`: every village of a known district counts as known. Default `true`. */
  readonly villages?: boolean;
}

/**
 * Today's regions for `makeRegionTree`. With the default directory, files that are missing or
 * stale are derived first (about 0.2 s); a given directory must hold them (`ensureRegions`).
 */
export async function loadRegionData(options: LoadOptions = {}): Promise<RegionData> {
  const directory = options.directory === undefined ? await ensureRegions() : pathOf(options.directory);
  const [regions, villages] = await Promise.all([
    readFile(join(directory, ASSETS.regions), "utf8"),
    options.villages === false ? undefined : readFile(join(directory, ASSETS.villages)),
  ]);
  return decodeRegionData({
    regions: JSON.parse(regions),
    // Read when first asked for, which most requests never do.
    districts: () => JSON.parse(readFileSync(join(directory, ASSETS.districts), "utf8")) as DistrictsJson,
    villages,
  });
}

/**
 * Derives the region files where they are missing or stale, and gives their directory. Safe when
 * several processes call it at once: each file is written aside and renamed, the stamp last.
 */
export async function ensureRegions(directory: string | URL = defaultRegionsDirectory()): Promise<string> {
  const target = pathOf(directory);
  if (await isFresh(target)) return target;
  const { deriveRegions } = await import("./derive");
  const derived = deriveRegions(await readSource());
  await mkdir(target, { recursive: true });
  await writeAside(join(target, ASSETS.regions), JSON.stringify(derived.regions));
  await writeAside(join(target, ASSETS.districts), JSON.stringify(derived.districts));
  await writeAside(join(target, ASSETS.villages), derived.villages);
  await writeAside(join(target, STAMP_FILE), STAMP);
  return target;
}

/**
 * `packages/regions/generated` of the checkout that the calling code lies in, also when it was
 * bundled to another folder of the checkout. Throws where there is none above `from`.
 */
export function defaultRegionsDirectory(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const room = join(folder, "packages", "regions");
    if (existsSync(join(room, "package.json"))) return join(room, "generated");
    if (folder === dirname(folder)) {
      throw new Error(`no checkout of pantau above ${from}: say where the derived region files are`);
    }
  }
}

async function isFresh(target: string): Promise<boolean> {
  const stamp = join(target, STAMP_FILE);
  return existsSync(stamp) && (await readFile(stamp, "utf8")) === STAMP;
}

async function readSource() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("idn-area-data/package.json"));
  const read = (name: string) => readFile(join(folder, "data", `${name}.csv`), "utf8");
  const [provinces, regencies, districts, villages] = await Promise.all([
    read("provinces"),
    read("regencies"),
    read("districts"),
    read("villages"),
  ]);
  return { provinces, regencies, districts, villages };
}

async function writeAside(path: string, content: string | Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`;
  await writeFile(aside, content);
  await rename(aside, path);
}

function pathOf(directory: string | URL): string {
  return directory instanceof URL || directory.startsWith("file:") ? fileURLToPath(directory) : directory;
}
