import { createMemo, For, type JSX, Show } from "solid-js";
import { named, regionTree } from "../../queries/regions";
import { user } from "../../session/session";
import { useParam } from "../../shell/view-state";
import { w } from "./page";

/** Today's regions inside the reader's own; absent for whoever has only one. */
export function RegionFilter(): JSX.Element {
  const [region, setRegion] = useParam("region");
  const groups = createMemo(() => {
    const me = user();
    const { today } = regionTree();
    const own = me && today.scope(me.region.code);
    if (!own || own.level === "regency") return [];
    const inside = new Set(today.within(own));
    return today.provinces
      .filter(({ code, regencies }) =>
        own.level === "nation" ? true : own.code === code || regencies.some((id) => inside.has(id)),
      )
      .map(({ code, name, regencies }) => ({
        label: name,
        regions: [
          named(today, { level: "province", code }),
          ...regencies.map((id) => named(today, { level: "regency", id })),
        ],
      }));
  });
  return (
    <Show when={groups().length > 0}>
      <label class="field">
        <span>{w().filter.region}</span>
        <select value={region()} onChange={(event) => setRegion(event.currentTarget.value)}>
          <option value="">{w().filter.own}</option>
          <For each={groups()}>
            {(group) => (
              <optgroup label={group.label}>
                <For each={group.regions}>
                  {(one) => (
                    <option value={one.code} selected={one.code === region()}>
                      {one.name}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </label>
    </Show>
  );
}
