import { run } from "@pantau/cli";

/** What a command did: its exit code, its two outputs, and the one document of `--format json`. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Throws where standard output is not exactly one JSON document. */
  json<T = Record<string, unknown>>(): T;
}

export type CommandLine = (
  line: string,
  options?: { stdin?: string; env?: Record<string, string> },
) => Promise<Ran>;

/** A shell with an environment of its own. A line is split at blanks; `"…"` holds words together. */
export function openCommandLine(environment: Record<string, string>, directory: string): CommandLine {
  return async (line, { stdin = "", env = {} } = {}) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    let [out, err] = ["", ""];
    const code = await run(words, {
      env: { ...environment, ...env },
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      outIsTerminal: false,
      errIsTerminal: false,
      readStdin: async () => stdin,
      readSecret: async () => stdin.split("\n")[0] ?? "",
      homeDirectory: directory,
      projectDirectory: directory,
    });
    return { code, out, err, json: <T>() => JSON.parse(out) as T };
  };
}
