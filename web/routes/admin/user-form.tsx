import type { NewUser, UserRecord } from "@pantau/api";
import { ROLES } from "@pantau/domain";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { Notice } from "../../ui/states";
import { useChange } from "./changing";
import { w } from "./page";

/** Adds a user, or the successor of one. */
export function UserForm(props: { predecessor?: UserRecord; done?: () => void }): JSX.Element {
  const change = useChange();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const person = {
      email: text("email"),
      name: text("name"),
      phone: text("phone"),
      lang: text("lang") as NewUser["lang"],
      ...(text("validUntil") === "" ? {} : { validUntil: text("validUntil") }),
    };
    const from = props.predecessor;
    const ok = await change.run(async () => {
      if (from) {
        await getJson(`/users/${encodeURIComponent(from.email)}/hand-over`, {
          method: "POST",
          body: { to: person },
        });
        return w().users.handedOver(person.email);
      }
      const body = { ...person, region: text("region"), role: text("role") };
      await getJson("/users", { method: "POST", body });
      return w().users.added(person.email);
    }, "/users");
    if (!ok) return;
    form.reset();
    props.done?.();
  };
  return (
    <form class="stack-2" onSubmit={(event) => void submit(event)}>
      <div class="admin-form">
        <Field label={w().users.email} name="email" type="email" required />
        <Field label={w().users.name} name="name" required />
        <Field label={w().users.phone} name="phone" type="tel" />
        <Show when={!props.predecessor}>
          <Field
            label={w().users.region}
            name="region"
            placeholder={w().users.regionHint}
            pattern="ID|\d{2}|\d{2}\.?\d{2}"
            required
          />
          <label class="field">
            <span>{w().users.role}</span>
            <select name="role">
              <For each={ROLES}>{(role) => <option value={role}>{t().session.roles[role]}</option>}</For>
            </select>
          </label>
        </Show>
        <label class="field">
          <span>{w().users.lang}</span>
          <select name="lang">
            <option value="id">Bahasa Indonesia</option>
            <option value="en">English</option>
          </select>
        </label>
        <Field label={w().users.validUntil} name="validUntil" type="date" />
        <button type="submit" class="button button-primary" disabled={change.busy()}>
          {props.predecessor ? w().users.handOver : w().users.add}
        </button>
        <Show when={props.done}>
          <button type="button" class="button" onClick={() => props.done?.()}>
            {t().app.cancel}
          </button>
        </Show>
      </div>
      <Show when={change.problem()}>{(words) => <Notice kind="bad">{words()}</Notice>}</Show>
    </form>
  );
}

function Field(props: {
  label: string;
  name: string;
  type?: string;
  required?: boolean;
  placeholder?: string;
  pattern?: string;
}): JSX.Element {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        name={props.name}
        type={props.type ?? "text"}
        required={props.required}
        placeholder={props.placeholder}
        pattern={props.pattern}
        autocomplete="off"
      />
    </label>
  );
}
