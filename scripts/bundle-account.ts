import type { Metafile } from "esbuild";

/** Bytes of JavaScript of one function: what is read before the first call, and everything that is shipped. */
export interface FunctionSize {
  readonly start: number;
  readonly all: number;
}

export function sizeOf(account: Metafile): FunctionSize {
  const bytes = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (account.outputs[name]?.bytes ?? 0), 0);
  return { start: bytes(outputsAtStart(account)), all: bytes(Object.keys(account.outputs)) };
}

/** The sources that are read before the first call, with the bytes that each brings. */
export function sourcesAtStart(account: Metafile): ReadonlyMap<string, number> {
  const sources = new Map<string, number>();
  for (const output of outputsAtStart(account)) {
    for (const [source, { bytesInOutput }] of Object.entries(account.outputs[output]?.inputs ?? {})) {
      if (bytesInOutput > 0) sources.set(source, bytesInOutput);
    }
  }
  return sources;
}

/** The entry and whatever it imports by statement, directly or not. */
export function outputsAtStart({ outputs }: Metafile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name) || !outputs[name]) return;
    found.add(name);
    for (const { kind, path } of outputs[name].imports) if (kind === "import-statement") visit(path);
  };
  for (const name of Object.keys(outputs)) if (name.endsWith("/index.mjs")) visit(name);
  return found;
}
