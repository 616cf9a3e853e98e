import { addMonths, type Period, periodsOf, yearOf } from "@pantau/domain";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, t } from "../i18n/language";
import type { PeriodChoice } from "../queries/periods";
import { Icon } from "../ui/icon";
import "./period-switcher.css";

/** Month by month, or any month of the years that have reports. */
export function PeriodSwitcher(props: { period: PeriodChoice }): JSX.Element {
  const now = () => props.period.chosen();
  const last = () => props.period.running();
  const first = (): Period => {
    const known = props.period.first();
    const year = known ? yearOf(known) : yearOf(props.period.running());
    return periodsOf(year)[0] as Period;
  };
  const years = createMemo(() => {
    const from = yearOf(first());
    const to = yearOf(last());
    return Array.from({ length: to - from + 1 }, (_, i) => to - i);
  });
  /** An address may ask for a month that no list has; it is still said which one it is. */
  const listed = () => {
    const p = now();
    return p !== undefined && p >= first() && p <= last();
  };
  const step = (months: number) => {
    const p = now();
    if (p) props.period.choose(addMonths(p, months));
  };
  return (
    <fieldset class="period no-print">
      <legend class="sr-only">{t().period.label}</legend>
      <button
        type="button"
        aria-label={t().period.previous}
        disabled={now() === undefined || (now() ?? "") <= first()}
        onClick={() => step(-1)}
      >
        <Icon name="left" size={16} />
      </button>
      <select
        aria-label={t().period.choose}
        value={now() ?? ""}
        onChange={(event) => props.period.choose(event.currentTarget.value as Period)}
      >
        <Show when={!listed()}>
          <option value={now() ?? ""} selected>
            {now() ? format().period(now() as Period) : t().app.loading}
          </option>
        </Show>
        <For each={years()}>
          {(year) => (
            <optgroup label={String(year)}>
              <For
                each={periodsOf(year)
                  .filter((p) => p <= last())
                  .reverse()}
              >
                {(p) => (
                  <option value={p} selected={p === now()}>
                    {format().period(p)}
                    {props.period.isOpen(p) ? ` (${t().period.openMark})` : ""}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
      <button
        type="button"
        aria-label={t().period.next}
        disabled={now() === undefined || (now() ?? "") >= last()}
        onClick={() => step(1)}
      >
        <Icon name="right" size={16} />
      </button>
    </fieldset>
  );
}
