import { startPlatform } from "@pantau/embedded";
import { makeKiller } from "./killer";
import { NOW, play } from "./scenario";

/**
 * A process that is meant to die: `victim <data directory> <submission to withdraw> <write>`.
 * Plays the story and is killed before that write of it. Says on standard output what its senders were told.
 */
const [directory = "", withdraw = "", write = ""] = process.argv.slice(2);
const killer = makeKiller();
const platform = await startPlatform({
  dataDirectory: directory,
  port: 0,
  demo: false,
  adminPassword: "a password of tests",
  clock: { now: () => new Date(NOW) },
  log: { info() {}, warn() {}, error: (message, fields) => console.error(message, JSON.stringify(fields)) },
  around: killer.around,
});
await platform.ready;
killer.arm(Number(write));
await play(platform, withdraw, (step) => void process.stdout.write(`told ${step}\n`));
process.stdout.write(`survived ${killer.writes()}\n`);
await platform.stop();
process.exit(0);
