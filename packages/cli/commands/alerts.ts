import type { AlertRecord } from "@pantau/api";
import { KPI_IDS } from "@pantau/domain";
import { type Command, textOption } from "../command";
import { formats, print } from "../output";

const STATE = {
  ok: { id: "baik", en: "ok" },
  pending: { id: "menunggu", en: "pending" },
  firing: { id: "berlangsung", en: "firing" },
  resolved: { id: "pulih", en: "resolved" },
} as const;

/** Of the states of an alert those that a person looks for. */
const STATES = ["pending", "firing", "acknowledged", "silenced", "resolved"];

export const command: Command = {
  name: "alerts",
  usage: `[--state ${STATES.join("|")}] [--region <code>] [--kpi <id>]`,
  about: {
    id: "Peringatan yang boleh Anda lihat, yang paling mendesak lebih dulu.",
    en: "The alerts that you may see, the most urgent first.",
  },
  arguments: [0, 0],
  options: { state: STATES, region: "string", kpi: KPI_IDS },
  async run(context) {
    const query = new URLSearchParams();
    for (const name of ["state", "region", "kpi"]) {
      const value = textOption(context, name);
      if (value !== undefined) query.set(name, value);
    }
    const client = await context.client();
    const alerts = await client.json<AlertRecord[]>("GET", `/alerts?${query}`);
    print(context, alerts, () => {
      const { percent } = formats(context.lang);
      const { say } = context;
      return {
        headers: [
          say({ id: "wilayah", en: "region" }),
          say({ id: "aturan", en: "rule" }),
          say({ id: "keadaan", en: "state" }),
          say({ id: "periode", en: "period" }),
          say({ id: "nilai", en: "value" }),
          say({ id: "laju", en: "pace" }),
          say({ id: "sejak", en: "since" }),
          say({ id: "catatan", en: "note" }),
        ],
        rows: alerts.map((alert) => [
          alert.region,
          alert.rule,
          say(STATE[alert.state]),
          alert.period ?? "–",
          alert.missing ? alert.missing.join(" ") : percent(alert.value),
          percent(alert.pace),
          alert.since?.slice(0, 10) ?? "–",
          noteOf(alert, say),
        ]),
      };
    });
    return 0;
  },
};

function noteOf(alert: AlertRecord, say: (text: { id: string; en: string }) => string): string {
  if (alert.silenced) return say({ id: "dibisukan", en: "silenced" });
  if (alert.acknowledged) return say({ id: "ditanggapi", en: "acknowledged" });
  return alert.escalated ? say({ id: "diteruskan", en: "escalated" }) : "";
}
