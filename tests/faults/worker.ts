import { ingestSubmission, withdrawSubmission } from "@pantau/usecases";
import { makeKiller } from "./killer";
import { ADMIN } from "./scenario";
import { openPorts, recover, work } from "./worlds";

/**
 * A process that is meant to die: `worker <endpoint> <directory> <write> <key>…` judges the files that
 * have arrived under those keys, folds after each, withdraws the last and folds again; without a key
 * it does what a start does with what another left. It is killed before that write of its own.
 */
const [endpoint = "", directory = "", write = "", ...keys] = process.argv.slice(2);
const killer = makeKiller();
const ports = await openPorts({ endpoint, directory }, killer.around);
killer.arm(Number(write));
if (keys.length === 0) await recover(ports);
for (const key of keys) {
  await ingestSubmission(ports, { key });
  await work(ports);
}
const last = keys.at(-1)?.split("/").at(-1);
if (last !== undefined) {
  await withdrawSubmission(ports, ADMIN, last, "a wrong file");
  await work(ports);
}
process.stdout.write(`survived ${killer.writes()}\n`);
