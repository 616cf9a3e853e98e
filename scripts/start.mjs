import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepareRegions } from "../packages/regions/prepare.mjs";
import { areFresh, root } from "./build.mjs";

/** Builds what is stale, each target in a process of its own, then runs the server in this one, so that signals reach it. */
const stale = ["server", "web"].filter((name) => !areFresh(name));
if (stale.length > 0) console.error(`building: ${stale.join(", ")}`);
await Promise.all([prepareRegions(), ...stale.map(buildApart)]);

// The SDK's advice on Node's version is for who deploys; here it would only frighten.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
const { main } = await import(pathToFileURL(join(root, ".build", "server", "main.mjs")).href);
await main({ root });

function buildApart(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "scripts", "build.mjs"), name], { stdio: "inherit" });
    child.on("exit", (code) => {
      if (code !== 0) process.exit(code ?? 1);
      resolve();
    });
  });
}
