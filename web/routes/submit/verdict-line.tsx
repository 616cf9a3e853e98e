import { type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { Notice } from "../../ui/states";
import type { Verdict } from "../../uploads/part";
import { w } from "./page";

/** What the check found, in one sentence. */
export function VerdictLine(props: { verdict: Verdict }): JSX.Element {
  const text = () => sentence(props.verdict);
  const kind = () => {
    if (props.verdict.status === "rejected") return "bad" as const;
    return props.verdict.status === "partial" ? ("warn" as const) : undefined;
  };
  const warnings = () => Object.values(props.verdict.warnings).reduce((sum, count) => sum + count, 0);
  return (
    <Notice kind={kind()} icon={kind() === undefined ? "good" : kind() === "bad" ? "bad" : "warn"}>
      {text()}{" "}
      <Show when={warnings() > 0}>
        <span class="muted">{w().draft.warnings(format().int(warnings()))}</span>
      </Show>
    </Notice>
  );
}

function sentence({ status, rows, refused }: Verdict): string {
  const int = format().int;
  if (status === "accepted") return rows === 0 ? w().draft.zero : w().draft.good(int(rows));
  if (status === "partial") return w().draft.partial(int(rows - refused), int(refused));
  if (rows === 0) return w().draft.refusedWhole;
  return refused === rows ? w().draft.noneGood : w().draft.rejected(int(refused), int(rows));
}
