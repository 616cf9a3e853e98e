import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FunctionSize, sizeOf } from "./bundle-account";
import { bundleFunctions } from "./bundle-functions";

/** The committed sizes: nobody makes a function bigger without saying so in the same commit. */
export const sizesFile = fileURLToPath(new URL("../functions/sizes.json", import.meta.url));

export function recordedSizes(): Readonly<Record<string, FunctionSize>> {
  return JSON.parse(readFileSync(sizesFile, "utf8")) as Record<string, FunctionSize>;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const accounts = await bundleFunctions();
  const sizes = Object.fromEntries(
    Object.entries(accounts).map(([name, account]) => [name, sizeOf(account)]),
  );
  console.table(sizes);
  writeFileSync(sizesFile, `${JSON.stringify(sizes, null, 2)}\n`);
}
