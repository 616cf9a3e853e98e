import type { UserRecord } from "@pantau/api";
import { jakartaDay, ROLES, USER_STATES, userState } from "@pantau/domain";
import { createEffect, createMemo, type JSX, Match, on, Show, Switch } from "solid-js";
import { format, t } from "../../i18n/language";
import { usePages } from "../../queries/pages";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { DataTable } from "../../ui/data-table";
import { Dialog } from "../../ui/dialog";
import { Icon } from "../../ui/icon";
import { Choice } from "../../ui/segmented";
import { Empty, Failure, Loading } from "../../ui/states";
import { AdminGate } from "./gate";
import { w } from "./page";
import { regionName } from "./regions-of-today";
import { AddUser, ManageUser } from "./user-dialogs";
import { UserImport } from "./user-import";
import "../../ui/status.css";
import "./admin.css";
import "../../ui/primary.css";

const ADD = "add";
const IMPORT = "import";

/** Who may sign in: find, add, import, change, invite, reset, disable, hand over. */
export default function UsersView(): JSX.Element {
  return (
    <AdminGate>
      <Users />
    </AdminGate>
  );
}

function Users(): JSX.Element {
  const [words, setWords] = useParam("find");
  const [role, setRole] = useParam("role");
  const [state, setState] = useParam("state");
  const [sort, setSort] = useParam("sort");
  /** `add`, `import`, or the e-mail of the user who is looked at. */
  const [open, setOpen] = useParam("open");
  const pages = usePages<UserRecord>(() => ({ path: "/users", query: { limit: 500 } }));
  const today = jakartaDay(new Date());
  const shown = createMemo(() =>
    (pages.items() ?? []).filter(
      (user) => (!role() || user.role === role()) && (!state() || userState(user, today) === state()),
    ),
  );
  const managed = () => pages.items()?.find((user) => user.email === open());
  const titles = (): Record<string, string> => ({ [ADD]: w().users.add, [IMPORT]: w().users.importTitle });
  // A search goes through all users, not through the page that happened to come first.
  createEffect(() => {
    if (pages.hasMore() && !pages.fetching()) pages.more();
  });
  return (
    <div class="stack">
      <PageHead
        title={w().users.title}
        about={w().users.about}
        tools={
          <>
            <button type="button" class="button" onClick={() => setOpen(IMPORT)}>
              <Icon name="table" size={16} /> {w().users.importTitle}
            </button>
            <button type="button" class="button button-primary" onClick={() => setOpen(ADD)}>
              <Icon name="people" size={16} /> {w().users.add}
            </button>
          </>
        }
      />
      <Show
        when={pages.items()}
        fallback={
          <Show when={pages.error()} fallback={<Loading height="40vh" />}>
            {(error) => <Failure error={error()} retry={pages.retry} />}
          </Show>
        }
      >
        {(all) => (
          <Show when={all().length > 0} fallback={<Empty />}>
            <DataTable
              label={w().users.table}
              rows={shown()}
              filter={words()}
              onFilter={(next) => setWords(next, { replace: true })}
              sort={sort() || undefined}
              onSort={(next) => setSort(next, { replace: true })}
              tools={
                <>
                  <Choice
                    label={w().users.role}
                    value={role()}
                    onChange={setRole}
                    options={[
                      { value: "", label: t().app.all },
                      ...ROLES.map((one) => ({ value: one as string, label: t().session.roles[one] })),
                    ]}
                  />
                  <Choice
                    label={w().users.state}
                    value={state()}
                    onChange={setState}
                    options={[
                      { value: "", label: t().app.all },
                      ...USER_STATES.map((one) => ({ value: one as string, label: w().users.states[one] })),
                    ]}
                  />
                </>
              }
              columns={[
                {
                  id: "name",
                  header: w().users.name,
                  value: (user) => `${user.name} ${user.email}`,
                  cell: (user) => (
                    <button type="button" class="admin-who" onClick={() => setOpen(user.email)}>
                      <strong>{user.name}</strong>
                      <span class="small muted">{user.email}</span>
                    </button>
                  ),
                },
                { id: "region", header: w().users.region, value: (user) => regionName(user.region) },
                { id: "role", header: w().users.role, value: (user) => t().session.roles[user.role] },
                {
                  id: "state",
                  header: w().users.state,
                  value: (user) => w().users.states[userState(user, today)],
                  cell: (user) => <StateChip state={userState(user, today)} />,
                },
                { id: "phone", header: w().users.phone, value: (user) => user.phone || null },
                { id: "valid", header: w().users.valid, value: validity },
              ]}
            />
          </Show>
        )}
      </Show>
      <Opened
        what={open() in titles() || managed() ? open() : ""}
        title={
          open() === ADD ? w().users.add : open() === IMPORT ? w().users.importTitle : (managed()?.name ?? "")
        }
        close={() => setOpen("", { replace: true })}
      >
        <Switch>
          <Match when={open() === ADD}>
            <AddUser close={() => setOpen("", { replace: true })} />
          </Match>
          <Match when={open() === IMPORT}>
            <UserImport close={() => setOpen("", { replace: true })} />
          </Match>
          <Match when={managed()}>
            {(user) => (
              <>
                <p class="small muted">
                  {user().email} · {regionName(user().region)}
                </p>
                <Show when={user().version} keyed>
                  <ManageUser user={user()} close={() => setOpen("", { replace: true })} />
                </Show>
              </>
            )}
          </Match>
        </Switch>
      </Opened>
    </div>
  );
}

/** A dialog that the address opens: a link to a user leads to him. */
function Opened(props: {
  what: string;
  title: string;
  close: () => void;
  children: JSX.Element;
}): JSX.Element {
  let dialog: HTMLDialogElement | undefined;
  createEffect(
    on(
      () => props.what,
      (what) => {
        if (what === "") dialog?.close();
        else if (!dialog?.open) dialog?.showModal();
      },
    ),
  );
  return (
    <Dialog
      title={props.title}
      wide
      ref={(found) => {
        dialog = found;
        found.addEventListener("close", () => props.what !== "" && props.close());
      }}
    >
      <Show when={props.what !== ""}>{props.children}</Show>
    </Dialog>
  );
}

const LOOK = { active: "on-track", future: "no-data", ended: "no-data", disabled: "critical" } as const;
const ICON = { active: "good", future: "clock", ended: "clock", disabled: "close" } as const;

function StateChip(props: { state: (typeof USER_STATES)[number] }): JSX.Element {
  return (
    <span class={`status status-${LOOK[props.state]}`}>
      <Icon name={ICON[props.state]} size={13} />
      {w().users.states[props.state]}
    </span>
  );
}

function validity(user: UserRecord): string | null {
  const from = user.validFrom && w().users.from(format().date(user.validFrom));
  const until = user.validUntil && w().users.until(format().date(user.validUntil));
  return [from, until].filter(Boolean).join(" ") || null;
}
