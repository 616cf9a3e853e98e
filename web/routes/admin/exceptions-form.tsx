import type { Kpi } from "@pantau/domain";
import { createSignal, Index, type JSX } from "solid-js";
import { say, t } from "../../i18n/language";
import { Icon } from "../../ui/icon";
import { ProblemNotice } from "../../ui/problem-notice";
import { w } from "./page";
import { RegionSelect } from "./region-select";
import { parseExceptions, type TypedException } from "./target-text";
import { unitText } from "./unit-text";
import "../../ui/primary.css";

/** Regions that have another target than the rest; nothing is sent before the year's targets are saved. */
export function ExceptionsForm(props: {
  kpi: Kpi;
  standing: readonly TypedException[];
  take: (exceptions: readonly TypedException[]) => void;
  cancel: () => void;
}): JSX.Element {
  const [rows, setRows] = createSignal<readonly TypedException[]>(
    props.standing.length > 0 ? props.standing : [{ code: "", text: "" }],
  );
  const [isWrong, setWrong] = createSignal(false);
  const set = (index: number, part: Partial<TypedException>) =>
    setRows(rows().map((row, i) => (i === index ? { ...row, ...part } : row)));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (parseExceptions(props.kpi, rows()) === undefined) setWrong(true);
    else props.take(rows());
  };
  return (
    <form class="stack" onSubmit={submit} novalidate>
      <Index each={rows()}>
        {(row, i) => (
          <div class="admin-exception">
            <RegionSelect
              bare
              label={w().settings.region}
              value={row().code}
              onChange={(code) => set(i, { code })}
            />
            <span class="admin-amount">
              <input
                class="input"
                inputmode="decimal"
                aria-label={`${say(props.kpi.label)} ${row().code}`}
                value={row().text}
                onInput={(event) => set(i, { text: event.currentTarget.value })}
              />
              {unitText(props.kpi)}
            </span>
            <button
              type="button"
              class="icon-button icon-button-plain"
              aria-label={`${w().settings.remove} ${row().code}`}
              onClick={() => setRows(rows().filter((_, j) => j !== i))}
            >
              <Icon name="close" size={16} />
            </button>
          </div>
        )}
      </Index>
      <div>
        <button
          type="button"
          class="button button-small"
          onClick={() => setRows([...rows(), { code: "", text: "" }])}
        >
          {w().settings.addException}
        </button>
      </div>
      <ProblemNotice of={isWrong() ? w().settings.badException : undefined} />
      <div class="question-actions">
        <button type="button" class="button" onClick={() => props.cancel()}>
          {t().app.cancel}
        </button>
        <button type="submit" class="button button-primary">
          {w().settings.takeOver}
        </button>
      </div>
    </form>
  );
}
