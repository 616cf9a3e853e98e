import type { KpiRow, KpisAnswer } from "@pantau/api";
import { KPI_IDS } from "@pantau/domain";
import { LEVELS, requiredPeriod } from "../asked";
import { type Command, textOption } from "../command";
import { formats, print } from "../output";

const STATUS = {
  "no-data": { id: "tanpa data", en: "no data" },
  "on-track": { id: "sesuai", en: "on track" },
  behind: { id: "tertinggal", en: "behind" },
  critical: { id: "kritis", en: "critical" },
} as const;

/** Of a row, what scripts rely on (contract, section 5), in that order. */
const FIELDS = [
  "region",
  "kpi",
  "period",
  "numerator",
  "denominator",
  "value",
  "reported",
  "expected",
  "filed",
  "due",
  "provisional",
  "target",
  "pace",
  "status",
] as const satisfies readonly (keyof KpiRow)[];

export const command: Command = {
  name: "kpis",
  usage: `--period <p> [--level ${LEVELS.join("|")}] [--region <code>] [--kpi <id>]`,
  about: {
    id: "Angka indikator suatu periode, sejauh Anda boleh melihatnya.",
    en: "The KPIs of a period, as far as you may see them.",
  },
  arguments: [0, 0],
  options: { period: "string", level: LEVELS, region: "string", kpi: KPI_IDS, at: "string" },
  async run(context) {
    const query = new URLSearchParams({ period: requiredPeriod(context) });
    for (const name of ["level", "region", "kpi", "at"]) {
      const value = textOption(context, name);
      if (value !== undefined) query.set(name, value);
    }
    const client = await context.client();
    const { rows } = await client.json<KpisAnswer>("GET", `/kpis?${query}`);
    const contractual = rows.map((row) => Object.fromEntries(FIELDS.map((field) => [field, row[field]])));
    print(context, contractual, () => {
      const { number, percent } = formats(context.lang);
      const { say } = context;
      return {
        headers: [
          say({ id: "wilayah", en: "region" }),
          say({ id: "indikator", en: "kpi" }),
          say({ id: "pembilang", en: "numerator" }),
          say({ id: "penyebut", en: "denominator" }),
          say({ id: "nilai", en: "value" }),
          say({ id: "laju", en: "pace" }),
          say({ id: "melapor", en: "reported" }),
          "status",
        ],
        rows: rows.map((row) => [
          row.region,
          row.kpi,
          number(row.numerator),
          number(row.denominator),
          percent(row.value),
          percent(row.pace),
          `${row.reported}/${row.expected}`,
          say(STATUS[row.status]) +
            (row.provisional ? say({ id: " (sementara)", en: " (provisional)" }) : ""),
        ]),
      };
    });
    return 0;
  },
};
