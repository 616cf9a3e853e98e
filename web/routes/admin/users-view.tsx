import type { UserRecord } from "@pantau/api";
import { createSignal, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { Empty, Failure, Loading, Notice } from "../../ui/states";
import { useChange } from "./changing";
import { AdminGate } from "./gate";
import { w } from "./page";
import { usePages } from "./pager";
import { UserForm } from "./user-form";
import { UserImport } from "./user-import";
import "./admin.css";

/** Who may sign in; add, import, invite, reset, disable, hand over. */
export default function UsersView(): JSX.Element {
  const [filter, setFilter] = useParam("find");
  const [predecessor, setPredecessor] = createSignal<UserRecord>();
  const users = usePages<UserRecord>(() => ({ path: "/users", query: { limit: 500 } }));
  const change = useChange();
  const path = (user: UserRecord) => `/users/${encodeURIComponent(user.email)}`;
  const post = (user: UserRecord, what: string, said: string) =>
    change.run(async () => {
      await getJson(`${path(user)}/${what}`, { method: "POST" });
      return said;
    }, "/users");
  const toggle = (user: UserRecord) =>
    change.run(async () => {
      await getJson(path(user), {
        method: "PATCH",
        body: { version: user.version, disabled: !user.disabled },
      });
      return w().users.changed(user.email);
    }, "/users");
  const actions = (user: UserRecord) => (
    <div class="admin-row-actions">
      <Act
        label={w().users.invite}
        of={user}
        busy={change.busy()}
        onClick={() => post(user, "invitation", w().users.invited(user.email))}
      />
      <Act
        label={w().users.reset}
        of={user}
        busy={change.busy()}
        onClick={() => post(user, "reset", w().users.resetDone(user.email))}
      />
      <Act
        label={user.disabled ? w().users.enable : w().users.disable}
        of={user}
        busy={change.busy()}
        onClick={() => toggle(user)}
      />
      <Act label={w().users.handOver} of={user} busy={change.busy()} onClick={() => setPredecessor(user)} />
    </div>
  );
  return (
    <AdminGate>
      <div class="stack">
        <PageHead title={w().users.title} about={w().users.about} />
        <Show when={change.problem()}>{(words) => <Notice kind="bad">{words()}</Notice>}</Show>
        <Show when={predecessor()} keyed>
          {(from) => (
            <Card title={w().users.handOverTo(from.email)} about={w().users.handOverAbout}>
              <UserForm predecessor={from} done={() => setPredecessor(undefined)} />
            </Card>
          )}
        </Show>
        <Show when={!users.error()} fallback={<Failure error={users.error()} retry={users.retry} />}>
          <Show when={users.data()} fallback={<Loading height="40vh" />}>
            <Show when={users.items().length > 0} fallback={<Empty />}>
              <DataTable
                label={w().users.table}
                rows={users.items()}
                filter={filter()}
                onFilter={(words) => setFilter(words, { replace: true })}
                columns={[
                  { id: "email", header: w().users.email, value: (user) => user.email },
                  { id: "name", header: w().users.name, value: (user) => user.name },
                  { id: "region", header: w().users.region, value: (user) => user.region },
                  { id: "role", header: w().users.role, value: (user) => t().session.roles[user.role] },
                  { id: "phone", header: w().users.phone, value: (user) => user.phone || null },
                  { id: "valid", header: w().users.valid, value: validity },
                  {
                    id: "state",
                    header: w().users.state,
                    value: (user) => (user.disabled ? w().users.disabled : w().users.active),
                  },
                  { id: "actions", header: w().users.actions, value: () => null, cell: actions },
                ]}
              />
              <Show when={users.next()}>
                <button type="button" class="button" onClick={() => void users.load()}>
                  {w().users.more}
                </button>
              </Show>
            </Show>
          </Show>
        </Show>
        <Card title={w().users.add} about={w().users.addAbout}>
          <UserForm />
        </Card>
        <Card title={w().users.importTitle} about={w().users.importAbout}>
          <UserImport />
        </Card>
      </div>
    </AdminGate>
  );
}

function Act(props: { label: string; of: UserRecord; busy: boolean; onClick: () => void }): JSX.Element {
  return (
    <button
      type="button"
      class="button button-small"
      disabled={props.busy}
      aria-label={`${props.label}: ${props.of.email}`}
      onClick={() => props.onClick()}
    >
      {props.label}
    </button>
  );
}

function validity(user: UserRecord): string | null {
  const from = user.validFrom && w().users.from(format().date(user.validFrom));
  const until = user.validUntil && w().users.until(format().date(user.validUntil));
  return [from, until].filter(Boolean).join(" ") || null;
}
