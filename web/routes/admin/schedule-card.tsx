import type { Schedule } from "@pantau/domain";
import { createSignal, For, type JSX } from "solid-js";
import { Card } from "../../ui/card";
import { useChange } from "./changing";
import { w } from "./page";
import { putDocument, SaveLine } from "./save-document";
import type { Document } from "./settings-view";

const GRAMS = 1000;

/** Months of entitlement and kilograms a family. */
export function ScheduleCard(props: { document: Document<Schedule> }): JSX.Element {
  const change = useChange();
  const [edited, setEdited] = createSignal<readonly (readonly [month: string, kg: number])[]>();
  const rows = () =>
    edited() ?? Object.entries(props.document.value).map(([month, grams]) => [month, grams / GRAMS] as const);
  const set = (index: number, row: readonly [string, number]) =>
    setEdited(rows().map((old, i) => (i === index ? row : old)));
  const save = () =>
    change.run(async () => {
      const entries = rows().map(([month, kg]) => [month, Math.round(kg * GRAMS)] as const);
      const said = await putDocument(props.document, Object.fromEntries(entries));
      setEdited(undefined);
      return said;
    }, "/settings/schedule");
  return (
    <Card title={w().settings.schedule} about={w().settings.scheduleAbout}>
      <table class="admin-plain">
        <thead>
          <tr>
            <th scope="col">{w().settings.month}</th>
            <th scope="col">{w().settings.kg}</th>
            <th>
              <span class="sr-only">{w().settings.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {([month, kg], i) => (
              <tr>
                <td>
                  <input
                    class="input"
                    type="month"
                    aria-label={w().settings.month}
                    value={month}
                    onChange={(event) => set(i(), [event.currentTarget.value, kg])}
                  />
                </td>
                <td>
                  <input
                    class="input"
                    type="number"
                    min="0.001"
                    step="0.001"
                    aria-label={`${w().settings.kg} ${month}`}
                    value={kg}
                    onChange={(event) => set(i(), [month, event.currentTarget.valueAsNumber])}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    class="button button-small"
                    aria-label={`${w().settings.remove} ${month}`}
                    onClick={() => setEdited(rows().filter((_, j) => j !== i()))}
                  >
                    {w().settings.remove}
                  </button>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <button type="button" class="button button-small" onClick={() => setEdited([...rows(), ["", 15]])}>
        {w().settings.addMonth}
      </button>
      <SaveLine document={props.document} change={change} save={() => void save()} />
    </Card>
  );
}
