import { createMemo, createSignal, For, type JSX, lazy, Show, Suspense } from "solid-js";
import type { Snapshot } from "../../numbers/snapshot";
import { namedRegion } from "../../queries/regions";
import { useListParam, useParam } from "../../shell/view-state";
import { Icon } from "../../ui/icon";
import { Choice } from "../../ui/segmented";
import { w } from "./page";

const RegionSearch = lazy(() => import("../../shell/region-search"));

/** Which regions are compared: a ready set, or one's own. */
export function Picker(props: { snapshot: Snapshot }): JSX.Element {
  const [within, setWithin] = useParam("within", "provinces");
  const [chosen, setChosen] = useListParam("regions");
  const [adding, setAdding] = createSignal(false);
  const name = (code: string) => namedRegion(code, props.snapshot.period)?.name ?? code;
  const value = () => (chosen().length > 0 ? "own" : within());
  const options = createMemo(() => {
    const provinces = props.snapshot.provinces.filter((code) => props.snapshot.regenciesOf(code).length > 0);
    const fixed = [
      { value: "provinces", label: w().choices.provinces },
      { value: "regencies", label: w().choices.regencies },
      { value: "own", label: w().choices.own },
    ];
    const similar = within().startsWith("~")
      ? [{ value: within(), label: w().choices.similar(name(within().slice(1))) }]
      : [];
    return [
      ...fixed,
      ...similar,
      ...provinces.map((code) => ({ value: code, label: w().choices.province(name(code)) })),
    ];
  });
  const choose = (next: string) => {
    if (next === "own") {
      setAdding(true);
      return;
    }
    setChosen([]);
    setWithin(next);
  };
  return (
    <>
      <Choice label={w().which} value={value()} options={options()} onChange={choose} />
      <Show when={chosen().length > 0}>
        <ul class="chips">
          <For each={chosen()}>
            {(code) => (
              <li class="chip">
                {name(code)}
                <button
                  type="button"
                  aria-label={w().remove(name(code))}
                  onClick={() => setChosen(chosen().filter((one) => one !== code))}
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            )}
          </For>
          <li>
            <button type="button" class="button button-small" onClick={() => setAdding(true)}>
              {w().add}
            </button>
          </li>
        </ul>
      </Show>
      <Show when={adding()}>
        <Suspense>
          <RegionSearch
            onClose={() => setAdding(false)}
            onChoose={(region) => setChosen([...new Set([...chosen(), region.code])])}
          />
        </Suspense>
      </Show>
    </>
  );
}
