import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../.build/web", import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

/** The service worker is one classic script at an address that never changes: it is what browsers ask for to update it. */
const serviceWorker: Plugin = {
  name: "service-worker",
  apply: "build",
  async closeBundle() {
    await build({
      entryPoints: [`${here}offline/service-worker.ts`],
      outfile: `${out}/sw.js`,
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2022",
    });
  },
};

/** Built to `.build/web`, which the server serves. `npx vite --config web/vite.config.ts` develops against a running server. */
export default defineConfig({
  root: here,
  publicDir: "public",
  plugins: [solid(), serviceWorker],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    manifest: true,
  },
  server: { proxy: { "/api": server, "/oidc": server, "/config.json": server } },
});
