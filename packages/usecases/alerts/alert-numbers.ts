import {
  DEFAULT_DEADLINE,
  DEFAULT_SCHEDULE,
  type Deadline,
  KPI_IDS,
  type Kpi,
  kpiOf,
  monthOf,
  type Period,
  type RegencyId,
  type Schedule,
  targetFor,
  yearOf,
} from "@pantau/domain";
import { countsOfRegency, countsOfTotal, targetCodes } from "../numbers/number-of";
import { type OpenYear, openYear, type ReadPorts } from "../numbers/open-year";
import type { ProvinceYear } from "../numbers/projection";
import type { AlertNumbers, PeriodNumbers } from "./alert-ports";

/** The numbers that alerts judge: the projections that stand, the whole nation, without asking who reads. */
export function makeAlertNumbers(ports: ReadPorts): AlertNumbers {
  return {
    async configuration() {
      const [deadline, schedule] = await Promise.all(
        ["deadline", "schedule"].map((name) => ports.settings.latest(name)),
      );
      return {
        deadline: (deadline?.value ?? DEFAULT_DEADLINE) as Deadline,
        schedule: (schedule?.value ?? DEFAULT_SCHEDULE) as Schedule,
      };
    },
    ofPeriod: async (period) => readPeriod(ports, period, await openYear(ports, yearOf(period))),
  };
}

async function readPeriod({ tree }: ReadPorts, period: Period, year: OpenYear): Promise<PeriodNumbers> {
  const month = monthOf(period);
  const then = tree.at(period);
  const totals = (await year.nation()).months[month - 1]?.totals;
  const provinces = await Promise.all(tree.today.provinces.map(({ code }) => year.province(code)));
  const home = new Map<string, ProvinceYear>(
    provinces.flatMap((province) => province.regencies.map((id) => [id as string, province] as const)),
  );
  const expectedTypes = year.rules.expected(month);
  const tables = await Promise.all(
    expectedTypes.map(async (type) => [type, await year.table(type, period)] as const),
  );
  return {
    expectedTypes,
    counts(region, kpi) {
      const k = KPI_IDS.indexOf(kpi);
      const province = home.get(region);
      if (k < 0 || !totals) return undefined;
      if (province) return countsOfRegency(year, period, province, region as RegencyId, k);
      return totals.codes.includes(region) ? countsOfTotal(year, period, totals, region, k) : undefined;
    },
    target(region, kpi) {
      const codes = home.has(region) ? targetCodes(then, region as RegencyId) : [region];
      const definition: Kpi | undefined = kpiOf(kpi);
      return definition ? targetFor(definition, year.settings, codes) : null;
    },
    missing: (regency) => tables.filter(([, table]) => !table?.file(regency)).map(([type]) => type),
  };
}
