import type { CreatedToken, TokenRecord } from "@pantau/api";
import { GRANTS } from "@pantau/domain";
import { createSignal, For, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { refreshReads, useRead } from "../../queries/client";
import { getJson } from "../../queries/http";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { explain } from "../../ui/explain";
import { ProblemNotice } from "../../ui/problem-notice";
import { Failure, Loading, Notice } from "../../ui/states";
import { announce } from "../../ui/toast";
import { w } from "./page";
import "../../ui/primary.css";

/** One's own personal access tokens: make, see once, revoke. */
export function TokensCard(): JSX.Element {
  const tokens = useRead<TokenRecord[]>(() => ({ path: "/tokens" }));
  const [created, setCreated] = createSignal<CreatedToken>();
  const [problem, setProblem] = createSignal<string>();
  const run = async (change: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await change();
      await refreshReads("/tokens");
    } catch (error) {
      setProblem(explain(error));
    }
  };
  const create = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    const body = { label: fields.get("label"), scope: fields.get("scope"), days: Number(fields.get("days")) };
    void run(async () => {
      setCreated(await getJson<CreatedToken>("/tokens", { method: "POST", body }));
      form.reset();
    });
  };
  const revoke = (token: TokenRecord) =>
    void run(async () => {
      await getJson(`/tokens/${token.id}`, { method: "DELETE" });
      announce(w().revokedNow);
    });
  // What works stands first; what ended is kept for the record.
  const inOrder = (all: readonly TokenRecord[]) =>
    [...all].sort((a, b) => Number(a.revokedAt !== undefined) - Number(b.revokedAt !== undefined));
  return (
    <Card title={w().tokens} about={w().tokensAbout}>
      <form class="account-form" onSubmit={create}>
        <label class="field">
          <span>{w().label}</span>
          <input name="label" required maxlength="100" autocomplete="off" />
        </label>
        <label class="field">
          <span>{w().scope}</span>
          <select name="scope">
            <For each={GRANTS}>{(grant) => <option value={grant}>{w().scopes[grant]}</option>}</For>
          </select>
        </label>
        <label class="field">
          <span>{w().days}</span>
          <input name="days" type="number" min="1" max="366" value="90" required />
        </label>
        <button type="submit" class="button button-primary">
          {w().create}
        </button>
      </form>
      <ProblemNotice of={problem()} />
      <Show when={created()}>{(token) => <Secret token={token()} />}</Show>
      <Show when={!tokens.error()} fallback={<Failure error={tokens.error()} retry={tokens.retry} />}>
        <Show when={tokens.data()} fallback={<Loading height="120px" />}>
          {(all) => (
            <Show when={all().length > 0} fallback={<p class="muted">{w().none}</p>}>
              <DataTable
                label={w().tokens}
                rows={inOrder(all())}
                columns={[
                  { id: "label", header: w().label, value: (row) => row.label },
                  { id: "scope", header: w().scope, value: (row) => w().scopes[row.scope] },
                  { id: "state", header: w().state, value: stateOf },
                  {
                    id: "revoke",
                    header: "",
                    value: () => null,
                    cell: (row) => (
                      <Show when={row.revokedAt === undefined}>
                        <button
                          type="button"
                          class="button button-small"
                          aria-label={`${w().revoke}: ${row.label}`}
                          onClick={() => revoke(row)}
                        >
                          {w().revoke}
                        </button>
                      </Show>
                    ),
                  },
                ]}
              />
            </Show>
          )}
        </Show>
      </Show>
    </Card>
  );
}

function Secret(props: { token: CreatedToken }): JSX.Element {
  const copy = () => void navigator.clipboard.writeText(props.token.secret).then(() => announce(w().copied));
  return (
    <Notice kind="warn">
      <p>{w().secret}</p>
      <p class="account-secret">
        <code>{props.token.secret}</code>
        <button type="button" class="button button-small" onClick={copy}>
          {w().copy}
        </button>
      </p>
    </Notice>
  );
}

function stateOf(token: TokenRecord): string {
  if (token.revokedAt !== undefined) return w().revoked;
  if (Date.parse(token.expiresAt) < Date.now()) return w().expired;
  return `${w().active} ${w().until(format().date(token.expiresAt))}`;
}
