import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";

const here = fileURLToPath(new URL(".", import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

/** The service worker is one classic script at an address that never changes: it is what browsers ask for to update it. */
let outDir = "";
const serviceWorker: Plugin = {
  name: "service-worker",
  apply: "build",
  configResolved(config) {
    outDir = resolve(config.root, config.build.outDir);
  },
  async closeBundle() {
    await build({
      entryPoints: [`${here}offline/service-worker.ts`],
      outfile: `${outDir}/sw.js`,
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2022",
    });
  },
};

/**
 * What every page needs and the first page with it is one file: small files compress badly, and each
 * costs a round trip. What is reached by `import()` alone stays apart.
 */
const CHUNKS = [
  // Runs first and alone, so nothing of the page may be in it; the page takes up what it began.
  {
    name: "early",
    test: /\/web\/(early|i18n\/remembered|queries\/(early-reads|headers)|session\/(early-tokens|held|oidc-tokens)|offline\/user-key)\.ts$/,
    priority: 1,
  },
  { name: "app", tags: ["$initial" as const] },
];

/** Starts `early.ts` as soon as it is here; as one of several scripts of a page Vite would put it behind all the others. */
const earlyScript: Plugin = {
  name: "early-script",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle }) {
      const early = Object.values(bundle ?? {}).find(
        (file) => file.type === "chunk" && file.name === "early",
      );
      if (!early) throw new Error("early.ts has no file of its own any more");
      const attrs = { type: "module", async: true, crossorigin: true, src: `/${early.fileName}` };
      return [{ tag: "script", attrs, injectTo: "head-prepend" }];
    },
  },
};

/**
 * Nearly all of the first file is called while the first page is drawn. Told so, Chromium compiles it whole,
 * in another thread and while it comes in, not function by function in the page's way.
 */
const compiledWhole: Plugin = {
  name: "compiled-whole",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk" && file.isEntry && file.name === "index")
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
};

/** Built to `.build/web`, which the server serves. `npx vite --config web/vite.config.ts` develops against a running server. */
export default defineConfig({
  root: here,
  publicDir: "public",
  plugins: [solid(), earlyScript, serviceWorker, compiledWhole],
  build: {
    outDir: fileURLToPath(new URL("../.build/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    manifest: true,
    rolldownOptions: {
      input: { index: `${here}index.html`, early: `${here}early.ts` },
      output: {
        codeSplitting: { groups: CHUNKS },
        // The first file names all others, and their hashes cannot be compressed: seven letters tell them apart as well.
        entryFileNames: "assets/[name]-[hash:7].js",
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:7][extname]",
      },
    },
  },
  server: { proxy: { "/api": server, "/oidc": server, "/config.json": server } },
});
