import { writeFile } from "node:fs/promises";
import { KPI_IDS } from "@pantau/domain";
import { LEVELS, requiredPeriod } from "../asked";
import { type Command, requiredOption, textOption, UsageError } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "export",
  usage: `--period <p> [--level ${LEVELS.join("|")}] [--region <code>] [--kpi <id>] -o FILE.(csv|xlsx|parquet)`,
  about: { id: "Menulis indikator suatu periode ke berkas.", en: "Writes the KPIs of a period to a file." },
  arguments: [0, 0],
  options: { period: "string", output: "string", level: LEVELS, region: "string", kpi: KPI_IDS },
  async run(context) {
    const file = requiredOption(context, "output");
    const format = /\.(csv|xlsx|parquet)$/i.exec(file)?.[1]?.toLowerCase();
    if (!format)
      throw new UsageError({
        id: "Nama berkas harus berakhir .csv, .xlsx atau .parquet.",
        en: "The file's name must end in .csv, .xlsx or .parquet.",
      });
    const query = new URLSearchParams({
      period: requiredPeriod(context),
      format,
      lang: context.lang,
    });
    for (const name of ["level", "region", "kpi"]) {
      const value = textOption(context, name);
      if (value !== undefined) query.set(name, value);
    }
    const client = await context.client();
    await writeFile(file, await client.bytes(`/exports?${query}`));
    print(context, { file }, () => context.say({ id: `Ditulis: ${file}`, en: `Written: ${file}` }));
    return 0;
  },
};
