import type { NewUser, UserRecord } from "@pantau/api";
import { LANGS, ROLES, type Role } from "@pantau/domain";
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { LANGUAGE_NAMES } from "../../i18n/language-names";
import { ProblemNotice } from "../../ui/problem-notice";

import { w } from "./page";
import { RegionSelect } from "./region-select";
import "../../ui/primary.css";

/** What an administrator writes about a person; blanks are left out, except the bounds of validity. */
export interface Person {
  readonly email: string;
  readonly name?: string;
  readonly phone: string;
  readonly region: string;
  readonly role: Role;
  readonly lang: NewUser["lang"];
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** A person in fields: a new one, one to change (his e-mail stays), or the successor in an office (region and role stay). */
export function UserForm(props: {
  standing?: UserRecord;
  office?: Pick<UserRecord, "region" | "role">;
  submit: string;
  busy: boolean;
  problem: string | undefined;
  onSubmit: (person: Person) => void;
  onCancel: () => void;
  /** Further fields. */
  children?: JSX.Element;
}): JSX.Element {
  const [role, setRole] = createSignal<Role>(props.standing?.role ?? "reporter");
  const [region, setRegion] = createSignal(props.standing?.region ?? "");
  const choose = (next: Role) => {
    setRole(next);
    // An administrator is the nation's.
    if (next === "admin") setRegion("ID");
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const [name, validFrom, validUntil] = [text("name"), text("validFrom"), text("validUntil")];
    props.onSubmit({
      email: props.standing?.email ?? text("email").toLowerCase(),
      phone: text("phone"),
      lang: text("lang") as NewUser["lang"],
      region: props.office?.region ?? region(),
      role: props.office?.role ?? role(),
      ...(name && { name }),
      ...(validFrom && { validFrom }),
      ...(validUntil && { validUntil }),
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="admin-form">
        <Show when={!props.standing}>
          <Field label={w().users.email} name="email" type="email" required />
        </Show>
        <Field label={w().users.name} name="name" required value={props.standing?.name} />
        <Field
          label={w().users.phone}
          name="phone"
          type="tel"
          pattern="\+?[0-9 \-]{6,20}"
          placeholder="+62 812 3456 7890"
          value={props.standing?.phone}
        />
        <Show when={!props.office}>
          <label class="field">
            <span>{w().users.role}</span>
            <select
              name="role"
              value={role()}
              onChange={(event) => choose(event.currentTarget.value as Role)}
            >
              <For each={ROLES}>
                {(one) => (
                  <option value={one} selected={one === role()}>
                    {t().session.roles[one]}: {w().users.roleMeans[one]}
                  </option>
                )}
              </For>
            </select>
          </label>
          <RegionSelect
            label={w().users.region}
            value={region()}
            onChange={setRegion}
            nation
            disabled={role() === "admin"}
          />
        </Show>
        <label class="field">
          <span>{w().users.lang}</span>
          <select name="lang">
            <For each={LANGS}>
              {(one) => (
                <option value={one} selected={one === (props.standing?.lang ?? "id")}>
                  {LANGUAGE_NAMES[one]}
                </option>
              )}
            </For>
          </select>
        </label>
        <Field label={w().users.validFrom} name="validFrom" type="date" value={props.standing?.validFrom} />
        <Field
          label={w().users.validUntil}
          name="validUntil"
          type="date"
          value={props.standing?.validUntil}
        />
        {props.children}
      </div>
      <ProblemNotice of={props.problem} />
      <div class="question-actions">
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t().app.cancel}
        </button>
        <button type="submit" class="button button-primary" disabled={props.busy}>
          {props.submit}
        </button>
      </div>
    </form>
  );
}

export function Field(props: {
  label: string;
  name: string;
  type?: string;
  value?: string;
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
        value={props.value ?? ""}
        required={props.required}
        placeholder={props.placeholder}
        pattern={props.pattern}
        autocomplete="off"
      />
    </label>
  );
}
