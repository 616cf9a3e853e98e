#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, root } from "./build.mjs";

/** The `pantau` command: built when its sources have changed, then run in this process. */
await build("cli");
const { main } = await import(pathToFileURL(join(root, ".build", "cli", "main.mjs")).href);
await main(process.argv.slice(2), root);
