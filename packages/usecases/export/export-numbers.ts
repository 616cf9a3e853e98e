import { type Actor, KPIS, type Lang, type Period, type RegionTree } from "@pantau/domain";
import type { KpiRow, Level } from "../answers";
import { writeAudit } from "../audit/write-audit";
import type { ReadPorts } from "../numbers/open-year";
import type { Ports } from "../ports";
import { readKpis } from "../read-kpis";

export interface ExportQuery {
  readonly period: Period;
  readonly level?: Level;
  readonly region?: string;
  readonly kpi?: string;
  readonly format: string;
  /** Of the names beside the codes. */
  readonly lang: Lang;
}

/** A table to be written in some format. */
export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: "text" | "integer" | "number" | "boolean";
  }[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

type Cell = string | number | boolean | null;
interface OutColumn {
  readonly name: string;
  readonly type: "text" | "integer" | "number" | "boolean";
  readonly cell: (row: KpiRow) => Cell;
}

/** The KPIs of a period that the reader may see, as a table to take away. Audited before it is given. */
export async function exportNumbers(
  ports: ReadPorts & Pick<Ports, "clock" | "ids" | "audit">,
  actor: Actor,
  query: ExportQuery,
): Promise<ExportedTable> {
  const { rows, version, asOf } = await readKpis(ports, actor, query);
  const { period, format, level, region, kpi } = query;
  await writeAudit(ports, actor, {
    action: "export.downloaded",
    subject: period,
    region,
    details: { format, level, kpi, rows: rows.length, version },
  });
  const columns = columnsOf(ports.tree, query, asOf);
  return { name: `pantau-${period}`, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}

function columnsOf(tree: RegionTree, { period, lang }: ExportQuery, asOf: string | null): OutColumn[] {
  const at = tree.at(period);
  const labels = new Map(KPIS.map(({ id, label }) => [id, label[lang]]));
  const nameOf = (code: string) => {
    const scope = at.scope(code);
    if (!scope || scope.level === "nation") return "Indonesia";
    return scope.level === "province" ? (at.provinceName(code) ?? code) : at.nameOf(scope.id);
  };
  const number = (name: keyof KpiRow): OutColumn => ({
    name,
    type: "number",
    cell: (row) => row[name] as Cell,
  });
  const integer = (name: keyof KpiRow): OutColumn => ({
    name,
    type: "integer",
    cell: (row) => row[name] as Cell,
  });
  const text = (name: string, cell: OutColumn["cell"]): OutColumn => ({ name, type: "text", cell });
  return [
    text("region", (row) => row.region),
    text("region_name", (row) => nameOf(row.region)),
    text("kpi", (row) => row.kpi),
    text("kpi_name", (row) => labels.get(row.kpi) ?? row.kpi),
    text("period", (row) => row.period),
    number("numerator"),
    number("denominator"),
    number("value"),
    integer("reported"),
    integer("expected"),
    integer("filed"),
    integer("due"),
    { name: "provisional", type: "boolean", cell: (row) => row.provisional },
    number("target"),
    number("pace"),
    text("status", (row) => row.status),
    { name: "refused_rows", type: "integer", cell: (row) => row.refused ?? 0 },
    text("as_of", () => asOf),
  ];
}
