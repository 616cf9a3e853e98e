import type { UserRecord } from "@pantau/api";
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { useChange } from "../../shell/change";
import { Notice } from "../../ui/states";
import { w } from "./page";
import { regionName } from "./regions-of-today";
import { Field, type Person, UserForm } from "./user-form";

const pathOf = (user: UserRecord) => `/users/${encodeURIComponent(user.email)}`;

/** A new user; he is invited by mail and chooses his own password. */
export function AddUser(props: { close: () => void }): JSX.Element {
  const change = useChange();
  const add = async (person: Person) => {
    const done = await change.run(async () => {
      await getJson("/users", { method: "POST", body: person });
      return w().users.added(person.email);
    }, "/users");
    if (done) props.close();
  };
  return (
    <>
      <p class="small muted">{w().users.addAbout}</p>
      <UserForm
        submit={w().users.add}
        busy={change.busy()}
        problem={change.problem()}
        onSubmit={(person) => void add(person)}
        onCancel={props.close}
      />
    </>
  );
}

/** A user as he stands: his record, and what else can be done about him. */
export function ManageUser(props: { user: UserRecord; close: () => void }): JSX.Element {
  const change = useChange();
  const [handing, setHanding] = createSignal(false);
  const patch = (body: object) =>
    change.run(async () => {
      await getJson(pathOf(props.user), {
        method: "PATCH",
        body: { version: props.user.version, ...body },
      });
      return w().users.changed(props.user.email);
    }, "/users");
  const save = async ({ email: _, validFrom = undefined, validUntil = undefined, ...person }: Person) => {
    const body = { ...person, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
    if (await patch(body)) props.close();
  };
  const post = (what: "invitation" | "reset", said: string) =>
    change.run(async () => {
      await getJson(`${pathOf(props.user)}/${what}`, { method: "POST" });
      return said;
    }, "/users");
  return (
    <Show
      when={!handing()}
      fallback={<HandOver from={props.user} back={() => setHanding(false)} close={props.close} />}
    >
      <UserForm
        standing={props.user}
        submit={w().save}
        busy={change.busy()}
        problem={change.problem()}
        onSubmit={(person) => void save(person)}
        onCancel={props.close}
      />
      <section class="admin-deeds">
        <h3>{w().users.deeds}</h3>
        <Deed
          about={w().users.inviteAbout}
          label={w().users.invite}
          busy={change.busy() || props.user.disabled}
          run={() => void post("invitation", w().users.invited(props.user.email))}
        />
        <Deed
          about={w().users.resetAbout}
          label={w().users.reset}
          busy={change.busy() || props.user.disabled}
          run={() => void post("reset", w().users.resetDone(props.user.email))}
        />
        <Deed
          about={w().users.handOverAbout}
          label={w().users.handOver}
          busy={change.busy()}
          run={() => setHanding(true)}
        />
        <Deed
          about={props.user.disabled ? w().users.enableAbout : w().users.disableAbout}
          label={props.user.disabled ? w().users.enable : w().users.disable}
          busy={change.busy()}
          run={() => void patch({ disabled: !props.user.disabled })}
        />
      </section>
    </Show>
  );
}

function Deed(props: { about: string; label: string; busy: boolean; run: () => void }): JSX.Element {
  return (
    <div class="admin-deed">
      <p class="small muted">{props.about}</p>
      <button type="button" class="button button-small" disabled={props.busy} onClick={() => props.run()}>
        {props.label}
      </button>
    </div>
  );
}

/** The office gets a new holder; its region and role stay. */
function HandOver(props: { from: UserRecord; back: () => void; close: () => void }): JSX.Element {
  const change = useChange();
  const [lastDay, setLastDay] = createSignal("");
  const handOver = async ({ region: _, role: __, ...to }: Person) => {
    const done = await change.run(async () => {
      const body = { to, ...(lastDay() && { lastDay: lastDay() }) };
      await getJson(`${pathOf(props.from)}/hand-over`, { method: "POST", body });
      return w().users.handedOver(to.email);
    }, "/users");
    if (done) props.close();
  };
  return (
    <>
      <Notice icon="people">
        {w().users.office(t().session.roles[props.from.role], regionName(props.from.region))}
      </Notice>
      {/* The last day belongs to the predecessor, so it stands before the successor's own fields. */}
      <div class="admin-form" onInput={(event) => setLastDay((event.target as HTMLInputElement).value)}>
        <Field label={w().users.lastDay} name="lastDay" type="date" />
      </div>
      <h3>{w().users.successor}</h3>
      <UserForm
        office={props.from}
        submit={w().users.handOver}
        busy={change.busy()}
        problem={change.problem()}
        onSubmit={(person) => void handOver(person)}
        onCancel={props.back}
      />
    </>
  );
}
