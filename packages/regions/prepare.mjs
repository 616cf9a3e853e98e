import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Derives the region files for scripts that run as plain JavaScript, before anything is built;
 * about 0.1 s where they are there already. Gives their directory.
 * @returns {Promise<string>}
 */
export async function prepareRegions() {
  const { outputFiles } = await build({
    entryPoints: [join(here, "node.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "error",
  });
  // Inside the checkout, so that the bundle finds idn-area-data and the checkout as the source does.
  const folder = join(here, "generated");
  const bundle = join(folder, `prepare.${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeFile(bundle, outputFiles[0].contents);
  try {
    const { ensureRegions } = await import(pathToFileURL(bundle).href);
    return await ensureRegions();
  } finally {
    await rm(bundle, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await prepareRegions());
