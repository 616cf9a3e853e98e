import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { prepareRegions } from "../packages/regions/prepare.mjs";
import { pastFrontDoors } from "./front-doors";
import { startInOneFile } from "./start-in-one-file";

const root = resolve(fileURLToPath(import.meta.url), "../..");
export const bundlesFolder = join(root, ".build", "functions");

/** Zod brings the words of fifty languages; ours are chosen by code, not by Zod. A quarter of a megabyte less. */
const englishOnly: Plugin = {
  name: "zod-english-only",
  setup(build) {
    build.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/** How every function is bundled. */
export const bundleOptions = {
  absWorkingDir: root,
  bundle: true,
  // Split, so that what an invocation does not need is not even read.
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  outExtension: { ".js": ".mjs" },
  // All in one folder: what lies beside the bundle is found from every file of it.
  chunkNames: "[name]-[hash]",
  mainFields: ["module", "main"],
  minify: true,
  metafile: true,
  plugins: [englishOnly, pastFrontDoors],
  legalComments: "none",
  logLevel: "warning",
  // Some packages still call require; a module has none of its own.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
} satisfies BuildOptions;

/** Esbuild's account of the bundles, beside them. */
export const accountsFile = "accounts.json";

/** Region files beside each bundle; those of villages only where rows are judged. */
const regionFiles = ["regions.json", "districts.json"];
const villagesFor = "ingest";

/** The one function at whose start somebody waits; the others answer queues and clocks. */
const waitedFor = "api";

/** The entry shells: every file of functions/ but the composition root. */
export async function entries(): Promise<string[]> {
  const files = await readdir(join(root, "functions"));
  return files
    .filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== "deps.ts")
    .map((file) => basename(file, ".ts"));
}

/** Bundles each Lambda entry into a folder of its own, ready to be zipped. Gives esbuild's account of each. */
export async function bundleFunctions(): Promise<Record<string, Metafile>> {
  const regions = await prepareRegions();
  const accounts: Record<string, Metafile> = {};
  for (const name of await entries()) accounts[name] = await bundleEntry(name, regions);
  await writeFile(join(bundlesFolder, accountsFile), JSON.stringify(accounts));
  return accounts;
}

/** Written aside and renamed, so that nobody ever finds half a bundle. */
async function bundleEntry(name: string, regions: string): Promise<Metafile> {
  const aside = join(bundlesFolder, `.${name}.${process.pid}`);
  await rm(aside, { recursive: true, force: true });
  const options = {
    ...bundleOptions,
    entryPoints: { index: join(root, "functions", `${name}.ts`) },
    outdir: aside,
  };
  const plugins = name === waitedFor ? [startInOneFile(await accountOf(options))] : [];
  const { metafile } = await build({ ...options, plugins: [...options.plugins, ...plugins] });
  await mkdir(join(aside, "regions"), { recursive: true });
  for (const file of name === villagesFor ? [...regionFiles, "villages.bin"] : regionFiles) {
    await cp(join(regions, file), join(aside, "regions", file));
  }
  await writeFile(join(aside, "package.json"), '{"type":"module"}\n');
  await rm(join(bundlesFolder, name), { recursive: true, force: true });
  await rename(aside, join(bundlesFolder, name));
  return metafile;
}

async function accountOf(options: typeof bundleOptions): Promise<Metafile> {
  const { metafile } = await build({ ...options, minify: false, write: false });
  return metafile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleFunctions();
