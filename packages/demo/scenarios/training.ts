import { yearOf } from "@pantau/domain";
import { FIELD_WORK } from "../facts";
import { fateOf } from "../fate";
import type { DemoNation, DemoRegency } from "../nation";
import { apportion } from "../random";
import { dayIn, type Place, type Row, type Scenario } from "../scenario";

const EPIDEMIC_BEGINS = 3;
const SEPTEMBER = 8;
/** The coordination meeting at Purwokerto, 2 to 4 September 2020: 157 people of six regencies, at three venues. */
const PURWOKERTO = {
  regencies: ["33.01", "33.02", "33.03", "33.04", "33.07", "33.23"],
  people: 157,
  venues: ["Purwokerto, tempat 1", "Purwokerto, tempat 2", "Purwokerto, tempat 3"],
};
/** Social assistants who took part in it online, from the whole country. */
const ONLINE_ASSISTANTS = 1106;
/** The FDS e-learning of BBPPKS Yogyakarta: 14 batches of 30 facilitators. */
const E_LEARNING = { batches: 14, people: 420, provinces: ["33", "34", "35"] };
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"];

/** The courses that are known of September 2020, and local ones all year: online since the epidemic. */
export const training: Scenario = {
  stillOut: 0.12,
  sometimesLate: false,
  rows: (place) => [
    ...localCourse(place),
    ...(place.month === SEPTEMBER ? [...technical(place), ...eLearning(place)] : []),
  ],
};

function localCourse({ regency, period, month, rng }: Place): Row[] {
  const share = 0.055 * regency.facts.training * regency.quality * (FIELD_WORK[month] ?? 1);
  const count = Math.max(1, Math.round(regency.staff.length * share));
  const start = Math.floor((regency.staff.length * month) / 10) + 1;
  const inPerson = month < EPIDEMIC_BEGINS && rng.chance(0.8);
  return Array.from({ length: count }, (_, i) => ({
    staff_id: regency.staff[(start + i) % regency.staff.length]?.id,
    regency_code: regency.id,
    course: "other",
    mode: inPerson ? "in_person" : "online",
    batch: `${yearOf(period)}-${month + 1}`,
    venue: inPerson ? "Aula Dinas Sosial" : undefined,
    completed_on: dayIn(period, rng),
    result: rng.chance(0.95) ? "completed" : "not_completed",
    organiser: "Dinas Sosial",
  }));
}

function technical({ nation, regency, period, rng }: Place): Row[] {
  const at = (id: string | undefined, online: boolean, venue: string | undefined): Row => ({
    staff_id: id,
    regency_code: regency.id,
    course: "technical_coordination",
    mode: online ? "online" : "in_person",
    batch: "Purwokerto 2020",
    venue,
    completed_on: dayIn(period, rng, 0.07, 0.13),
    result: "completed",
    organiser: "Kementerian Sosial",
  });
  const guests = shareOf(nation, "guests", regency);
  const assistants = withRole(regency, "social_assistant").slice(0, shareOf(nation, "assistants", regency));
  const { venues } = PURWOKERTO;
  return [
    ...withRole(regency, "facilitator")
      .slice(0, guests)
      .map((id, i) => at(id, false, venues[i % venues.length])),
    ...assistants.map((id) => at(id, true, undefined)),
  ];
}

function eLearning({ nation, regency, period, rng }: Place): Row[] {
  const first = sharesBefore(nation, "e-learning", regency);
  const people = withRole(regency, "facilitator")
    .reverse()
    .slice(0, shareOf(nation, "e-learning", regency));
  const perBatch = E_LEARNING.people / E_LEARNING.batches;
  return people.map((id, i) => ({
    staff_id: id,
    regency_code: regency.id,
    course: "fds_elearning",
    mode: "online",
    batch: `Angkatan ${ROMAN[Math.floor((first + i) / perBatch)]}`,
    completed_on: dayIn(period, rng, 0.7, 1),
    result: rng.chance(0.985) ? "completed" : "not_completed",
    organiser: "BBPPKS Yogyakarta",
  }));
}

function withRole(regency: DemoRegency, role: string): string[] {
  return regency.staff.filter((person) => person.role === role).map((person) => person.id);
}

type Known = "guests" | "assistants" | "e-learning";
const shares = new WeakMap<DemoNation, Record<Known, ReadonlyMap<string, number>>>();

/** The regency's people among those of a known course. */
function shareOf(nation: DemoNation, known: Known, regency: DemoRegency): number {
  return sharesOf(nation)[known].get(regency.id) ?? 0;
}

/** People of regencies before this one, so that batches are filled one after the other. */
function sharesBefore(nation: DemoNation, known: Known, regency: DemoRegency): number {
  let before = 0;
  for (const [id, count] of sharesOf(nation)[known]) {
    if (id === regency.id) break;
    before += count;
  }
  return before;
}

/** The known numbers over regencies whose September report comes in. */
function sharesOf(nation: DemoNation): Record<Known, ReadonlyMap<string, number>> {
  let known = shares.get(nation);
  if (!known) {
    const reporting = nation.regencies.filter(
      (regency) => fateOf(nation, regency, "training", SEPTEMBER, training) !== "missing",
    );
    known = {
      guests: spread(
        reporting.filter(({ id }) => PURWOKERTO.regencies.includes(id)),
        PURWOKERTO.people,
        "facilitator",
      ),
      assistants: spread(reporting, ONLINE_ASSISTANTS, "social_assistant"),
      "e-learning": spread(
        reporting.filter(({ province }) => E_LEARNING.provinces.includes(province)),
        E_LEARNING.people,
        "facilitator",
      ),
    };
    shares.set(nation, known);
  }
  return known;
}

function spread(
  regencies: readonly DemoRegency[],
  people: number,
  role: string,
): ReadonlyMap<string, number> {
  const counts = apportion(
    people,
    regencies.map((regency) => withRole(regency, role).length),
  );
  return new Map(regencies.map((regency, i) => [regency.id as string, counts[i] ?? 0]));
}
