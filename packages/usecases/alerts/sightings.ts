import {
  type AlertRule,
  addMonths,
  type Deadline,
  deadlineOf,
  type Kpi,
  kpiOf,
  latestClosedPeriod,
  monthOf,
  type Observation,
  observeKpi,
  observeReports,
  type Period,
  paceOf,
  periodToRemindOf,
  type Reading,
  type RegencyId,
  type RegionTree,
  type RuleWatch,
  runningPeriod,
  type Schedule,
  type Sighting,
  type TimeZone,
} from "@pantau/domain";
import type { AlertNumbers, PeriodNumbers } from "./alert-ports";

const SECOND = 1000;

/** Everything that an evaluation at one time looks at, with each period read once. */
export interface Outlook {
  readonly at: Date;
  readonly tree: RegionTree;
  readonly deadline: Deadline;
  readonly schedule: Schedule;
  readonly ofPeriod: (period: Period) => Promise<PeriodNumbers>;
  /** The latest period whose deadline, moved by days, has passed at that time. */
  readonly closed: (zone: TimeZone, days?: number) => Period;
}

export async function makeOutlook(numbers: AlertNumbers, tree: RegionTree, at: Date): Promise<Outlook> {
  const { deadline, schedule } = await numbers.configuration();
  return outlookAt({ tree, deadline, schedule, ofPeriod: readOnce(numbers).ofPeriod }, at);
}

/** Numbers that read each period once: one state for a whole evaluation or run of mails. */
export function readOnce(numbers: AlertNumbers): AlertNumbers {
  const read = new Map<Period, Promise<PeriodNumbers>>();
  return {
    configuration: numbers.configuration,
    ofPeriod(period) {
      const known = read.get(period) ?? numbers.ofPeriod(period);
      read.set(period, known);
      return known;
    },
  };
}

/** The same numbers, looked at from another time. */
export function outlookAt(of: Omit<Outlook, "at" | "closed">, at: Date): Outlook {
  const known = new Map<string, Period>();
  const closed = (zone: TimeZone, days = 0) => {
    const key = `${zone} ${days}`;
    const period = known.get(key) ?? latestClosedPeriod(at, zone, of.deadline, days);
    known.set(key, period);
    return period;
  };
  return { ...of, at, closed };
}

/** What every rule sees of every region of one book: `ID`, or one of today's provinces with its regencies. */
export async function sightingsOf(
  outlook: Outlook,
  book: string,
  rules: readonly AlertRule[],
): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const rule of rules) {
    if (!rule.enabled) continue;
    for (const region of regionsOf(outlook.tree, book, rule)) {
      sightings.push({ rule, region, observation: await observe(outlook, rule, region) });
    }
  }
  return sightings;
}

function regionsOf(tree: RegionTree, book: string, rule: AlertRule): readonly string[] {
  if (book === "ID") return rule.level === "nation" ? ["ID"] : [];
  if (rule.level === "province") return [book];
  return rule.level === "regency" ? tree.today.within({ level: "province", code: book }) : [];
}

async function observe(outlook: Outlook, rule: AlertRule, region: string): Promise<Observation> {
  const { watch } = rule;
  const zone = zoneOf(outlook.tree, rule, region);
  const { at, deadline } = outlook;
  switch (watch.kind) {
    case "kpi": {
      const kpi = kpiOf(watch.kpi);
      const reading = await kpiReading(outlook, watch, region, judgedPeriod(outlook, watch.judges, zone));
      return kpi ? observeKpi(rule, kpi, reading) : { kind: "no-data" };
    }
    case "report-overdue":
      return observeReports(await reportsReading(outlook, region, outlook.closed(zone, watch.days), zone));
    case "reminder": {
      const period = periodToRemindOf(at, zone, deadline, watch.days);
      if (period) return observeReports(await reportsReading(outlook, region, period, zone));
      const nothing = await reportsReading(outlook, region, outlook.closed(zone), zone);
      return { kind: "clear", reading: { ...nothing, missing: [] } };
    }
  }
}

/** The month a KPI rule judges at T: the latest whose deadline has passed, or the running one. */
function judgedPeriod(
  { at, schedule, closed }: Pick<Outlook, "at" | "schedule" | "closed">,
  judges: "closed" | "running" | "running-in-entitlement",
  zone: TimeZone,
): Period {
  const running = runningPeriod(at, zone);
  if (judges === "running") return running;
  if (judges === "running-in-entitlement" && schedule[running] !== undefined) return running;
  return closed(zone);
}

type KpiWatch = Extract<RuleWatch, { kind: "kpi" }>;

async function kpiReading(
  outlook: Outlook,
  { kpi, condition }: KpiWatch,
  region: string,
  period: Period,
): Promise<Reading | undefined> {
  const numbers = await outlook.ofPeriod(period);
  const counts = numbers.counts(region, kpi);
  const definition = kpiOf(kpi);
  if (!counts || !definition || counts.numerator === null || counts.denominator === null) return undefined;
  const target = numbers.target(region, kpi);
  const { numerator, denominator, reported, expected, filed, due } = counts;
  const pace = paceOf(definition, target, monthOf(period));
  return {
    period,
    numerator,
    denominator,
    pace: pace && { n: Number(pace.n), d: Number(pace.d) },
    reported,
    expected,
    filed,
    due,
    previous:
      condition.type === "dropped" ? await monthBefore(outlook, definition, region, period) : undefined,
  };
}

/** What a drop is measured from. A number of the year to date begins anew in January: nothing stands before it. */
async function monthBefore(
  outlook: Outlook,
  { id, basis }: Kpi,
  region: string,
  period: Period,
): Promise<Reading["previous"]> {
  if (basis === "ytd" && monthOf(period) === 1) return undefined;
  const counts = (await outlook.ofPeriod(addMonths(period, -1))).counts(region, id);
  if (!counts || counts.numerator === null || counts.denominator === null) return undefined;
  return { numerator: counts.numerator, denominator: counts.denominator };
}

async function reportsReading(
  outlook: Outlook,
  region: string,
  period: Period,
  zone: TimeZone,
): Promise<Reading> {
  const numbers = await outlook.ofPeriod(period);
  const missing = numbers.missing(region as RegencyId);
  const expected = numbers.expectedTypes.length;
  const reported = expected - missing.length;
  return {
    period,
    numerator: reported,
    denominator: expected,
    pace: null,
    reported,
    expected,
    filed: null,
    due: null,
    missing,
    deadline: new Date(deadlineOf(period, outlook.deadline, zone).getTime() - SECOND).toISOString(),
  };
}

/** A regency's and a province's own zone; the nation's reports are due when the last of them are, in the west. */
function zoneOf(tree: RegionTree, rule: AlertRule, region: string): TimeZone {
  if (rule.level === "nation") return "WIB";
  if (rule.level === "regency") return tree.today.timeZoneOf(region as RegencyId);
  const [first] = tree.today.within({ level: "province", code: region });
  return first ? tree.today.timeZoneOf(first) : "WIB";
}
