import { createMemo, createSignal, For, type JSX, lazy, Show, Suspense } from "solid-js";
import { format } from "../../i18n/language";
import type { Snapshot } from "../../numbers/snapshot";
import { namedRegion } from "../../queries/regions";
import { useListParam, useParam, useSetParams } from "../../shell/view-state";
import { Icon } from "../../ui/icon";
import { Choice } from "../../ui/segmented";
import { choiceText, SIMILAR, setOf } from "./choice";
import { w } from "./page";
import "../../ui/chips.css";

const RegionSearch = lazy(() => import("../../shell/region-search"));

/** Which regions are compared: a ready set, or one's own. */
export function Picker(props: { snapshot: Snapshot }): JSX.Element {
  const [within] = useParam("within", "provinces");
  const [chosen, setChosen] = useListParam("regions");
  const setParams = useSetParams();
  const [adding, setAdding] = createSignal(false);
  const [seeking, setSeeking] = createSignal(false);
  const name = (code: string) => namedRegion(code, props.snapshot.period)?.name ?? code;
  const value = () => setOf(props.snapshot, within(), chosen());
  const options = createMemo(() => {
    const provinces = props.snapshot.provinces.filter((code) => props.snapshot.regenciesOf(code).length > 0);
    const option = (choice: string) => ({ value: choice, label: choiceText(w().choices, choice, name) });
    return [
      ...["provinces", "regencies", "own"].map(option),
      ...(within().startsWith("~") ? [option(within())] : []),
      { value: "similar", label: w().choices.similarTo },
      ...provinces.map(option),
    ];
  });
  const choose = (next: string) => {
    if (next === "own") {
      setAdding(true);
      return;
    }
    if (next === "similar") {
      setSeeking(true);
      return;
    }
    setParams({ regions: "", within: next === "provinces" ? "" : next });
  };
  return (
    <>
      <Choice label={w().which} value={value()} options={options()} onChange={choose} />
      <Show when={within().startsWith("~") && chosen().length === 0}>
        <p class="small muted">{w().similarAbout(format().int(SIMILAR))}</p>
      </Show>
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
      <Show when={seeking()}>
        <Suspense>
          <RegionSearch
            level="regency"
            onClose={() => setSeeking(false)}
            onChoose={(region) => choose(`~${region.code}`)}
          />
        </Suspense>
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
