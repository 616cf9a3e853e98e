import { readFile } from "node:fs/promises";
import type { ImportedUsers } from "@pantau/api";
import { argument, type Command, CommandFailed } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "user import",
  usage: "<file.csv> [--dry-run]",
  about: {
    id: "Menambah dan mengubah pengguna dari CSV; --dry-run hanya memeriksa.",
    en: "Adds and changes users from a CSV; --dry-run only checks.",
  },
  arguments: [1, 1],
  options: { "dry-run": "boolean" },
  async run(context) {
    const file = argument(context, 0);
    const csv = await readFile(file, "utf8").catch(() => {
      throw new CommandFailed({
        id: `Berkas ${file} tidak dapat dibaca.`,
        en: `Cannot read the file ${file}.`,
      });
    });
    const client = await context.client();
    const answer = await client.json<ImportedUsers>("POST", "/users/import", {
      csv,
      dryRun: context.options["dry-run"] === true,
    });
    print(context, answer, () =>
      [
        context.say({
          id: `Baris ${answer.rows}: baru ${answer.created.length}, berubah ${answer.changed.length}, tetap ${answer.unchanged.length}, bermasalah ${answer.problems.length}`,
          en: `Rows ${answer.rows}: new ${answer.created.length}, changed ${answer.changed.length}, unchanged ${answer.unchanged.length}, with problems ${answer.problems.length}`,
        }),
        ...answer.problems.map(
          (p) => `  ${context.say({ id: "baris", en: "row" })} ${p.row}, ${p.column}: ${p.text} [${p.value}]`,
        ),
      ].join("\n"),
    );
    return answer.problems.length === 0 ? 0 : 1;
  },
};
