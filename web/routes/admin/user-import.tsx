import type { ImportedUsers } from "@pantau/api";
import { createSignal, For, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { Notice } from "../../ui/states";
import { useChange } from "./changing";
import { w } from "./page";

/** A CSV of users: a dry run first, then the change. */
export function UserImport(): JSX.Element {
  const change = useChange();
  const [csv, setCsv] = createSignal<string>();
  const [found, setFound] = createSignal<ImportedUsers>();
  const int = (n: number) => format().int(n);
  const summary = (answer: ImportedUsers) =>
    w().users.dryRun(
      int(answer.rows),
      int(answer.created.length),
      int(answer.changed.length),
      int(answer.unchanged.length),
    );
  const send = async (text: string, dryRun: boolean) => {
    const answer = await getJson<ImportedUsers>("/users/import", {
      method: "POST",
      body: { csv: text, dryRun },
    });
    setFound(answer);
    return dryRun || answer.problems.length > 0 ? summary(answer) : w().users.applied;
  };
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const text = await file.text();
    setCsv(text);
    await change.run(() => send(text, true), "/users");
  };
  const apply = async () => {
    const text = csv();
    if (text === undefined) return;
    if (await change.run(() => send(text, false), "/users")) setCsv(undefined);
  };
  return (
    <div class="stack-2">
      <label class="field">
        <span>{w().users.chooseFile}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void choose(event.currentTarget.files)}
        />
      </label>
      <Show when={found()}>
        {(answer) => (
          <>
            <Notice kind={answer().problems.length > 0 ? "bad" : undefined}>{summary(answer())}</Notice>
            <ul class="small">
              <For each={answer().problems}>
                {(problem) => <li>{w().users.problem(int(problem.row), problem.column, problem.code)}</li>}
              </For>
            </ul>
            <Show when={csv() !== undefined && answer().problems.length === 0}>
              <button
                type="button"
                class="button button-primary"
                disabled={change.busy()}
                onClick={() => void apply()}
              >
                {w().users.apply}
              </button>
            </Show>
          </>
        )}
      </Show>
      <Show when={change.problem()}>{(words) => <Notice kind="bad">{words()}</Notice>}</Show>
    </div>
  );
}
