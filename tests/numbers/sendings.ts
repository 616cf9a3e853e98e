import fc from "fast-check";
import { districts, provinceIn, villages } from "../judging/naive-regions";
import { NAIVE_TYPES, type NaiveType } from "../judging/naive-types";

/** Files and what happens to them, small enough that ids meet, slots collide and rows are refused. */
export interface Sending {
  type: string;
  period: string;
  scope: string;
  partial: boolean;
  csv: string;
  /** Hours after the end of the period. */
  delay: number;
  withdrawn: boolean;
}

/** Today's codes: two of one province, one elsewhere, and two that moved with their provinces. */
export const PLACES = ["33.02", "33.23", "73.06", "93.01", "96.71"];

/** The code that people of the period knew the regency by. */
export function codeThen(regency: string, period: string): string {
  if (regency === "93.01" && provinceIn(regency, period) === "91") return "91.01";
  if (regency === "96.71" && provinceIn(regency, period) === "92") return "92.71";
  return regency;
}

const below = (codes: ReadonlySet<string>, regency: string) =>
  [...codes]
    .filter((code) => code.startsWith(`${regency}.`))
    .filter((_, i) => i % 9 === 0)
    .slice(0, 4);
const VILLAGES = new Map(PLACES.map((regency) => [regency, below(villages, regency)]));
const DISTRICTS = new Map(PLACES.map((regency) => [regency, below(districts, regency)]));

/** Ids and places that columns draw from; the numbers of one row keep the checks between columns. */
function row(type: NaiveType, period: string, scope: string): fc.Arbitrary<string> {
  const places = PLACES.filter(
    (place) => scope === "ID" || scope === codeThen(place, period) || scope === provinceIn(place, period),
  );
  return fc
    .record({
      place: fc.constantFrom(...places),
      /** `present` and rejected rice come out of these, largest first. */
      amounts: fc.array(fc.constantFrom(0, 14.999, 15, 29.5, 30, 30.125, 45), { minLength: 5, maxLength: 5 }),
      picks: fc.array(fc.nat(6), { minLength: type.columns.length, maxLength: type.columns.length }),
      byOldCode: fc.boolean(),
      spoilt: fc.oneof(
        { weight: 24, arbitrary: fc.constant(-1) },
        { weight: 1, arbitrary: fc.nat(type.columns.length - 1) },
      ),
      spoiltBy: fc.constantFrom("", "???"),
    })
    .map(({ place, amounts, picks, byOldCode, spoilt, spoiltBy }) => {
      const kilograms = [...amounts].sort((a, b) => b - a);
      const label = (code: string) => (byOldCode ? codeThen(place, period) + code.slice(5) : code);
      const cells = type.columns.map(({ en, kind }, i) => {
        const pick = picks[i] ?? 0;
        const [name = "", ...rest] = kind.split(" ");
        switch (name) {
          case "id":
            return `${en.slice(0, 3).toUpperCase()}-${pick * 2 + ((picks[i + 1] ?? 0) % 2)}`;
          case "text":
            return pick % 2 ? `teks ${pick}` : "";
          case "int":
            if (en === "members") return "40";
            return String(Math.max(Number(rest[0]), Math.min(Number(rest[1]), pick * 6)));
          case "dec":
            return String(
              kilograms[
                ["allocated_kg", "released_kg", "received_kg", "rejected_kg", "replaced_kg"].indexOf(en)
              ] ?? amounts[0],
            );
          case "date":
            return en === "closed_on" && pick % 2
              ? ""
              : `${period}-${en === "opened_on" ? "01" : `1${pick}`}`;
          case "yn":
            return ["yes", "no", "ya", "yes", "tidak", "ya", "yes"][pick] ?? "yes";
          case "opt":
            return rest[pick % rest.length]?.split("/")[pick % 2] ?? "";
          case "regency":
            return label(place);
          case "district":
            return label(DISTRICTS.get(place)?.[pick % 4] ?? "");
          default:
            return label(VILLAGES.get(place)?.[pick % 4] ?? "");
        }
      });
      if (spoilt >= 0) cells[spoilt] = spoiltBy;
      return cells.join(",");
    });
}

/** Types that numbers look back on are sent more often. */
const OFTEN = NAIVE_TYPES.filter(({ name }) =>
  ["caseload", "staff", "graduation", "training", "p2k2"].includes(name),
);

function sending(period: string): fc.Arbitrary<Sending> {
  const provinces = [...new Set(PLACES.map((place) => provinceIn(place, period)))];
  const scopes = [
    "ID",
    "ID",
    "ID",
    "ID",
    "ID",
    "ID",
    ...provinces,
    ...PLACES.map((place) => codeThen(place, period)),
  ];
  return fc
    .tuple(fc.constantFrom(...OFTEN, ...NAIVE_TYPES), fc.constantFrom(...scopes))
    .chain(([type, scope]) =>
      fc.record({
        type: fc.constant(type.name),
        period: fc.constant(period),
        scope: fc.constant(scope),
        partial: fc.constantFrom(true, true, true, false),
        csv: fc
          .array(row(type, period, scope), {
            minLength: scope.length === 5 ? 0 : 3,
            maxLength: 12,
            size: "max",
          })
          .map((rows) => [type.columns.map(({ en }) => en).join(","), ...rows].join("\n")),
        delay: fc.integer({ min: 200, max: 260 }),
        withdrawn: fc.oneof(
          { weight: 4, arbitrary: fc.constant(false) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
      }),
    );
}

/** Sendings of some months of a year. */
export function sendings(periods: readonly string[]): fc.Arbitrary<Sending[]> {
  return fc.array(fc.constantFrom(...periods).chain(sending), { minLength: 40, maxLength: 60 });
}

/** What happens, in which order, how often: each file is judged at least once, folded sooner or later. */
export type Step =
  | { readonly do: "ingest" | "withdraw"; readonly sending: number }
  | { readonly do: "roll-up" };

export function stepsFor(all: readonly Sending[]): fc.Arbitrary<Step[]> {
  const ingest = all.map((_, i): Step => ({ do: "ingest", sending: i }));
  return fc
    .tuple(
      fc.shuffledSubarray(ingest, { minLength: ingest.length }),
      fc.subarray(ingest),
      fc.array(fc.nat(all.length), { maxLength: 4 }),
    )
    .map(([first, again, folds]) => {
      const steps: Step[] = [...first, ...again];
      for (const at of folds) steps.splice(at, 0, { do: "roll-up" });
      const withdrawals = all.flatMap((one, i): Step[] =>
        one.withdrawn ? [{ do: "withdraw", sending: i }] : [],
      );
      return [...steps, ...withdrawals];
    });
}
