import { DEMO_PERIODS, DEMO_THINNING, EXEMPLARY, GRADUATIONS } from "./facts";
import type { DemoRegency, Group } from "./nation";
import { apportion, random } from "./random";

const ROUTES = ["independent", "natural"] as const;
/** Regencies below this size may have a month without any graduation. */
const ALWAYS_SOME = 100;

/** Gives every group its graduations of each month, and from them its active families. */
export function addGraduations(regencies: readonly DemoRegency[], seed: number): void {
  for (const route of ROUTES) spread(route, regencies, seed);
  addExemplary([...exemplaryGroups(regencies)]);
  for (const regency of regencies) {
    if (regency.families >= ALWAYS_SOME) addAtLeastOne(regency, seed);
    for (const group of regency.groups) followFamilies(group);
  }
}

type Route = (typeof ROUTES)[number];

/** Weights of regency, month and group, in this order: so each regency's month has its share to within one. */
function spread(route: Route, regencies: readonly DemoRegency[], seed: number): void {
  const exemplary = route === "independent" ? exemplaryGroups(regencies) : new Set<Group>();
  const cells: { group: Group; month: number }[] = [];
  const weights: number[] = [];
  for (const regency of regencies) {
    const rate = rateOf(route, regency, seed);
    DEMO_PERIODS.forEach((_, month) => {
      for (const group of regency.groups) {
        cells.push({ group, month });
        weights.push(
          exemplary.has(group) ? 0 : group.size * rate * (GRADUATIONS[route].months[month] as number),
        );
      }
    });
  }
  const apart = exemplary.size > 0 ? EXEMPLARY.independent : 0;
  apportion(thinnedTotal(route) - apart, weights).forEach((count, i) => {
    const cell = cells[i] as { group: Group; month: number };
    cell.group[route][cell.month] = count;
  });
}

/** January to October of a total that is known for January to November, in the demo's measure. */
function thinnedTotal(route: Route): number {
  const { total, months } = GRADUATIONS[route];
  const all = months.reduce((a, b) => a + b, 0);
  const shown = months.slice(0, DEMO_PERIODS.length).reduce((a: number, b) => a + b, 0);
  return (total / DEMO_THINNING) * (shown / all);
}

function rateOf(route: Route, regency: DemoRegency, seed: number): number {
  const noise = random(seed, route, regency.id).normal();
  if (route === "natural") return Math.exp(0.15 * noise);
  return regency.facts.graduation * regency.quality * Math.exp(0.45 * noise);
}

function exemplaryGroups(regencies: readonly DemoRegency[]): Set<Group> {
  const groups = regencies.find((regency) => regency.id === EXEMPLARY.regency)?.groups ?? [];
  return new Set(groups.filter((group) => group.facilitator === groups[0]?.facilitator));
}

/** The exemplary facilitator's number, exactly. */
function addExemplary(groups: readonly Group[]): void {
  const cells = DEMO_PERIODS.flatMap((_, month) => groups.map((group) => ({ group, month })));
  const weights = cells.map(
    ({ group, month }) => group.size * (GRADUATIONS.independent.months[month] as number),
  );
  apportion(EXEMPLARY.independent, weights).forEach((count, i) => {
    const cell = cells[i] as { group: Group; month: number };
    cell.group.independent[cell.month] = count;
  });
}

/** A nation-scope file fills only slots that its rows name, so a reporting regency has a row each month. */
function addAtLeastOne(regency: DemoRegency, seed: number): void {
  DEMO_PERIODS.forEach((_, month) => {
    const some = regency.groups.some(
      (group) => (group.independent[month] ?? 0) + (group.natural[month] ?? 0) > 0,
    );
    if (some) return;
    const group = random(seed, "some", regency.id, month).pick(regency.groups);
    group.natural[month] = 1;
  });
}

/** Families leave from the front of the group's numbers; new ones join at the end, a month later. */
function followFamilies(group: Group): void {
  let from = 0;
  let left = 0;
  group.active.forEach((active, month) => {
    active.from = from;
    active.to = from + Math.max(1, group.size - left);
    left = (group.independent[month] ?? 0) + (group.natural[month] ?? 0);
    from += left;
  });
}
