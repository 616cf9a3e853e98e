import {
  type Actor,
  covers,
  FACILITATORS_RANKED_BY,
  forbidden,
  ownRegencies,
  type RegencyId,
  yearOf,
} from "@pantau/domain";
import type { RankingAnswer, RankingQuery } from "./answers";
import { inTurns } from "./numbers/count-sets";
import type { StandingFile } from "./numbers/fold-table";
import { openYear } from "./numbers/open-year";
import { scopeAsked } from "./numbers/regions-asked";
import type { StandingTable } from "./numbers/standing-table";
import type { BreakdownPorts } from "./read-breakdowns";
import { monthsOf } from "./read-measures";

const LIMIT = 50;
/** More facilitators than any list of them will have in a year: the programme has some 40,000, and few of them a graduation. */
const MOST = 20_000;
const READS_AT_ONCE = 8;

/** Facilitators by independent graduations from January on, most first; only inside the reader's own region. */
export async function rankFacilitators(
  ports: BreakdownPorts,
  actor: Actor,
  query: RankingQuery,
): Promise<RankingAnswer> {
  const { tree } = ports;
  const { period } = query;
  const inside = regenciesAsked(ports, actor, query);
  const { type, measure } = FACILITATORS_RANKED_BY;
  const year = await openYear(ports, yearOf(period), query.at);
  const months = monthsOf(period, "ytd");
  const tables = (await Promise.all(months.map((p) => year.table(type, p)))).flatMap((table) => table ?? []);

  const counts = new Map<string, { facilitator: string; id: RegencyId; graduations: number }>();
  const reads = filesOf(tables, inside).map(([file, regencies]) => async () => {
    const found =
      file.breakdownsKey && (await ports.parts.breakdowns(file.breakdownsKey, "facilitator", regencies));
    for (const [id, facilitators] of found || []) {
      for (const [facilitator, measures] of facilitators) {
        const key = `${id} ${facilitator}`;
        const graduations = (counts.get(key)?.graduations ?? 0) + (measures[measure] ?? 0);
        counts.set(key, { facilitator, id, graduations });
      }
    }
  });
  await inTurns(reads, READS_AT_ONCE);

  const then = tree.at(period);
  const ranked = [...counts.values()].filter(({ graduations }) => graduations > 0);
  const rows = ranked
    .sort((a, b) => b.graduations - a.graduations || (a.facilitator < b.facilitator ? -1 : 1))
    .slice(0, Math.min(query.limit ?? LIMIT, MOST))
    .map(({ id, ...row }) => ({ ...row, regency: then.codeOf(id) }));
  const reported = inside.filter((id) => tables.some((table) => table.file(id))).length;
  return { ...year.edition, rows, ranked: ranked.length, reported, expected: inside.length };
}

function regenciesAsked({ tree }: BreakdownPorts, actor: Actor, query: RankingQuery): readonly RegencyId[] {
  if (query.region === undefined) return ownRegencies(tree, actor);
  const scope = scopeAsked(tree, actor, query.region, query.period);
  if (!covers(tree, actor.region, scope, query.period)) throw forbidden();
  return tree.at(query.period).within(scope);
}

function filesOf(
  tables: readonly StandingTable[],
  regencies: readonly RegencyId[],
): readonly [StandingFile, RegencyId[]][] {
  const files = new Map<StandingFile, RegencyId[]>();
  for (const table of tables) {
    for (const id of regencies) {
      const file = table.file(id);
      if (file) files.set(file, [...(files.get(file) ?? []), id]);
    }
  }
  return [...files];
}
