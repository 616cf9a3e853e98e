import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { makeRegionTree } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { makeJudge } from "@pantau/sheets";
import { spillToFile } from "@pantau/sheets/node";
import { periodAsked, typeAsked } from "../asked";
import { argument, type Command, CommandFailed, UsageError } from "../command";
import { printOutcome } from "../outcome";

export const command: Command = {
  name: "check",
  usage: "<type> <region> <period> <file> [--partial]",
  about: {
    id: "Memeriksa berkas tanpa server dan tanpa mengirim apa pun.",
    en: "Validates a file without a server and without sending anything.",
  },
  arguments: [4, 4],
  options: { partial: "boolean" },
  async run(context) {
    const [type, region, periodText, file] = [0, 1, 2, 3].map((i) => argument(context, i)) as [
      string,
      string,
      string,
      string,
    ];
    typeAsked(type);
    const period = periodAsked(periodText);
    const tree = makeRegionTree(await loadRegionData());
    const scope = region.replace(/^(\d{2})(\d{2})$/, "$1.$2");
    if (!tree.at(period).scope(scope))
      throw new UsageError({ id: `Wilayah ${region} tidak dikenal.`, en: `Unknown region ${region}.` });
    await readable(file);
    const judge = makeJudge({ tree, spill: spillToFile });
    const { judgement } = await judge({
      type,
      period,
      scope,
      partial: context.options.partial === true,
      lang: context.lang,
      body: createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>,
    });
    const { status, rows, refused, counts, warnings, first } = judgement;
    return printOutcome(context, type, {
      status,
      rows,
      refused,
      problems: { counts: { ...counts, ...warnings }, first },
    });
  },
};

async function readable(file: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new CommandFailed({
      id: `Berkas ${file} tidak ditemukan atau tidak dapat dibaca.`,
      en: `The file ${file} is not there or cannot be read.`,
    });
  }
}
