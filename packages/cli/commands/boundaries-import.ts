import { readFile } from "node:fs/promises";
import { type Lang, makeRegionTree, Refusal, refusalText } from "@pantau/domain";
import { importBoundaries } from "@pantau/regions/boundaries";
import { loadRegionData } from "@pantau/regions/node";
import { argument, type Command, CommandFailed, textOption, UsageError } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "boundaries import",
  usage: "<file.geojson> [--keep <0..1>]",
  about: {
    id: "Admin: mengganti peta kabupaten dengan berkas batas resmi; disederhanakan di sini, lalu dikirim.",
    en: "Admin: replaces the map of regencies by the official boundary file; simplified here, then sent.",
  },
  arguments: [1, 1],
  options: { keep: "string" },
  async run(context) {
    const text = textOption(context, "keep");
    const keep = text === undefined ? undefined : Number(text);
    if (keep !== undefined && !(keep > 0 && keep <= 1))
      throw new UsageError({
        id: "--keep: lebih dari 0, paling banyak 1.",
        en: "--keep: above 0, at most 1.",
      });
    const imported = await simplify(argument(context, 0), keep);
    const client = await context.client();
    await client.json("PUT", "/boundaries", JSON.parse(new TextDecoder().decode(imported.topojson)));
    const { joined, missing, unknown, property } = imported;
    const answer = { joined: joined.length, missing, unknown, property, bytes: imported.topojson.length };
    print(context, answer, () =>
      context.say({
        id: `Peta diganti: ${joined.length} kabupaten/kota; tanpa batas ${missing.length}; kode tidak dikenal ${unknown.length}.`,
        en: `The map is replaced: ${joined.length} regencies; without boundary ${missing.length}; unknown codes ${unknown.length}.`,
      }),
    );
    return 0;
  },
};

async function simplify(file: string, keep: number | undefined) {
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailed({
      id: `Berkas ${file} tidak dapat dibaca.`,
      en: `Cannot read the file ${file}.`,
    });
  });
  try {
    return await importBoundaries(
      bytes,
      makeRegionTree(await loadRegionData()),
      keep === undefined ? {} : { keep },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = (lang: Lang) => `${refusalText(error.code, lang, error.details) ?? ""} (${error.code})`;
    throw new CommandFailed({ id: words("id"), en: words("en") });
  }
}
