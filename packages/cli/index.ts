export type { Command, Context, ExitCode, Io } from "./command";
export { main } from "./main";
export { run } from "./run";
