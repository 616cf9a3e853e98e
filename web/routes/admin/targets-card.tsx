import { KPIS, type Target, type Targets } from "@pantau/domain";
import { createSignal, For, type JSX } from "solid-js";
import { say } from "../../i18n/language";
import { useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { useChange } from "./changing";
import { w } from "./page";
import { putDocument, SaveLine } from "./save-document";
import type { Document } from "./settings-view";
import { parseExceptions, parseTyped, typedExceptions, typedTarget } from "./target-text";

interface Typed {
  readonly target?: string;
  readonly exceptions?: string;
}

/** Targets of a year, a KPI a row, with exceptions by region. */
export function TargetsCard(props: { document: Document<Targets> }): JSX.Element {
  const change = useChange();
  const thisYear = String(new Date().getUTCFullYear());
  const [year, setYear] = useParam("year", thisYear);
  const [typed, setTyped] = createSignal<Readonly<Record<string, Typed>>>({});
  const standing = (kpi: string): Target | undefined => props.document.value[year()]?.[kpi];
  const edit = (kpi: string, part: Typed) => setTyped({ ...typed(), [kpi]: { ...typed()[kpi], ...part } });
  const save = () => {
    const next = readYear(typed(), props.document.value[year()] ?? {});
    if (typeof next === "string") return change.setProblem(next);
    void change
      .run(
        () => putDocument(props.document, { ...props.document.value, [year()]: next }),
        "/settings/targets",
      )
      .then((ok) => ok && setTyped({}));
  };
  return (
    <Card
      title={w().settings.targets}
      about={w().settings.targetsAbout}
      actions={
        <label class="field">
          <span>{w().settings.year}</span>
          <input
            type="number"
            min="2000"
            max="2099"
            value={year()}
            onChange={(event) => {
              setTyped({});
              setYear(event.currentTarget.value);
            }}
          />
        </label>
      }
    >
      <div class="admin-scroll">
        <table class="admin-plain">
          <thead>
            <tr>
              <th scope="col">{w().settings.kpi}</th>
              <th scope="col">{w().settings.builtIn}</th>
              <th scope="col">{w().settings.own}</th>
              <th scope="col">{w().settings.exceptions}</th>
            </tr>
          </thead>
          <tbody>
            <For each={KPIS}>
              {(kpi) => (
                <tr>
                  <th scope="row">{say(kpi.label)}</th>
                  <td>{typedTarget(kpi, kpi.defaultTarget) || "–"}</td>
                  <td>
                    <input
                      class="input"
                      inputmode="decimal"
                      aria-label={`${w().settings.own}: ${say(kpi.label)}`}
                      value={typed()[kpi.id]?.target ?? typedTarget(kpi, standing(kpi.id)?.target)}
                      onInput={(event) => edit(kpi.id, { target: event.currentTarget.value })}
                    />
                  </td>
                  <td>
                    <input
                      class="input"
                      aria-label={`${w().settings.exceptions}: ${say(kpi.label)}`}
                      placeholder={w().settings.exceptionsHint}
                      value={typed()[kpi.id]?.exceptions ?? typedExceptions(kpi, standing(kpi.id))}
                      onInput={(event) => edit(kpi.id, { exceptions: event.currentTarget.value })}
                    />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <SaveLine document={props.document} change={change} save={save} />
    </Card>
  );
}

/** The year's targets with what was typed; words where something typed cannot be read. */
function readYear(
  typed: Readonly<Record<string, Typed>>,
  standing: Readonly<Record<string, Target>>,
): Record<string, Target> | string {
  const next: Record<string, Target> = { ...standing };
  for (const kpi of KPIS) {
    const row = typed[kpi.id];
    if (!row) continue;
    const targetText = row.target ?? typedTarget(kpi, standing[kpi.id]?.target);
    const target = targetText.trim() === "" ? kpi.defaultTarget : parseTyped(kpi, targetText);
    if (target === undefined) return `${say(kpi.label)}: ${w().settings.badTarget}`;
    const regions = parseExceptions(kpi, row.exceptions ?? typedExceptions(kpi, standing[kpi.id]));
    if (regions === undefined) return `${say(kpi.label)}: ${w().settings.badException}`;
    const isDefault = targetText.trim() === "" && Object.keys(regions).length === 0;
    if (isDefault) delete next[kpi.id];
    else next[kpi.id] = Object.keys(regions).length === 0 ? { target } : { target, regions };
  }
  return next;
}
