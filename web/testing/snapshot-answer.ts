import type { SnapshotAnswer } from "@pantau/api";
import { period } from "@pantau/domain";

/** A snapshot with one KPI: numerators by regency (null: missing), one denominator for all. */
export function snapshotAnswer(given: {
  readonly kpi: string;
  readonly regencies: Readonly<Record<string, number | null>>;
  readonly denominator: number;
  readonly period?: string;
  readonly due?: number;
  readonly target?: number | null;
}): SnapshotAnswer {
  const ids = Object.keys(given.regencies);
  const numerators = Object.values(given.regencies);
  const provinces = ids.map((id) => id.slice(0, 2));
  const codes = ["ID", ...new Set(provinces)];
  const inside = (code: string) => numerators.filter((_, i) => code === "ID" || provinces[i] === code);
  const known = (code: string) => inside(code).filter((numerator) => numerator !== null);
  const sum = (code: string) => (known(code).length === 0 ? null : known(code).reduce((a, b) => a + b, 0));
  const due = given.due ?? null;
  return {
    version: 1,
    asOf: "2020-11-12T00:00:00.000Z",
    formula: 1,
    period: period(given.period ?? "2020-10"),
    kpis: [given.kpi],
    due: [due],
    totals: {
      codes,
      expected: codes.map((code) => inside(code).length),
      numerators: [codes.map(sum)],
      denominators: [
        codes.map((code) => (sum(code) === null ? null : known(code).length * given.denominator)),
      ],
      reported: [codes.map((code) => known(code).length)],
      filed: [due === null ? null : codes.map((code) => known(code).length * due)],
      refused: [],
    },
    regencies: {
      ids: ids as unknown as SnapshotAnswer["regencies"]["ids"],
      provinces,
      numerators: [numerators],
      denominators: [numerators.map((numerator) => (numerator === null ? null : given.denominator))],
      filed: [due === null ? null : numerators.map((numerator) => (numerator === null ? 0 : due))],
      refused: [],
      unusual: [],
      outdated: [],
    },
    targets: given.target === undefined ? {} : { [given.kpi]: { target: given.target } },
  };
}
