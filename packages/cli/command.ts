import type { Lang, Text } from "@pantau/domain";
import type { Client } from "./client";

/** What a command needs of the world around it; tests pass their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output is a terminal: people read tables, scripts read JSON. */
  readonly outIsTerminal: boolean;
  /** Whether standard error is a terminal that can show progress in place. */
  readonly errIsTerminal: boolean;
  /** Standard input to its end. */
  readonly readStdin: () => Promise<string>;
  /** One line of standard input; not shown where it is typed at a terminal. */
  readonly readSecret: () => Promise<string>;
  readonly homeDirectory: string;
  /** The project's folder, where `.pantau/` lies by default. */
  readonly projectDirectory: string;
}

export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  readonly format: "json" | "table";
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  /** Made at first use: commands that work offline never need one. */
  client(): Promise<Client>;
  say(text: Text): string;
}

/** 0 done, 1 refused or failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** e.g. `user add`. */
  readonly name: string;
  /** What stands behind the name, e.g. `<type> <region> <period> <file>`. */
  readonly usage: string;
  readonly about: Text;
  /** How many positionals: least and most. */
  readonly arguments: readonly [number, number];
  /** What each option takes: any text, nothing, or one of these words. */
  readonly options?: Readonly<Record<string, "string" | "boolean" | readonly string[]>>;
  run(context: Context): Promise<ExitCode>;
}

/** Wrong usage: told with the command's usage line, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** Something failed that the user can do something about; exit code 1. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** An option's text; undefined where it was not given. */
export function textOption(context: Context, name: string): string | undefined {
  const value = context.options[name];
  return typeof value === "string" ? value : undefined;
}

/** An option that the command cannot do without. Throws `UsageError`. */
export function requiredOption(context: Context, name: string): string {
  const value = textOption(context, name);
  if (value === undefined)
    throw new UsageError({ id: `Opsi --${name} wajib diisi.`, en: `Option --${name} is required.` });
  return value;
}

/** The n-th positional; the dispatcher has made sure that it is there. */
export function argument(context: Context, index: number): string {
  return context.positionals[index] ?? "";
}
