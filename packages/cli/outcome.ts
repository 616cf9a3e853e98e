import { isGood, isWarning, type Problem, type ProblemCode, problemText } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import type { Context, ExitCode } from "./command";
import { print } from "./output";

/** What `upload` and `check` print. */
export interface Outcome {
  /** null: the file was refused before it became one. */
  readonly submission?: string | null;
  readonly status: string;
  readonly rows: number;
  readonly refused: number;
  readonly problems: {
    readonly counts: Readonly<Partial<Record<ProblemCode, number>>>;
    readonly first: readonly Problem[];
  };
  readonly superseded_by?: string;
  readonly reason?: string;
}

const STATUS = {
  accepted: { id: "diterima", en: "accepted" },
  partial: { id: "diterima sebagian", en: "accepted in part" },
  rejected: { id: "ditolak, tidak ada yang berubah", en: "rejected, nothing has changed" },
  failed: { id: "gagal diproses, tidak ada yang berubah", en: "failed, nothing has changed" },
  expired: { id: "kedaluwarsa sebelum diterima lengkap", en: "expired before it was wholly received" },
} as const;
const SHOWN = 20;

/** Prints an outcome; 1 unless the file was accepted, wholly or in part. */
export function printOutcome(context: Context, type: string, outcome: Outcome): ExitCode {
  print(context, outcome, () => words(context, type, outcome));
  return isGood(outcome.status) ? 0 : 1;
}

function words(context: Context, type: string, outcome: Outcome): string {
  const { say, lang } = context;
  const status = STATUS[outcome.status as keyof typeof STATUS];
  const lines = [
    `${status ? say(status) : outcome.status}. ${say({ id: "Baris", en: "Rows" })}: ${outcome.rows}, ${say({ id: "ditolak", en: "refused" })}: ${outcome.refused}`,
  ];
  if (outcome.submission) lines.push(`${say({ id: "Kiriman", en: "Submission" })}: ${outcome.submission}`);
  if (outcome.superseded_by)
    lines.push(
      say({
        id: `Semua slotnya sudah diisi kiriman yang lebih baru: ${outcome.superseded_by}`,
        en: `A later submission already fills all its slots: ${outcome.superseded_by}`,
      }),
    );
  const definition = reportType(type);
  const problems = [...outcome.problems.first].sort(
    (a, b) => Number(isWarning(a.code)) - Number(isWarning(b.code)),
  );
  for (const problem of problems.slice(0, SHOWN)) {
    const where = problem.row > 0 ? `${say({ id: "baris", en: "row" })} ${problem.row}: ` : "";
    const value = problem.value === "" ? "" : ` [${problem.value}]`;
    lines.push(`  ${where}${definition ? problemText(problem, definition, lang) : problem.code}${value}`);
  }
  if (problems.length > SHOWN)
    lines.push(say({ id: "  … selebihnya dengan --format json", en: "  … the rest with --format json" }));
  for (const [code, count] of Object.entries(outcome.problems.counts)) lines.push(`  ${code}: ${count}`);
  return lines.join("\n");
}
