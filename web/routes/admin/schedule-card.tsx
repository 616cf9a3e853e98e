import type { Schedule } from "@pantau/domain";
import { createSignal, Index, type JSX, Show } from "solid-js";
import { useChange } from "../../shell/change";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { w } from "./page";
import { putDocument, SaveLine } from "./save-document";
import type { Document } from "./settings-view";

const GRAMS = 1000;

interface Row {
  readonly month: string;
  readonly kg: number;
}

/** Months of entitlement and kilograms a family. */
export function ScheduleCard(props: { document: Document<Schedule> }): JSX.Element {
  const change = useChange();
  const [edited, setEdited] = createSignal<readonly Row[]>();
  const rows = () =>
    edited() ??
    Object.entries(props.document.value)
      .map(([month, grams]) => ({ month, kg: grams / GRAMS }))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
  const set = (index: number, part: Partial<Row>) =>
    setEdited(rows().map((row, i) => (i === index ? { ...row, ...part } : row)));
  const isRight = () =>
    rows().every(({ month, kg }) => /^\d{4}-\d\d$/.test(month) && kg > 0) &&
    new Set(rows().map(({ month }) => month)).size === rows().length;
  const save = () => {
    if (!isRight()) return change.setProblem(w().settings.badSchedule);
    const value = Object.fromEntries(rows().map(({ month, kg }) => [month, Math.round(kg * GRAMS)]));
    void change
      .run(() => putDocument(props.document, value), "/settings/schedule")
      .then((ok) => ok && setEdited(undefined));
  };
  return (
    <Card title={w().settings.schedule} about={w().settings.scheduleAbout}>
      <Show when={rows().length > 0} fallback={<p class="small muted">{w().settings.noMonths}</p>}>
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
            <Index each={rows()}>
              {(row, i) => (
                <tr>
                  <td>
                    <input
                      class="input"
                      type="month"
                      aria-label={`${w().settings.month} ${i + 1}`}
                      value={row().month}
                      onChange={(event) => set(i, { month: event.currentTarget.value })}
                    />
                  </td>
                  <td>
                    <input
                      class="input"
                      type="number"
                      min="0.001"
                      step="0.001"
                      aria-label={`${w().settings.kg} ${row().month}`}
                      value={row().kg}
                      onChange={(event) => set(i, { kg: event.currentTarget.valueAsNumber })}
                    />
                  </td>
                  <td>
                    <button
                      type="button"
                      class="icon-button icon-button-plain"
                      aria-label={`${w().settings.remove} ${row().month}`}
                      onClick={() => setEdited(rows().filter((_, j) => j !== i))}
                    >
                      <Icon name="close" size={16} />
                    </button>
                  </td>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
      </Show>
      <div>
        <button
          type="button"
          class="button button-small"
          onClick={() => setEdited([...rows(), { month: "", kg: 15 }])}
        >
          {w().settings.addMonth}
        </button>
      </div>
      <SaveLine document={props.document} change={change} save={save} />
    </Card>
  );
}
