import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { Metafile, Plugin } from "esbuild";
import { sourcesAtStart } from "./bundle-account";

const START = "everything-at-start";

/**
 * A bundler that splits makes a file for each set of entries that share something; a start is then a dozen small files,
 * each looked for, opened and linked. What is read at the start stands there before anything else is asked for. Told
 * that all late entries need all of it, the bundler sees one set, and makes one file. `account` is that of a bundle
 * made without this.
 */
export function startInOneFile(account: Metafile): Plugin {
  const start = [...sourcesAtStart(account).keys()].map((source) => resolve(source));
  const late = lateEntries(account);
  // Asked of the few alone: each file that a plugin is asked for costs time.
  const isLate = new RegExp(`^(${late.map((path) => path.replaceAll(/[.+()[\]\\]/g, "\\$&")).join("|")})$`);
  return {
    name: "start-in-one-file",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${START}$`) }, ({ path }) => ({ path, namespace: START }));
      build.onLoad({ filter: /.*/, namespace: START }, () => ({
        contents: start.map((file) => `export * from ${JSON.stringify(file)};`).join("\n"),
        resolveDir: "/",
      }));
      if (late.length === 0) return;
      build.onLoad({ filter: isLate }, async ({ path }) => {
        const contents = `import ${JSON.stringify(START)};\n${await readFile(path, "utf8")}`;
        return { contents, loader: extname(path) === ".ts" ? "ts" : "js" };
      });
    },
  };
}

/** What is imported by a call, and so read later. */
function lateEntries({ outputs }: Metafile): string[] {
  return Object.entries(outputs).flatMap(([name, { entryPoint }]) =>
    entryPoint && !name.endsWith("/index.mjs") ? [resolve(entryPoint)] : [],
  );
}
