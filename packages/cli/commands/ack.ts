import type { AlertDetail } from "@pantau/api";
import { argument, type Command, requiredOption, textOption } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "ack",
  usage: "<rule> <region> --note <text> [--plan <text>]",
  about: {
    id: "Menanggapi peringatan: apa sebabnya, dan apa yang akan dilakukan.",
    en: "Acknowledges an alert: what is the cause, and what will be done.",
  },
  arguments: [2, 2],
  options: { note: "string", plan: "string" },
  async run(context) {
    const body = { note: requiredOption(context, "note"), plan: textOption(context, "plan") ?? "" };
    const [rule, region] = [argument(context, 0), argument(context, 1)];
    const client = await context.client();
    const path = `/alerts/${encodeURIComponent(rule)}/${encodeURIComponent(region)}/acknowledgement`;
    const alert = await client.json<AlertDetail>("POST", path, body);
    print(context, alert, () =>
      context.say({ id: `${rule} ${region} sudah ditanggapi.`, en: `${rule} ${region} is acknowledged.` }),
    );
    return 0;
  },
};
