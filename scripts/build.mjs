import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const built = join(root, ".build");

/** What is built, from which folders, and how. Each is built anew when the content of its folders has changed. */
const TARGETS = {
  server: {
    from: ["packages", "functions/handlers"],
    make: (out) =>
      bundle(out, { main: "packages/embedded/main.ts", "demo-worker": "packages/embedded/demo-worker.ts" }),
  },
  cli: { from: ["packages"], make: (out) => bundle(out, { main: "packages/cli/main.ts" }) },
  web: { from: ["packages", "web"], make: buildWeb },
};

/**
 * Builds what is stale of the named targets, in order, each written aside and put in place.
 * @param {(keyof typeof TARGETS)[]} names
 */
export async function build(...names) {
  for (const name of names) {
    const stamp = stampOf(name);
    const place = join(built, name);
    if (isFresh(place, stamp)) continue;
    const started = Date.now();
    const aside = join(built, `.${name}.${process.pid}`);
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    await TARGETS[name].make(aside);
    putInPlace(aside, place, stamp);
    console.error(`built ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Whether nothing of the named targets has to be built. */
export function areFresh(...names) {
  return names.every((name) => isFresh(join(built, name), stampOf(name)));
}

/**
 * Two commands at once both find nothing built, and both build: the second one leaves the first one's
 * work where it stands, since the first is loading it by now, file by file as it needs them.
 */
export function putInPlace(aside, place, stamp) {
  writeFileSync(join(aside, "stamp"), stamp);
  const old = `${aside}.old`;
  try {
    if (isFresh(place, stamp)) return;
    moveAway(place, old);
    renameSync(aside, place);
  } catch (error) {
    if (!isFresh(place, stamp)) throw error;
  } finally {
    for (const folder of [aside, old]) rmSync(folder, { recursive: true, force: true });
  }
}

function moveAway(place, old) {
  try {
    renameSync(place, old);
  } catch (error) {
    // Nothing stood there, or another moved it away just now.
    if (error.code !== "ENOENT") throw error;
  }
}

function isFresh(place, stamp) {
  const file = join(place, "stamp");
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

const SOURCE = new Set([
  ".ts",
  ".tsx",
  ".mjs",
  ".json",
  ".css",
  ".html",
  ".svg",
  ".png",
  ".webmanifest",
  ".woff2",
]);
const NOT_SOURCE = new Set(["node_modules", "generated", "dist"]);

/** A hash of every source's path and content: dates say nothing after a checkout. */
function stampOf(name) {
  const hash = createHash("sha256");
  const files = ["scripts/build.mjs", "package-lock.json", ...TARGETS[name].from.flatMap(sourcesIn)];
  for (const file of files.sort())
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function sourcesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : sourcesIn(path);
    return SOURCE.has(extname(path)) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  });
}

/** Bundles entries of the workspace's own TypeScript; npm packages stay where npm put them. */
export async function bundle(outdir, entryPoints) {
  const { build: esbuild } = await import("esbuild");
  await esbuild({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    splitting: true,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "warning",
    plugins: [externalPackages],
  });
}

/** Packages of the root's node_modules are left to Node; one that npm had to nest under a room is bundled. */
const externalPackages = {
  name: "external-packages",
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === "entry-point" || path.startsWith("@pantau/") || pluginData === "resolving")
        return undefined;
      const found = await builder.resolve(path, { kind, resolveDir, pluginData: "resolving" });
      const hoisted = relative(join(root, "node_modules"), found.path);
      const external = found.external || found.errors.length > 0 || !hoisted.startsWith(`..${sep}`);
      return external ? { path, external: true } : found;
    });
  },
};

/** Vite in a process of its own: what it loads is not needed afterwards. */
async function buildWeb(outDir) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const args = [
    "build",
    "--config",
    "web/vite.config.ts",
    "--outDir",
    outDir,
    "--emptyOutDir",
    "--logLevel",
    "warn",
  ];
  const { status } = spawnSync(process.execPath, [vite, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("the web could not be built; see above");
  await Promise.all(filesIn(outDir).map(compress));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const COMPRESSED = new Set([".html", ".js", ".css", ".json", ".svg", ".webmanifest", ".txt"]);
const WORTH_COMPRESSING = 1024;

/** Compressed once at the build, so that no request waits for it. */
async function compress(file) {
  const body = readFileSync(file);
  if (!COMPRESSED.has(extname(file)) || body.length < WORTH_COMPRESSING) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(body, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(...process.argv.slice(2));
