import { homedir } from "node:os";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
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
    readSecret,
    homeDirectory: homedir(),
    projectDirectory,
  };
  // Not process.exit: what was written to a pipe must still arrive there.
  process.exitCode = await run(argv, io);
}

/** At a terminal Enter ends it and nothing is echoed; empty where the input ends or is broken off before a line. */
function readSecret(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: silent,
    terminal: process.stdin.isTTY === true,
  });
  return new Promise((resolve) => {
    lines.once("line", (line) => {
      resolve(line);
      lines.close();
    });
    lines.once("close", () => resolve(""));
  });
}
