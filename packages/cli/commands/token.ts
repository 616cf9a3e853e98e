import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CreatedToken } from "@pantau/api";
import { fetchAgain } from "../client";
import { type Command, CommandFailed, type Io, requiredOption } from "../command";

export const command: Command = {
  name: "token",
  usage: "--as <email>",
  about: {
    id: "Hanya mode tertanam, pada mesin yang memegang direktori data: token akses pribadi untuk pengguna itu.",
    en: "Embedded mode only, on the machine that holds the data directory: a personal access token for that user.",
  },
  arguments: [0, 0],
  options: { as: "string" },
  async run(context) {
    const email = requiredOption(context, "as");
    const { secret, server } = owner(context.io);
    const response = await fetchAgain(
      `${server}/api/embedded/token`,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "accept-language": context.lang,
          "x-pantau-owner": secret,
        },
        body: JSON.stringify({ email }),
      },
      3,
    );
    if (!response.ok) {
      const { title } = (await response.json()) as { title: string };
      throw new CommandFailed({
        id: `Token tidak dibuat untuk ${email}: ${title}`,
        en: `No token for ${email}: ${title}`,
      });
    }
    const created = (await response.json()) as CreatedToken;
    context.io.out(
      context.options.format === "json" ? `${JSON.stringify(created)}\n` : `${created.secret}\n`,
    );
    return 0;
  },
};

/** The running server and its secret, which only the owner of the data directory can read. */
function owner(io: Io): { secret: string; server: string } {
  const directory = io.env.PANTAU_DATA_DIR
    ? resolve(io.projectDirectory, io.env.PANTAU_DATA_DIR)
    : join(io.projectDirectory, ".pantau");
  try {
    const { port } = JSON.parse(readFileSync(join(directory, "server.json"), "utf8")) as { port: number };
    return {
      secret: readFileSync(join(directory, "owner-secret"), "utf8").trim(),
      server: `http://127.0.0.1:${port}`,
    };
  } catch {
    throw new CommandFailed({
      id: `Tidak ada server yang memakai direktori data ${directory}. Jalankan: npm start (dan PANTAU_DATA_DIR yang sama).`,
      en: `No server uses the data directory ${directory}. Run: npm start (with the same PANTAU_DATA_DIR).`,
    });
  }
}
