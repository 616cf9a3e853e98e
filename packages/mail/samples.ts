import type {
  AlertLevel,
  Digest,
  DigestLine,
  DigestReader,
  Notification,
  Reading,
  RegencyId,
} from "@pantau/domain";
import { type Period, period } from "@pantau/domain";
import type { DigestExtras } from "@pantau/usecases";

/** Digests for the tests of this room and for looking at. */
export const SITE = "https://pantau.test";

const reading = (
  numerator: number,
  denominator: number,
  pace: number,
  over: Partial<Reading> = {},
): Reading => ({
  period: period("2020-09"),
  numerator,
  denominator,
  pace: { n: pace, d: 1000 },
  reported: 1,
  expected: 1,
  filed: 8,
  due: 9,
  ...over,
});

let count = 0;
function news(
  level: AlertLevel,
  region: string,
  kpi: string,
  read: Reading,
  over: Partial<Notification> = {},
): Notification {
  return {
    id: `n${count++}`,
    tell: "fired",
    rule: `${kpi}.${level}`,
    region,
    level,
    severity: level === "regency" ? "critical" : "warning",
    watch: {
      kind: "kpi",
      kpi,
      judges: "closed",
      condition: { type: "below-pace", share: 8000 },
      recovery: 500,
    },
    audience: ["korkab", "korwil"],
    at: "2020-10-13T00:00:00.000Z",
    since: "2020-10-12T00:00:00.000Z",
    reading: read,
    book: "33",
    seq: 1,
    ...over,
  };
}
const line = (regionName: string, of: Notification): DigestLine => ({ news: of, regionName });

const overdue = news("regency", "33.02", "", reading(7, 9, 0, { pace: null, missing: ["kks", "debt"] }), {
  rule: "report-overdue",
  severity: "warning",
  watch: { kind: "report-overdue", days: 3 },
});
const reminder = news(
  "regency",
  "33.02",
  "",
  reading(8, 9, 0, { pace: null, missing: ["staff"], deadline: "2020-11-10T16:59:59.000Z" }),
  { tell: "reminded", rule: "report-reminder", watch: { kind: "reminder", days: 3 } },
);

const korwil: DigestReader = {
  email: "korwil33@pantau.test",
  name: "Siti Rahayu",
  lang: "id",
  region: { level: "province", code: "33" },
  off: [],
};

export const KORWIL: Digest = {
  run: "2020-10-13T00:00:00Z",
  at: "2020-10-13T00:00:00.000Z",
  reader: korwil,
  fresh: [
    {
      region: "33.02",
      regionName: "Kabupaten Banyumas",
      lines: [
        line(
          "Kabupaten Banyumas",
          news("regency", "33.02", "graduation-independent", reading(2345, 75_650, 75)),
        ),
        line(
          "Kabupaten Banyumas",
          news("regency", "33.02", "bsb-received", reading(812_345_500, 1_234_567_000, 1000)),
        ),
      ],
    },
    {
      region: "33.23",
      regionName: "Kabupaten Temanggung",
      lines: [
        line("Kabupaten Temanggung", news("regency", "33.23", "p2k2-frequency", reading(412, 640, 1000))),
      ],
    },
  ],
  overdue: [line("Kabupaten Banyumas", overdue)],
  reminders: [],
  escalated: [],
  escalatedInAll: { provinces: 0, regencies: 0 },
  resolved: [
    line(
      "Kabupaten Cilacap",
      news("regency", "33.01", "kks-custody", reading(97, 100, 1000), { tell: "resolved" }),
    ),
  ],
  still: { firing: 12, acknowledged: 5 },
  left: 0,
  weekly: false,
};

export const KORKAB_EN: Digest = {
  ...KORWIL,
  reader: {
    ...korwil,
    email: "a@pantau.test",
    name: "<b>Ady & Co</b>",
    lang: "en",
    region: { level: "regency", id: "33.02" as RegencyId },
  },
  fresh: [],
  overdue: [],
  resolved: [],
  reminders: [line("Kabupaten Banyumas", reminder)],
  still: { firing: 0, acknowledged: 0 },
};

export const MONDAY: Digest = {
  ...KORWIL,
  reader: { ...korwil, email: "dirjen@pantau.test", name: "Direktur Jenderal", region: { level: "nation" } },
  fresh: [],
  overdue: [],
  resolved: [],
  escalated: [
    {
      province: "33",
      provinceName: "Jawa Tengah",
      regencies: 7,
      alerts: 9,
      since: "2020-10-01T00:00:00.000Z",
    },
    {
      province: "32",
      provinceName: "Jawa Barat",
      regencies: 3,
      alerts: 3,
      since: "2020-10-02T00:00:00.000Z",
    },
  ],
  escalatedInAll: { provinces: 6, regencies: 24 },
  still: { firing: 3, acknowledged: 0 },
  left: 4,
  weekly: true,
};

const unsubscribe = { email: "korwil33@pantau.test", token: "s3cret" };

export const PLAIN: DigestExtras = { unsubscribe, trends: [] };

export const WITH_TREND: DigestExtras = {
  unsubscribe,
  trends: [
    {
      kpi: "graduation-independent",
      region: "33.02",
      values: [0.002, 0.005, 0.009, null, 0.013, 0.018, 0.022, 0.027, 0.031, null, null, null],
      pace: 0.075,
    },
  ],
};

export function summaryOf(shares: readonly number[], p: Period = period("2020-09")): DigestExtras {
  const counts = (n: number) => ({
    numerator: Math.round(n * 1000),
    denominator: 1000,
    reported: 500,
    expected: 514,
    filed: 4500,
    due: 4626,
  });
  const kpis = ["graduation-independent", "kks-custody"].map((kpi, i) => ({
    kpi,
    counts: counts(shares[i] ?? 0),
    target: i === 0 ? 100_000 : 1_000_000,
  }));
  return { ...PLAIN, summary: { period: p, kpis, firing: { regencies: 40, provinces: 6 } } };
}
