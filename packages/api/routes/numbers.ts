import { createRoute, z } from "@hono/zod-openapi";
import { yearOf } from "@pantau/domain";
import {
  type Edition,
  rankFacilitators,
  readBreakdowns,
  readKpis,
  readLineage,
  readMeasures,
  readSeries,
  readSnapshot,
} from "@pantau/usecases";
import { ofYear } from "../conditional";
import type { ApiDeps } from "../deps";
import { json, problems, SECURITY, unchanged } from "../describe";
import { makeRouter } from "../environment";
import { type ApiContext, on } from "../on";
import { PageQuery, PeriodText, pageOf, YearText } from "../schemas/basics";
import { LineageAnswer, LineageQuery } from "../schemas/lineage";
import * as measure from "../schemas/measures";
import * as numbers from "../schemas/numbers";

const TypeParam = z.object({ type: z.string().max(60) });

function reading<
  P extends string,
  R extends { query?: z.ZodObject; params?: z.ZodObject },
  A extends z.ZodType,
>(path: P, request: R, answer: A, summary: string) {
  return createRoute({
    method: "get",
    path,
    tags: ["numbers"],
    summary,
    security: SECURITY,
    request,
    responses: {
      200: json(answer, "Narrowed to what the reader may see."),
      304: unchanged,
      ...problems(404),
    },
  });
}

const kpis = reading("/kpis", { query: numbers.KpiQuery }, numbers.KpisAnswer, "The KPIs of a period");
const series = reading("/series", { query: numbers.SeriesQuery }, numbers.SeriesAnswer, "KPIs over a year");
const snapshot = reading(
  "/snapshots/{period}",
  { params: z.object({ period: PeriodText }), query: numbers.SnapshotQuery },
  numbers.SnapshotAnswer,
  "One period in columns: numerators, denominators and counts of all regions",
);
const measures = reading(
  "/measures/{type}",
  { params: TypeParam, query: measure.MeasuresQuery },
  measure.MeasuresAnswer,
  "Counts by category of one report type",
);
const breakdowns = reading(
  "/breakdowns/{type}",
  { params: TypeParam, query: measure.BreakdownsQuery },
  measure.BreakdownsAnswer,
  "A regency by district, or by facilitator inside the reader's own region",
);
const facilitators = reading(
  "/facilitators",
  { query: measure.RankingQuery },
  measure.RankingAnswer,
  "Facilitators by independent graduations of the year",
);
const lineage = reading(
  "/lineage",
  { query: LineageQuery },
  LineageAnswer,
  "What a number is made of: formula, slots, files, refused rows",
);
const history = createRoute({
  method: "get",
  path: "/history/{year}",
  tags: ["numbers"],
  summary: "The states that the numbers of a year went through, newest first",
  security: SECURITY,
  request: { params: z.object({ year: YearText }), query: PageQuery },
  responses: { 200: json(pageOf(numbers.SnapshotVersion), "Each can be read again by `at`."), ...problems() },
});

export function numberRoutes(deps: ApiDeps) {
  const router = makeRouter();
  const answer = async <T extends Edition>(
    c: ApiContext,
    asked: { year: number; at?: Date },
    read: () => Promise<T>,
  ) => {
    const result = await ofYear(c, deps, asked, read);
    return result.unchanged ? c.body(null, 304) : c.json(result.body);
  };

  on(router, kpis, (c, { query }) =>
    answer(c, { year: yearOf(query.period), at: query.at }, () => readKpis(deps, c.get("actor"), query)),
  );
  on(router, series, (c, { query }) => answer(c, query, () => readSeries(deps, c.get("actor"), query)));
  on(router, snapshot, (c, { params: { period }, query }) =>
    answer(c, { year: yearOf(period), at: query.at }, () =>
      readSnapshot(deps, c.get("actor"), { period, ...query }),
    ),
  );
  on(router, measures, (c, { params: { type }, query }) =>
    answer(c, { year: yearOf(query.period), at: query.at }, () =>
      readMeasures(deps, c.get("actor"), { type, ...query }),
    ),
  );
  on(router, breakdowns, (c, { params: { type }, query }) =>
    answer(c, { year: yearOf(query.period), at: query.at }, () =>
      readBreakdowns(deps, c.get("actor"), { type, ...query }),
    ),
  );
  on(router, facilitators, (c, { query }) =>
    answer(c, { year: yearOf(query.period), at: query.at }, () =>
      rankFacilitators(deps, c.get("actor"), query),
    ),
  );
  on(router, lineage, (c, { query }) =>
    answer(c, { year: yearOf(query.period), at: query.at }, () => readLineage(deps, c.get("actor"), query)),
  );
  on(router, history, async (c, { params: { year }, query: { cursor } }) => {
    const page = await deps.projections.history(year, cursor);
    const items = page.items.map(({ version, at }) => ({ year, version, at }));
    return c.json({ ...page, items });
  });
  return router;
}
