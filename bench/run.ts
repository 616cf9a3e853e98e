/** `npm run bench [-- --10m] [-- --turns N]`: what ingest costs, as ratios in one interleaved run. */
import { parseArgs } from "node:util";
import { benchValidate } from "./validate";
import { benchVisible } from "./visible";

const { values } = parseArgs({
  options: { "10m": { type: "boolean", default: false }, turns: { type: "string", default: "5" } },
});
await benchValidate({ rows: values["10m"] ? 10_000_000 : 1_000_000, turns: Number(values.turns) });
await benchVisible({ turns: Number(values.turns) });
