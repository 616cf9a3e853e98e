import {
  type Digest,
  type DigestLine,
  KPIS,
  kpiOf,
  latestClosedPeriod,
  type Period,
  periodsOf,
  yearOf,
} from "@pantau/domain";
import { readBooks } from "./alert-books";
import type { AlertPorts, DigestExtras, Trend, WeeklySummary } from "./alert-ports";

/** Pictures in one digest: only the gravest news is drawn. */
const MOST_TRENDS = 5;

/** What a digest shows beside its news: the course of the gravest numbers, and Monday's summary. */
export async function makeExtras(
  ports: Pick<AlertPorts, "numbers" | "documents">,
  digest: Digest,
): Promise<Pick<DigestExtras, "trends" | "summary">> {
  const lines = digest.fresh.flatMap((group) => group.lines).slice(0, MOST_TRENDS);
  const trends: Trend[] = [];
  for (const line of lines) {
    const trend = await trendOf(ports, line);
    if (trend) trends.push(trend);
  }
  return { trends, summary: digest.weekly ? await summaryOf(ports, new Date(digest.at)) : undefined };
}

async function trendOf(
  { numbers }: Pick<AlertPorts, "numbers">,
  { news }: DigestLine,
): Promise<Trend | undefined> {
  const { watch, region, reading } = news;
  if (watch.kind !== "kpi") return undefined;
  const values: (number | null)[] = [];
  for (const p of periodsOf(yearOf(reading.period))) {
    values.push(p <= reading.period ? await shareOf(numbers, p, region, watch.kpi) : null);
  }
  return { kpi: watch.kpi, region, values, pace: reading.pace && reading.pace.n / reading.pace.d };
}

async function shareOf(
  numbers: AlertPorts["numbers"],
  p: Period,
  region: string,
  kpi: string,
): Promise<number | null> {
  const counts = (await numbers.ofPeriod(p)).counts(region, kpi);
  return counts?.numerator == null || !counts.denominator ? null : counts.numerator / counts.denominator;
}

/** The nation in the latest closed period: every KPI that has a target, and how much is firing below it. */
async function summaryOf(ports: Pick<AlertPorts, "numbers" | "documents">, at: Date): Promise<WeeklySummary> {
  const { deadline } = await ports.numbers.configuration();
  const period = latestClosedPeriod(at, "WIB", deadline);
  const numbers = await ports.numbers.ofPeriod(period);
  const kpis = KPIS.flatMap(({ id }) => {
    const [counts, target] = [numbers.counts("ID", id), numbers.target("ID", id)];
    return counts && target !== null && kpiOf(id) ? [{ kpi: id, counts, target }] : [];
  });
  const firing = (await readBooks(ports)).flatMap((book) =>
    book.alerts.filter((alert) => alert.status.state === "firing" && alert.watch.kind !== "reminder"),
  );
  const regions = (level: string) =>
    new Set(firing.filter((a) => a.level === level).map((a) => a.region)).size;
  return { period, kpis, firing: { regencies: regions("regency"), provinces: regions("province") } };
}
