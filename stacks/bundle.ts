import { existsSync } from "node:fs";
import { join } from "node:path";
import { Code } from "aws-cdk-lib/aws-lambda";

/** Where `npm run bundle` puts one folder for each entry of functions/. */
export const bundles = ".build/functions";

/** The bundled code of `functions/<name>.ts`. Throws where it was not bundled before. */
export function bundled(entry: `functions/${string}.ts`): Code {
  const name = entry.slice("functions/".length, -".ts".length);
  const folder = join(bundles, name);
  if (!existsSync(join(folder, "index.mjs"))) throw new Error(`${folder} is missing. Run: npm run bundle`);
  return Code.fromAsset(folder);
}
