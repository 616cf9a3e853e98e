import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

const here = fileURLToPath(new URL(".", import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

/** Built to `.build/web`, which the server serves. `npx vite --config web/vite.config.ts` develops against a running server. */
export default defineConfig({
  root: here,
  publicDir: "public",
  plugins: [solid()],
  build: {
    outDir: fileURLToPath(new URL("../.build/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    manifest: true,
    rolldownOptions: {
      input: { app: `${here}index.html`, sw: `${here}offline/service-worker.ts` },
      output: {
        // The worker's address must not change with its content: it is what the browser asks for to update it.
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  server: { proxy: { "/api": server, "/oidc": server, "/config.json": server } },
});
