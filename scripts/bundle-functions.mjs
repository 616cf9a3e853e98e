import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { prepareRegions } from "../packages/regions/prepare.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, ".build", "functions");

/** The entry shells: every file of functions/ but the composition root, settings and tests. */
async function entries() {
  const files = await readdir(join(root, "functions"));
  return files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "deps.ts");
}

/** Region files that each function reads: those of villages only where rows are judged. */
const regionFiles = { all: ["regions.json", "districts.json"], ingest: ["villages.bin"] };

/**
 * Bundles each Lambda entry into a folder of its own, ready to be zipped: ESM, split so that what an invocation
 * does not need is not even read. Gives for each entry the esbuild metafile, from which sizes are counted.
 * @returns {Promise<Record<string, import("esbuild").Metafile>>}
 */
export async function bundleFunctions() {
  const regions = await prepareRegions();
  const metafiles = {};
  for (const file of await entries()) {
    const name = basename(file, ".ts");
    // Written aside and renamed, so that a process reading the old bundle never sees half a new one.
    const folder = join(out, `.${name}.${process.pid}`);
    await rm(folder, { recursive: true, force: true });
    const { metafile } = await build({
      ...options,
      entryPoints: { index: join(root, "functions", file) },
      outdir: folder,
    });
    await mkdir(join(folder, "regions"), { recursive: true });
    for (const region of [...regionFiles.all, ...(regionFiles[name] ?? [])]) {
      await cp(join(regions, region), join(folder, "regions", region));
    }
    await writeFile(join(folder, "package.json"), '{"type":"module"}\n');
    await rm(join(out, name), { recursive: true, force: true });
    await rename(folder, join(out, name));
    metafiles[name] = metafile;
  }
  return metafiles;
}

/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunks/[name]-[hash]",
  mainFields: ["module", "main"],
  minify: true,
  // Names in stack traces of a log are worth more than the bytes.
  keepNames: false,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  // Some packages still call require; a bundle in ESM form has none of its own.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleFunctions();
}
