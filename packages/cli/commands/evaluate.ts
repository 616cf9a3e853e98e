import type { AlertHealth, AlertRun, AlertRunHandedOver } from "@pantau/api";
import type { Client } from "../client";
import { type Command, CommandFailed, type Context, textOption, UsageError } from "../command";
import { print } from "../output";
import { makeProgress } from "../progress";

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
    const asked = await client.json<AlertRun | AlertRunHandedOver>("POST", "/alerts/evaluations", body);
    const run = "sent" in asked ? asked : await madeElsewhere(context, client, asked);
    print(context, run, () =>
      context.say({
        id: `Evaluasi ${run.run}: ${run.sent} surel terkirim, ${run.refused} ditolak, ${run.unknown} tidak diketahui.`,
        en: `Evaluation ${run.run}: ${run.sent} mails sent, ${run.refused} refused, ${run.unknown} unknown.`,
      }),
    );
    return 0;
  },
};

const ASK_EVERY_MS = 2_000;
/** As long as the alerts' function may run, and a little for its start. */
const PATIENCE_MS = 11 * 60_000;

/** A server that hands the run over says only later what became of it. */
async function madeElsewhere(
  { io, say }: Context,
  client: Client,
  { run, mailedBefore }: AlertRunHandedOver,
): Promise<AlertRun> {
  const progress = makeProgress(io, say({ id: "Mengevaluasi", en: "Evaluating" }));
  for (let waited = 0; waited < PATIENCE_MS; waited += ASK_EVERY_MS) {
    const { runs } = await client.json<AlertHealth>("GET", "/alerts/health");
    const made = runs.find(({ id, mailedAt }) => id === run && mailedAt && mailedAt !== mailedBefore);
    if (made?.counts) {
      progress.end();
      return { run, ...made.counts };
    }
    progress.add(1);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw new CommandFailed({
    id: `Evaluasi ${run} belum selesai; hasilnya nanti ada di halaman kesehatan peringatan.`,
    en: `The evaluation ${run} is not over yet; the page on the alerts' health will tell of it.`,
  });
}

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
