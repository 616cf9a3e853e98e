import { headerName, isFileProblem, optionsOf, problemText, type ReportType } from "@pantau/domain";
import { For, type JSX, Show } from "solid-js";
import { format, lang } from "../../i18n/language";
import { Icon } from "../../ui/icon";
import type { LocatedProblem, Mend, Part } from "../../uploads/part";
import { nameOf } from "./draft-text";
import { w } from "./page";

/** One problem: where it is, what stands there, what to do, and a field to mend it. */
export function ProblemRow(props: {
  problem: LocatedProblem;
  type: ReportType;
  /** Named where there are several. */
  file: Part | undefined;
  /** `duplicate` across files: where the row that stands is. */
  firstFile: Part | undefined;
  mayMend: boolean;
  mendOf: (key: string) => Mend | undefined;
  onMend: (key: string, mend: Mend | undefined) => void;
}): JSX.Element {
  const where = () => ({ part: props.problem.part, row: props.problem.row });
  const column = () => props.type.columns.find(({ name }) => name === props.problem.column);
  const cellKey = () => `${where().part}:${where().row}:${props.problem.column}`;
  const rowKey = () => `${where().part}:${where().row}:`;
  const isRemoved = () => props.mendOf(rowKey()) !== undefined;
  const mendCell = (value: string) =>
    props.onMend(
      cellKey(),
      value === "" || value === props.problem.value
        ? undefined
        : { ...where(), column: props.problem.column, value },
    );
  const place = () => {
    const row = props.problem.row;
    const at = row === 0 ? w().problems.wholeFile : `${w().problems.row} ${format().int(row)}`;
    return props.file ? `${nameOf(props.file)} · ${at}` : at;
  };
  return (
    <li class="problem-row" classList={{ "problem-removed": isRemoved() }}>
      <div class="problem-text">
        <span class="problem-place">{place()}</span>
        <span>{problemText(props.problem, props.type, lang())}</span>
        <Show when={props.firstFile}>
          {(file) => <span class="small muted">{w().problems.firstIn(nameOf(file()))}</span>}
        </Show>
        <Show when={column() && !isFileProblem(props.problem.code)}>
          <span class="small muted">
            {w().problems.value}: <code>{props.problem.value || w().problems.empty}</code>
          </span>
        </Show>
      </div>
      <Show when={props.mayMend && props.problem.row > 0}>
        <div class="problem-mend">
          <Show when={column()}>
            {(found) => (
              <MendField
                label={w().problems.mendLabel(headerName(found(), lang()), format().int(props.problem.row))}
                options={optionsOf(found().kind)?.map((one) => (lang() === "id" ? one.nameId : one.name))}
                value={props.mendOf(cellKey())?.value ?? ""}
                placeholder={found().example}
                disabled={isRemoved()}
                onChange={mendCell}
              />
            )}
          </Show>
          <button
            type="button"
            class="button button-small"
            aria-pressed={isRemoved()}
            onClick={() =>
              props.onMend(rowKey(), isRemoved() ? undefined : { ...where(), column: "", value: null })
            }
          >
            <Icon name={isRemoved() ? "check" : "close"} size={14} />
            {isRemoved() ? w().problems.keepRow : w().problems.removeRow}
          </button>
        </div>
      </Show>
    </li>
  );
}

function MendField(props: {
  label: string;
  options: readonly string[] | undefined;
  value: string;
  placeholder: string;
  disabled: boolean;
  onChange: (value: string) => void;
}): JSX.Element {
  return (
    <Show
      when={props.options}
      fallback={
        <input
          class="input"
          aria-label={props.label}
          value={props.value}
          placeholder={props.placeholder}
          disabled={props.disabled}
          autocomplete="off"
          onInput={(event) => props.onChange(event.currentTarget.value.trim())}
        />
      }
    >
      {(options) => (
        <select
          class="input"
          aria-label={props.label}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          <option value="">{w().problems.keep}</option>
          <For each={options()}>{(option) => <option value={option}>{option}</option>}</For>
        </select>
      )}
    </Show>
  );
}
