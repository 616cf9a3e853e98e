import type { SentMail } from "@pantau/api";
import { type Command, textOption } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "mail",
  usage: "[--to <email>]",
  about: {
    id: "Surel yang sudah dikirim, yang tertua lebih dulu (mode tertanam, admin).",
    en: "The mails that were sent, oldest first (embedded mode, administrators).",
  },
  arguments: [0, 0],
  options: { to: "string" },
  async run(context) {
    const to = textOption(context, "to");
    const client = await context.client();
    const all = await client.json<SentMail[]>("GET", "/mail");
    const mails = to === undefined ? all : all.filter((mail) => mail.to === to);
    print(context, mails, () => ({
      headers: [
        context.say({ id: "waktu", en: "time" }),
        context.say({ id: "kepada", en: "to" }),
        context.say({ id: "judul", en: "subject" }),
      ],
      rows: mails.map((mail) => [mail.at, mail.to, mail.subject]),
    }));
    return 0;
  },
};
