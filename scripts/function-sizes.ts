import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Metafile } from "esbuild";
import { bundleFunctions } from "./bundle-functions";

/** Bytes of JavaScript of one function: what is read before the first call, and everything that is shipped. */
export interface FunctionSize {
  readonly start: number;
  readonly all: number;
}

/** The committed sizes: nobody makes a function bigger without saying so in the same commit. */
export const sizesFile = fileURLToPath(new URL("../functions/sizes.json", import.meta.url));

export function recordedSizes(): Readonly<Record<string, FunctionSize>> {
  return JSON.parse(readFileSync(sizesFile, "utf8")) as Record<string, FunctionSize>;
}

export function sizeOf(metafile: Metafile): FunctionSize {
  const atStart = outputsAtStart(metafile);
  const bytes = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (metafile.outputs[name]?.bytes ?? 0), 0);
  return { start: bytes(atStart), all: bytes(Object.keys(metafile.outputs)) };
}

/** The sources that are read before the first call, with the bytes that each brings. */
export function sourcesAtStart(metafile: Metafile): ReadonlyMap<string, number> {
  const sources = new Map<string, number>();
  for (const output of outputsAtStart(metafile)) {
    for (const [source, { bytesInOutput }] of Object.entries(metafile.outputs[output]?.inputs ?? {})) {
      if (bytesInOutput > 0) sources.set(source, bytesInOutput);
    }
  }
  return sources;
}

/** The entry and whatever it imports by statement, directly or not. */
function outputsAtStart({ outputs }: Metafile): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name) || !outputs[name]) return;
    found.add(name);
    for (const { kind, path } of outputs[name].imports) if (kind === "import-statement") visit(path);
  };
  for (const name of Object.keys(outputs)) if (name.endsWith("/index.mjs")) visit(name);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const accounts = await bundleFunctions();
  const sizes = Object.fromEntries(
    Object.entries(accounts).map(([name, account]) => [name, sizeOf(account)]),
  );
  console.table(sizes);
  writeFileSync(sizesFile, `${JSON.stringify(sizes, null, 2)}\n`);
}
