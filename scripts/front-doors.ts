import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Rooms are entered by their front doors (packages/<room>/index.ts), and a bundler that splits takes a door for a
 * reason to read everything behind it before the first call. This sends each import to the files that its names come
 * from; what is bundled is the same, but it is read when it is needed.
 */
export const pastFrontDoors: Plugin = {
  name: "past-front-doors",
  setup(build) {
    build.onResolve({ filter: /^@pantau\// }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (kind !== "import-statement" || pluginData === "real") return undefined;
      const { path: door } = await build.resolve(path, { kind, importer, resolveDir, pluginData: "real" });
      const behind = await namesBehind(door);
      const wanted = namesImported(await readFile(importer, "utf8"), path);
      if (!behind || !wanted) return undefined;
      const contents = [...wanted].map(
        (name) => `export { ${name} } from ${JSON.stringify(behind.get(name) ?? door)};`,
      );
      return {
        path: `${door} for ${importer}`,
        namespace: "front-door",
        pluginData: contents.join("\n"),
        sideEffects: false,
      };
    });
    build.onLoad({ filter: /.*/, namespace: "front-door" }, ({ pluginData }) => ({
      contents: pluginData as string,
      resolveDir: "/",
    }));
  },
};

const doors = new Map<string, Promise<ReadonlyMap<string, string> | undefined>>();

/** The file of each name that a door hands on; undefined for a file that holds something itself. */
function namesBehind(door: string): Promise<ReadonlyMap<string, string> | undefined> {
  const known = doors.get(door) ?? readDoor(door);
  doors.set(door, known);
  return known;
}

async function readDoor(door: string): Promise<ReadonlyMap<string, string> | undefined> {
  const source = withoutComments(await readFile(door, "utf8"));
  const handsOn = /export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s+"(\.[^"]+)";?/g;
  if (source.replaceAll(handsOn, "").trim() !== "") return undefined;
  const names = new Map<string, string>();
  for (const [, type, what = "", from = ""] of source.matchAll(handsOn)) {
    if (type) continue;
    const file = `${resolve(dirname(door), from)}.ts`;
    const deeper = await namesBehind(file);
    const handed = what === "*" ? [...(deeper ?? (await namesOf(file))).keys()] : namesIn(what);
    for (const name of handed) names.set(name, deeper?.get(name) ?? file);
  }
  return names;
}

/** What a file exports itself, for a door that hands on all of it. */
async function namesOf(file: string): Promise<ReadonlyMap<string, string>> {
  const source = withoutComments(await readFile(file, "utf8"));
  const declared = /^export\s+(?:async\s+)?(?:const|function\*?|class)\s+(\w+)/gm;
  return new Map([...source.matchAll(declared)].map(([, name = ""]) => [name, file]));
}

/** The names that a file takes from a door; undefined where it takes the whole of it. */
function namesImported(source: string, from: string): ReadonlySet<string> | undefined {
  const statement = /(?:import|export)\s+(type\s+)?(\{[^}]*\}|\*[^;{]*|\w+)\s+from\s+"([^"]+)"/g;
  const names = new Set<string>();
  for (const [, type, what = "", path] of source.matchAll(statement)) {
    if (path !== from || type) continue;
    if (!what.startsWith("{")) return undefined;
    for (const name of namesIn(what)) names.add(name);
  }
  return names;
}

/** `{ a, type B, c as d }` holds the values a and c. */
function namesIn(braces: string): string[] {
  return braces
    .slice(1, -1)
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.startsWith("type "))
    .map((one) => one.split(/\s+as\s+/)[0] as string);
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
