import type { AlertDetail } from "@pantau/api";
import { argument, type Command, requiredOption } from "../command";
import { print } from "../output";

export const command: Command = {
  name: "silence",
  usage: "<rule> <region> --until <day> --reason <text>",
  about: {
    id: "Membisukan peringatan sampai suatu hari.",
    en: "Silences an alert until a day.",
  },
  arguments: [2, 2],
  options: { until: "string", reason: "string" },
  async run(context) {
    const body = { until: requiredOption(context, "until"), reason: requiredOption(context, "reason") };
    const [rule, region] = [argument(context, 0), argument(context, 1)];
    const client = await context.client();
    const path = `/alerts/${encodeURIComponent(rule)}/${encodeURIComponent(region)}/silence`;
    const alert = await client.json<AlertDetail>("POST", path, body);
    print(context, alert, () =>
      context.say({
        id: `${rule} ${region} dibisukan sampai ${alert.silence?.until}.`,
        en: `${rule} ${region} is silenced until ${alert.silence?.until}.`,
      }),
    );
    return 0;
  },
};
