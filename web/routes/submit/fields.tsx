import { type Period, parsePeriod, periodsOf, yearOf } from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import type { PeriodChoice } from "../../queries/periods";
import type { NamedRegion } from "../../queries/regions";
import { user } from "../../session/session";
import { scopesOf } from "../../uploads/scopes";
import { w } from "./page";

interface FieldProps<T> {
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

export function TypeField(props: FieldProps<string>): JSX.Element {
  return (
    <label class="field submit-field">
      <span>{w().choose.type}</span>
      <select value={props.value ?? ""} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <NothingYet shown={props.value === undefined} />
        <For each={REPORT_TYPES}>
          {(type) => (
            <option value={type.id} selected={type.id === props.value}>
              {say(type.label)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** Only regions that the user may send for; a coordinator of one regency has nothing to choose. */
export function RegionField(props: FieldProps<string> & { period: Period }): JSX.Element {
  const groups = createMemo(() => {
    const me = user();
    return me ? scopesOf(me, props.period) : [];
  });
  const name = (region: NamedRegion) => {
    if (region.level === "nation") return w().choose.nation;
    if (region.level === "province") return w().choose.province(region.name);
    return `${region.name} (${region.label})`;
  };
  return (
    <label class="field submit-field">
      <span>{w().choose.region}</span>
      <select value={props.value ?? ""} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <NothingYet shown={props.value === undefined} />
        <For each={groups()}>
          {(group) => (
            <optgroup label={group.label}>
              <For each={group.regions}>
                {(region) => (
                  <option value={region.code} selected={region.code === props.value}>
                    {name(region)}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </label>
  );
}

/** The months from the first with reports to the running one, the latest first. */
export function PeriodField(props: FieldProps<Period> & { periods: PeriodChoice }): JSX.Element {
  const years = createMemo(() => {
    const last = yearOf(props.periods.running());
    const first = Math.min(yearOf(props.periods.first() ?? props.periods.running()), last - 1);
    return Array.from({ length: last - first + 1 }, (_, i) => last - i);
  });
  return (
    <label class="field submit-field">
      <span>{w().choose.period}</span>
      <select
        value={props.value ?? ""}
        onChange={(event) => {
          const chosen = parsePeriod(event.currentTarget.value);
          if (chosen) props.onChange(chosen);
        }}
      >
        <NothingYet shown={props.value === undefined} />
        <For each={years()}>
          {(year) => (
            <optgroup label={String(year)}>
              <For
                each={periodsOf(year)
                  .filter((p) => p <= props.periods.running())
                  .reverse()}
              >
                {(p) => (
                  <option value={p} selected={p === props.value}>
                    {format().period(p)}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </label>
  );
}

function NothingYet(props: { shown: boolean }): JSX.Element {
  return (
    <Show when={props.shown}>
      <option value="" disabled selected>
        {w().choose.none}
      </option>
    </Show>
  );
}
