import { homedir } from "node:os";
import { text } from "node:stream/consumers";
import type { Io } from "./command";
import { run } from "./run";

/** The process around a command: what scripts/pantau.mjs starts, given the project's folder. */
export async function main(argv: readonly string[], projectDirectory: string): Promise<void> {
  const io: Io = {
    env: process.env,
    out: (words) => void process.stdout.write(words),
    err: (words) => void process.stderr.write(words),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    readStdin: () => text(process.stdin),
    homeDirectory: homedir(),
    projectDirectory,
  };
  // Not process.exit: what was written to a pipe must still arrive there.
  process.exitCode = await run(argv, io);
}
