import { addMonths, lastDay, periodOf } from "@pantau/domain";
import { DEMO_YEAR } from "../facts";
import { type DemoRegency, familyId } from "../nation";
import { random } from "../random";
import { dayIn, type Row, type Scenario, weighted } from "../scenario";

/** A debt case as the demo knows it from its opening to its close. */
interface DebtCase {
  readonly row: Row;
  readonly openedOn: number;
  readonly closedOn: number;
}

/** Cases a month for each family; the first of them were opened in the year before. */
const CASES_PER_FAMILY = 0.0012;
const FIRST_MONTH = -4;

/** Cases that were open at any time in the month. */
export const debt: Scenario = {
  stillOut: 0.15,
  sometimesLate: false,
  rows: ({ nation, regency, period }) => {
    const [first, last] = [lastDay(addMonths(period, -1)) + 1, lastDay(period)];
    return casesOf(regency, nation.seed)
      .filter(({ openedOn, closedOn }) => openedOn <= last && closedOn >= first)
      .map(({ row, closedOn }) => (closedOn <= last ? { ...row, closed_on: closedOn } : row));
  },
};

/** At least one case is open in every month, so that a reporting regency's slot is filled. */
function casesOf(regency: DemoRegency, seed: number): DebtCase[] {
  const rng = random(seed, "debt", regency.id);
  const cases: DebtCase[] = [];
  for (let month = FIRST_MONTH; month < 10; month++) {
    const opening = Math.floor(regency.families * CASES_PER_FAMILY * regency.quality + rng.next());
    const count = month === FIRST_MONTH ? 1 + opening : opening;
    for (let i = 0; i < count; i++) cases.push(openCase(regency, month, cases.length, seed));
  }
  return cases;
}

function openCase(regency: DemoRegency, month: number, number: number, seed: number): DebtCase {
  const rng = random(seed, "case", regency.id, number);
  const group = rng.pick(regency.groups);
  const openedOn = dayIn(addMonths(periodOf(DEMO_YEAR, 1), month), rng);
  const pace = 60 + 120 * rng.next() ** 2 * (2 - regency.quality) * 2;
  const { emok } = regency.facts;
  const city = regency.id.slice(3) >= "71";
  return {
    openedOn,
    // The first case of a regency stays open through the year.
    closedOn: number === 0 ? openedOn + 1000 : Math.round(openedOn + pace),
    row: {
      case_id: `HUT-${regency.digits}-${String(number + 1).padStart(3, "0")}`,
      kpm_id: familyId(regency, group, rng.between(0, group.size - 1)),
      village_code: group.village,
      lender: weighted(rng, [
        ["mobile_bank", 0.6],
        ["bank_emok", emok],
        ["online_loan", (city ? 0.25 : 0.08) + (month > 3 ? 0.08 : 0)],
        ["other", 0.1],
      ]),
      opened_on: openedOn,
      amount_idr: rng.chance(0.93) ? 100_000 * rng.between(5, 80) : undefined,
      kks_pawned: rng.chance(0.22),
    },
  };
}
