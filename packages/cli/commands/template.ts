import { writeFile } from "node:fs/promises";
import { typeAsked } from "../asked";
import { argument, type Command, requiredOption, textOption } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "template",
  usage: "<type> [--lang id|en] [--period <p> --region <code>] -o FILE.xlsx",
  about: {
    id: "Mengunduh templat unggahan; dengan --period dan --region terisi kelompok atau SDM yang berlaku.",
    en: "Downloads the upload template; with --period and --region filled in with the groups or staff that stand.",
  },
  arguments: [1, 1],
  options: { output: "string", period: "string", region: "string" },
  async run(context) {
    const type = typeAsked(argument(context, 0));
    const file = requiredOption(context, "output");
    const query = new URLSearchParams({ lang: context.lang });
    for (const name of ["period", "region"]) {
      const value = textOption(context, name);
      if (value !== undefined) query.set(name, value);
    }
    const client = await context.client();
    await writeFile(file, await client.bytes(`/templates/${type}?${query}`));
    print(context, { file }, () => context.say({ id: `Ditulis: ${file}`, en: `Written: ${file}` }));
    return 0;
  },
};
