import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { regionsOfToday } from "./regions-of-today";

/** Every region of today, province by province; typing its first letters finds it. */
export function RegionSelect(props: {
  label: string;
  value: string;
  onChange: (code: string) => void;
  /** Whether the nation itself can be chosen. */
  nation?: boolean;
  disabled?: boolean;
  /** The label stands elsewhere, and is told to readers only. */
  bare?: boolean;
}): JSX.Element {
  const groups = createMemo(regionsOfToday);
  return (
    <label class="field">
      <span classList={{ "sr-only": props.bare }}>{props.label}</span>
      <select
        class="input"
        required
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="" disabled selected={props.value === ""} />
        <Show when={props.nation}>
          <option value="ID" selected={props.value === "ID"}>
            {t().nationName} (ID)
          </option>
        </Show>
        <For each={groups()}>
          {(group) => (
            <optgroup label={group.label}>
              <For each={group.regions}>
                {(region) => (
                  <option value={region.code} selected={region.code === props.value}>
                    {region.name} ({region.label})
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
