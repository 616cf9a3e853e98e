import type { ImportedUsers } from "@pantau/api";
import { createSignal, For, type JSX, Show } from "solid-js";
import { saveFile } from "../../export/save";
import { format, t } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { useChange } from "../../shell/change";
import { DataTable } from "../../ui/data-table";
import { FileButton } from "../../ui/file-button";
import { Icon } from "../../ui/icon";
import { ProblemNotice } from "../../ui/problem-notice";
import { Notice } from "../../ui/states";
import { w } from "./page";
import "../../ui/primary.css";

/** The columns of the list, with one row as it could be. */
const EXAMPLE = [
  "email,name,phone,region,role,lang,valid_from,valid_until",
  "korkab.banyumas@contoh.id,Nama Lengkap,+62 812 0000 0000,33.02,reporter,id,2020-01-01,2020-12-31",
  "",
].join("\r\n");

type Problem = ImportedUsers["problems"][number];

/** A CSV of users: a dry run first, then the change. */
export function UserImport(props: { close: () => void }): JSX.Element {
  const change = useChange();
  const [list, setList] = createSignal<{ readonly name: string; readonly csv: string }>();
  const [found, setFound] = createSignal<ImportedUsers>();
  const send = async (csv: string, dryRun: boolean) => {
    const answer = await getJson<ImportedUsers>("/users/import", { method: "POST", body: { csv, dryRun } });
    setFound(answer);
    return answer.problems.length > 0
      ? w().users.importStopped
      : dryRun
        ? w().users.checked
        : w().users.applied;
  };
  const choose = async (file: File) => {
    setFound(undefined);
    const csv = await file.text();
    setList({ name: file.name, csv });
    await change.run(() => send(csv, true), "/users");
  };
  const apply = async () => {
    const csv = list()?.csv;
    if (csv !== undefined && (await change.run(() => send(csv, false), "/users")) && isDone()) props.close();
  };
  const people = () => {
    const answer = found();
    return answer ? touched(answer) : 0;
  };
  const isDone = () => found()?.dryRun === false && found()?.problems.length === 0;
  const mayApply = () => {
    const answer = found();
    return answer?.dryRun === true && answer.problems.length === 0 && people() > 0;
  };
  return (
    <div class="stack">
      <p class="small muted">{w().users.importAbout}</p>
      <div class="row">
        <FileButton
          label={w().users.chooseFile}
          accept=".csv,text/csv"
          busy={change.busy()}
          onFile={choose}
        />
        <button
          type="button"
          class="button"
          onClick={() => saveFile(new Blob([EXAMPLE], { type: "text/csv" }), "pengguna.csv")}
        >
          <Icon name="download" size={16} /> {w().users.example}
        </button>
      </div>
      <div aria-live="polite" class="stack">
        <Show when={found()}>{(answer) => <Found name={list()?.name ?? ""} answer={answer()} />}</Show>
        <ProblemNotice of={change.problem()} />
      </div>
      <div class="question-actions">
        <button type="button" class="button" onClick={() => props.close()}>
          {t().app.cancel}
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={change.busy() || !mayApply()}
          onClick={() => void apply()}
        >
          {mayApply() ? w().users.apply(format().int(people())) : w().users.applyNone}
        </button>
      </div>
    </div>
  );
}

function touched({ created, changed }: ImportedUsers): number {
  return created.length + changed.length;
}

/** What the list would do, or why it does nothing. */
function Found(props: { name: string; answer: ImportedUsers }): JSX.Element {
  const int = (n: number) => format().int(n);
  const summary = () => {
    const { rows, created, changed, unchanged } = props.answer;
    return w().users.dryRun(int(rows), int(created.length), int(changed.length), int(unchanged.length));
  };
  const isBad = () => props.answer.problems.length > 0;
  return (
    <>
      <Notice kind={isBad() ? "bad" : undefined} icon={isBad() ? "bad" : "good"}>
        <strong>{props.name}</strong>:{" "}
        {isBad() ? w().users.nothing(int(props.answer.problems.length)) : summary()}
      </Notice>
      <Show
        when={isBad()}
        fallback={
          <>
            <People title={w().users.willCreate} emails={props.answer.created} />
            <People title={w().users.willChange} emails={props.answer.changed} />
          </>
        }
      >
        <DataTable
          label={w().users.problems}
          rows={props.answer.problems}
          columns={[
            {
              id: "row",
              header: w().users.row,
              numeric: true,
              value: (one: Problem) => one.row,
              text: (one) => int(one.row),
            },
            { id: "column", header: w().users.column, value: (one) => one.column },
            { id: "todo", header: w().users.todo, value: (one) => one.text, wrap: true },
            { id: "value", header: w().users.value, value: (one) => one.value || null },
          ]}
        />
      </Show>
    </>
  );
}

function People(props: { title: string; emails: readonly string[] }): JSX.Element {
  return (
    <Show when={props.emails.length > 0}>
      <details>
        <summary class="small">
          {props.title} ({format().int(props.emails.length)})
        </summary>
        <ul class="small admin-emails">
          <For each={props.emails}>{(email) => <li>{email}</li>}</For>
        </ul>
      </details>
    </Show>
  );
}
