import type { AlertRun } from "@pantau/api";
import { type Command, textOption, UsageError } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "evaluate",
  usage: "[--at <time>]",
  about: {
    id: "Menjalankan evaluasi peringatan dan pengiriman surel sekarang, atau seperti pada suatu waktu (admin).",
    en: "Runs the alert evaluation and its mails now, or as of a time (administrators).",
  },
  arguments: [0, 0],
  options: { at: "string" },
  async run(context) {
    const at = textOption(context, "at");
    const body = at === undefined ? {} : { at: timeOf(at).toISOString() };
    const client = await context.client();
    const run = await client.json<AlertRun>("POST", "/alerts/evaluations", body);
    print(context, run, () =>
      context.say({
        id: `Evaluasi ${run.run}: ${run.sent} surel terkirim, ${run.refused} ditolak, ${run.unknown} tidak diketahui.`,
        en: `Evaluation ${run.run}: ${run.sent} mails sent, ${run.refused} refused, ${run.unknown} unknown.`,
      }),
    );
    return 0;
  },
};

/** A day means 07:00, the hour of the schedule; a time without a zone is Jakarta's. */
export function timeOf(text: string): Date {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T07:00` : text;
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(full) ? full : `${full}+07:00`;
  const time = new Date(zoned);
  if (Number.isNaN(time.getTime()))
    throw new UsageError({
      id: "Waktu ditulis 2020-11-11 atau 2020-11-11T07:00+07:00.",
      en: "A time is written 2020-11-11 or 2020-11-11T07:00+07:00.",
    });
  return time;
}
