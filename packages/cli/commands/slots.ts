import type { SlotsAnswer } from "@pantau/api";
import { REPORT_TYPES } from "@pantau/reports";
import { requiredPeriod } from "../asked";
import { type Command, textOption } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "slots",
  usage: "--period <p> [--region <code>] [--type <type>]",
  about: {
    id: "Slot laporan suatu periode: ada, sebagian, atau belum.",
    en: "The reporting slots of a period: filled, partial or missing.",
  },
  arguments: [0, 0],
  options: { period: "string", region: "string", type: REPORT_TYPES.map(({ id }) => id) },
  async run(context) {
    const query = new URLSearchParams({ period: requiredPeriod(context) });
    for (const name of ["region", "type"]) {
      const value = textOption(context, name);
      if (value !== undefined) query.set(name, value);
    }
    const client = await context.client();
    const { slots } = await client.json<SlotsAnswer>("GET", `/slots?${query}`);
    print(context, slots, () => ({
      headers: [
        context.say({ id: "wilayah", en: "region" }),
        context.say({ id: "laporan", en: "report" }),
        context.say({ id: "keadaan", en: "state" }),
        context.say({ id: "waktu", en: "in time" }),
        context.say({ id: "baris", en: "rows" }),
        context.say({ id: "ditolak", en: "refused" }),
      ],
      rows: slots.map((slot) => [
        slot.regency,
        slot.type,
        slot.state,
        slot.timeliness,
        String(slot.rows ?? "–"),
        String(slot.refused ?? "–"),
      ]),
    }));
    return 0;
  },
};
