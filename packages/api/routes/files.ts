import { createRoute, z } from "@hono/zod-openapi";
import { type Actor, type Lang, type Period, Refusal, type ReportType } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { exportNumbers, prefillTemplate } from "@pantau/usecases";
import type { ApiDeps } from "../deps";
import { problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { Language, PeriodText, RegionText } from "../schemas/basics";
import { KpiQuery } from "../schemas/numbers";
import { TABLE_FORMATS } from "../sheets";

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
} as const;
const BINARY = { schema: z.any().openapi({ type: "string", format: "binary" }) };

/** Rows that a template is filled with at most. */
const MOST_ROWS = 20_000;

const template = createRoute({
  method: "get",
  path: "/templates/{type}",
  tags: ["reporting"],
  summary: "The workbook to fill in, empty or with the rows of the latest report",
  security: SECURITY,
  request: {
    params: z.object({ type: z.string().max(60) }),
    query: z.object({
      lang: Language.optional(),
      period: PeriodText.optional().openapi({
        description: "With `region`: filled from the latest slot up to it.",
      }),
      region: RegionText.optional(),
    }),
  },
  responses: { 200: { description: "XLSX.", content: { [MEDIA_TYPES.xlsx]: BINARY } }, ...problems(404) },
});

const exportRoute = createRoute({
  method: "get",
  path: "/exports",
  tags: ["numbers"],
  summary: "The KPIs of a period as a file; audited",
  security: SECURITY,
  request: {
    query: KpiQuery.pick({ period: true, level: true, region: true, kpi: true }).extend({
      format: z.enum(TABLE_FORMATS),
      lang: Language.optional(),
    }),
  },
  responses: {
    200: {
      description: "The file.",
      content: {
        "text/csv": BINARY,
        [MEDIA_TYPES.xlsx]: BINARY,
        [MEDIA_TYPES.parquet]: BINARY,
      },
    },
    ...problems(404),
  },
});

export function fileRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, template, async (c, { params, query }) => {
    const actor = c.get("actor");
    const type = reportType(params.type);
    if (!type) throw new Refusal("not-found", "unknown_type");
    const { lang = actor.lang, period, region } = query;
    const rows = period && region ? await filledRows(deps, actor, { type, period, region }) : undefined;
    const bytes = await deps.sheets.template({ type, lang, rows });
    const fileName = templateName(type, lang, rows ? { period, region } : {});
    return c.body(new Uint8Array(bytes), 200, attachment(MEDIA_TYPES.xlsx, fileName));
  });
  on(router, exportRoute, async (c, { query }) => {
    const actor = c.get("actor");
    const table = await exportNumbers(deps, actor, { ...query, lang: query.lang ?? actor.lang });
    const stream = streamOf(deps.sheets.write(table, query.format));
    const fileName = `${table.name}.${query.format}`;
    return c.body(stream, 200, attachment(MEDIA_TYPES[query.format], fileName));
  });
  return router;
}

function filledRows(deps: ApiDeps, actor: Actor, wish: { type: ReportType; period: Period; region: string }) {
  return prefillTemplate(deps, actor, wish, async (body, keep) => {
    const names = new Set(wish.type.columns.flatMap((column) => [column.name, column.nameId]));
    const read = await deps.sheets.readTable(body, { sheet: wish.type.id, names, most: MOST_ROWS }, keep);
    if ("problem" in read) throw new Refusal("too-large", "too_many_rows");
    return read.records;
  });
}

function templateName(
  type: ReportType,
  lang: Lang,
  { period, region }: { period?: string; region?: string },
): string {
  return [type.id, region, period, lang]
    .filter((part) => part !== undefined)
    .join("_")
    .concat(".xlsx");
}

function attachment(type: string, fileName: string) {
  return { "content-type": type, "content-disposition": `attachment; filename="${fileName}"` };
}

/** Pulled piece by piece, as fast as the reader takes it. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
