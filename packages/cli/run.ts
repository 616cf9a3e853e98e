import { parseArgs } from "node:util";
import type { Lang, Text } from "@pantau/domain";
import { ApiRefused, connect } from "./client";
import { type Command, CommandFailed, type Context, type ExitCode, type Io, UsageError } from "./command";
import { COMMANDS } from "./commands/index";
import { refusalText } from "./refusal-text";

const COMMON: NonNullable<Command["options"]> = {
  format: ["json", "table"],
  lang: ["id", "en"],
  help: "boolean",
};
const SHORT: Readonly<Record<string, { short: string }>> = { output: { short: "o" }, help: { short: "h" } };

const HELP = new Set(["--help", "-h"]);

/** Runs one command line. Never throws: everything becomes words on standard error and an exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = languageOf(argv, io.env);
  const found = await find(argv);
  if (!found) {
    const asked = argv.length === 0 || argv[0] === "help" || argv.some((word) => HELP.has(word));
    (asked && argv.length > 0 ? io.out : io.err)(await overview(lang));
    return asked && argv.length > 0 ? 0 : 2;
  }
  const { command, rest } = found;
  try {
    const { values, positionals } = parse(command, rest);
    if (values.help === true) {
      io.out(`${usage(command)}\n${command.about[lang]}\n`);
      return 0;
    }
    return await command.run(contextOf(io, lang, values, positionals));
  } catch (error) {
    return tell(error, command, lang, io);
  }
}

async function find(argv: readonly string[]): Promise<{ command: Command; rest: string[] } | undefined> {
  for (const words of [2, 1]) {
    const load = COMMANDS.get(argv.slice(0, words).join(" "));
    if (load && argv.length >= words) return { command: await load(), rest: argv.slice(words) };
  }
  return undefined;
}

type Values = Record<string, string | boolean | undefined>;

function parse(command: Command, rest: string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries({ ...COMMON, ...command.options }).map(([name, takes]) => {
      const type = takes === "boolean" ? takes : "string";
      return [name, { type, ...SHORT[name] }];
    }),
  ) as Record<string, { type: "string" | "boolean"; short?: string }>;
  try {
    const parsed = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    const values = parsed.values as Values;
    if (values.help !== true) check(command, values, parsed.positionals);
    return { values, positionals: parsed.positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new UsageError({ id: words, en: words });
  }
}

function check(command: Command, values: Values, positionals: readonly string[]): void {
  const [least, most] = command.arguments;
  if (positionals.length < least || positionals.length > most)
    throw new UsageError({ id: "Jumlah argumen tidak sesuai.", en: "Wrong number of arguments." });
  for (const [name, takes] of Object.entries({ ...COMMON, ...command.options })) {
    const value = values[name];
    if (typeof takes === "string" || typeof value !== "string" || takes.includes(value)) continue;
    throw new UsageError({
      id: `--${name}: ${takes.join(", ")}.`,
      en: `--${name} is one of ${takes.join(", ")}.`,
    });
  }
}

function contextOf(io: Io, lang: Lang, options: Values, positionals: readonly string[]): Context {
  let client: ReturnType<typeof connect> | undefined;
  return {
    io,
    lang,
    options,
    positionals,
    format: formatOf(options.format, io),
    client: () => (client ??= connect(io, lang)),
    say: (text: Text) => text[lang],
  };
}

/** As asked, else a table for people and JSON for whatever reads a pipe. */
function formatOf(asked: Values[string], io: Io): Context["format"] {
  if (asked === "json" || asked === "table") return asked;
  return io.outIsTerminal ? "table" : "json";
}

/** `--lang`, else the environment's language where it is English, else Indonesian. */
function languageOf(argv: readonly string[], env: Io["env"]): Lang {
  const at = argv.indexOf("--lang");
  const asked = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith("--lang="))?.slice(7);
  if (asked === "id" || asked === "en") return asked;
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "en" : "id";
}

function tell(error: unknown, command: Command, lang: Lang, io: Io): ExitCode {
  if (error instanceof UsageError) {
    io.err(`${error.text[lang]}\n${usage(command)}\n`);
    return 2;
  }
  if (error instanceof CommandFailed) io.err(`${error.text[lang]}\n`);
  else if (error instanceof ApiRefused) io.err(`${refusalText(error.problem, lang)}\n`);
  else io.err(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}

const usage = (command: Command): string =>
  `pantau ${command.name} ${command.usage} [--format json|table] [--lang id|en]`.replace("  ", " ");

async function overview(lang: Lang): Promise<string> {
  const title =
    lang === "id" ? "Pantau: pelaporan dan pemantauan PKH" : "Pantau: PKH reporting and monitoring";
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = commands.map((c) => `  pantau ${c.name} ${c.usage}\n      ${c.about[lang]}`);
  return `${title}\n\n${lines.join("\n")}\n`;
}
