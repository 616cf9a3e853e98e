// Runs one call of a bundled function in a process of its own, as Lambda's runtime would: environment, import,
// event, answer. What the function logs goes to standard output; its answer to the fourth descriptor.
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle] = process.argv.slice(2);
const event = JSON.parse(readFileSync(0, "utf8"));
const { handler } = await import(pathToFileURL(bundle).href);
const answer = await handler(event, {
  awsRequestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
  functionName: "test",
});
writeSync(3, JSON.stringify(answer ?? null));
process.exit(0);
