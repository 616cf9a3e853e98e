import type { Check, Column, Measure, ReportType } from "@pantau/domain";
import { columnForm } from "./column-form";

/** The docs page of a report type (Markdown, both languages), made from its definition alone. */
export function reportPage(type: ReportType): string {
  const columnNames = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(" + ");
  const lines = [
    `# ${type.label.id} / ${type.label.en} (\`${type.id}\`)`,
    "",
    "<!-- Made from packages/reports by `npm run docs`; edit the definition, not this page. -->",
    "",
    `${type.about.id}`,
    "",
    `_${type.about.en}_`,
    "",
    `- Satu baris / one row: ${type.rowIs.id} / ${type.rowIs.en}.`,
    `- Diharapkan / expected: ${EXPECTED[type.expected]}.`,
    `- Tempat / place: \`${type.place}\`.`,
    ...(type.unique ? [`- Unik dalam berkas / unique in a file: ${columnNames(type.unique)}.`] : []),
    "",
    "## Kolom / Columns",
    "",
    "| English | Indonesia | wajib / required | isi / content | contoh / example |",
    "|---|---|---|---|---|",
    ...type.columns.map(columnLine),
    "",
    ...optionTables(type.columns),
    ...section("Pemeriksaan / Checks", type.checks.map(checkLine)),
    ...section("Ukuran / Measures", type.measures.map(measureLine)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

const EXPECTED = {
  monthly: "setiap bulan / every month",
  entitlement: "bulan dengan jatah BSB / months with a BSB entitlement",
} as const;

function columnLine(column: Column): string {
  const form = columnForm(column);
  const cells = [
    `\`${column.name}\``,
    `\`${column.nameId}\``,
    column.required ? "ya / yes" : "",
    `${column.label.id}: ${form.id} / ${column.label.en}: ${form.en}`,
    column.example,
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function optionTables(columns: readonly Column[]): string[] {
  return columns.flatMap(({ name, nameId, kind }) =>
    kind.type !== "option"
      ? []
      : [
          `### \`${name}\` / \`${nameId}\``,
          "",
          "| English | Indonesia | arti / meaning |",
          "|---|---|---|",
          ...kind.options.map(
            (option) =>
              `| \`${option.name}\` | \`${option.nameId}\` | ${option.label.id} / ${option.label.en} |`,
          ),
          "",
        ],
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
}

function checkLine(check: Check): string {
  const said = "text" in check ? `${check.text.id} / ${check.text.en}` : PERIOD_CHECKS[check.type];
  return `- \`${check.id}\` (\`${check.column}\`): ${said}${where("where" in check ? [check.where] : [])}`;
}

const PERIOD_CHECKS: Readonly<Record<Exclude<Check, { text: unknown }>["type"], string>> = {
  "in-period": "di dalam bulan laporan / in the period",
  "not-before-period": "tidak sebelum hari pertama bulan laporan / not before the period's first day",
  "not-after-period": "tidak setelah bulan laporan / not after the period",
  "required-where": "wajib / required",
};

function measureLine(measure: Measure): string {
  const column = "column" in measure ? ` \`${measure.column}\`` : "";
  const by = "by" in measure && measure.by ? ` by \`${measure.by}\`` : "";
  return `- \`${measure.id}\`: ${measure.type}${column}${by}${where(measure.where ?? [])}`;
}

function where(conditions: NonNullable<Measure["where"]>): string {
  if (conditions.length === 0) return "";
  const said = conditions.map((condition) =>
    "in" in condition
      ? `\`${condition.column}\` = ${condition.in.join(" | ")}`
      : `\`${condition.column}\` ${condition.filled ? "terisi / filled" : "kosong / blank"}`,
  );
  return ` where ${said.join(" and ")}`;
}
