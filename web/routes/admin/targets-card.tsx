import { KPIS, type Kpi, type Target, type Targets } from "@pantau/domain";
import { createSignal, For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useChange } from "../../shell/change";
import { Card } from "../../ui/card";
import { Dialog } from "../../ui/dialog";
import { ExceptionsForm } from "./exceptions-form";
import { w } from "./page";
import { regionName } from "./regions-of-today";
import { putDocument, SaveLine } from "./save-document";
import type { Document } from "./settings-view";
import { readTyped, type Typed, type TypedException, typedExceptions, typedTarget } from "./target-text";
import { unitText } from "./unit-text";

/** Targets of a year, a KPI a row, with exceptions by region. */
export function TargetsCard(props: { document: Document<Targets>; year: string }): JSX.Element {
  const change = useChange();
  const [typed, setTyped] = createSignal<Readonly<Record<string, Typed>>>({});
  const [editing, setEditing] = createSignal<Kpi>();
  let dialog: HTMLDialogElement | undefined;
  const standing = (kpi: Kpi): Target | undefined => props.document.value[props.year]?.[kpi.id];
  const exceptions = (kpi: Kpi) => typed()[kpi.id]?.exceptions ?? typedExceptions(kpi, standing(kpi));
  const edit = (kpi: Kpi, part: Typed) => setTyped({ ...typed(), [kpi.id]: { ...typed()[kpi.id], ...part } });
  const save = () => {
    const next = readYear(typed(), props.document.value[props.year] ?? {});
    if (typeof next === "string") return change.setProblem(next);
    const value = { ...props.document.value, [props.year]: next };
    void change
      .run(() => putDocument(props.document, value), "/settings/targets")
      .then((ok) => ok && setTyped({}));
  };
  const ask = (kpi: Kpi) => {
    setEditing(kpi);
    dialog?.showModal();
  };
  return (
    <Card title={w().settings.targets} about={w().settings.targetsAbout}>
      <table class="admin-plain admin-targets">
        <thead>
          <tr>
            <th scope="col">{w().settings.kpi}</th>
            <th scope="col">
              {w().settings.own} {props.year}
            </th>
            <th scope="col">{w().settings.exceptions}</th>
          </tr>
        </thead>
        <tbody>
          <For each={KPIS}>
            {(kpi) => (
              <TargetRow
                kpi={kpi}
                text={typed()[kpi.id]?.target ?? typedTarget(kpi, standing(kpi)?.target)}
                exceptions={exceptions(kpi)}
                onText={(target) => edit(kpi, { target })}
                onExceptions={() => ask(kpi)}
              />
            )}
          </For>
        </tbody>
      </table>
      <Show when={Object.keys(typed()).length > 0}>
        <p class="small admin-unsaved">{w().settings.changedNotSaved}</p>
      </Show>
      <SaveLine document={props.document} change={change} save={save} />
      <Dialog
        wide
        title={w().settings.exceptionsOf(say(editing()?.label ?? { id: "", en: "" }))}
        ref={(found) => {
          dialog = found;
          found.addEventListener("close", () => setEditing(undefined));
        }}
      >
        <Show when={editing()} keyed>
          {(kpi) => (
            <ExceptionsForm
              kpi={kpi}
              standing={exceptions(kpi)}
              take={(taken) => {
                edit(kpi, { exceptions: taken });
                dialog?.close();
              }}
              cancel={() => dialog?.close()}
            />
          )}
        </Show>
      </Dialog>
    </Card>
  );
}

function TargetRow(props: {
  kpi: Kpi;
  text: string;
  exceptions: readonly TypedException[];
  onText: (text: string) => void;
  onExceptions: () => void;
}): JSX.Element {
  const unit = () => unitText(props.kpi);
  const builtIn = () => {
    const { defaultTarget } = props.kpi;
    if (defaultTarget === null) return w().settings.noBuiltIn;
    return w().settings.builtIn(
      `${format().decimal(Number(typedTarget(props.kpi, defaultTarget)))} ${unit()}`,
    );
  };
  return (
    <tr>
      <th scope="row">
        {say(props.kpi.label)}
        <span class="small muted">{w().settings.paces[props.kpi.pace]}</span>
      </th>
      <td>
        <span class="admin-amount">
          <input
            class="input"
            inputmode="decimal"
            aria-label={`${w().settings.own}: ${say(props.kpi.label)}`}
            placeholder={typedTarget(props.kpi, props.kpi.defaultTarget) || "–"}
            value={props.text}
            onInput={(event) => props.onText(event.currentTarget.value)}
          />
          {unit()}
        </span>
        <span class="small muted">{builtIn()}</span>
      </td>
      <td>
        <span class="admin-exceptions">
          <span class="small">
            {props.exceptions.length === 0
              ? w().settings.noExceptions
              : format().list(
                  props.exceptions.map(({ code, text }) => `${regionName(code)}: ${text} ${unit()}`),
                )}
          </span>
          <button
            type="button"
            class="button button-small"
            aria-label={`${w().settings.edit}: ${w().settings.exceptionsOf(say(props.kpi.label))}`}
            onClick={() => props.onExceptions()}
          >
            {w().settings.edit}
          </button>
        </span>
      </td>
    </tr>
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
    const target = readTyped(kpi, row, standing[kpi.id]);
    if (target === "bad-target") return `${say(kpi.label)}: ${w().settings.badTarget}`;
    if (target === "bad-exception") return `${say(kpi.label)}: ${w().settings.badException}`;
    if (target === undefined) delete next[kpi.id];
    else next[kpi.id] = target;
  }
  return next;
}
