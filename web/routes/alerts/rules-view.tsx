import type { AlertRules } from "@pantau/api";
import type { AlertRule } from "@pantau/domain";
import { createEffect, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { DataTable } from "../../ui/data-table";
import { Dialog } from "../../ui/dialog";
import { Reads } from "../../ui/reading";
import { w } from "./page";
import { RuleEditor } from "./rule-editor";
import { conditionText, ruleName, shareText } from "./rule-text";
import "./alerts.css";
import "../../ui/link-button.css";

/** Rules travel as the domain checked them. */
export type StandingRules = Omit<AlertRules, "rules"> & { readonly rules: readonly AlertRule[] };

/** When who is told what; administrators change it, everybody may know. */
export default function RulesView(): JSX.Element {
  const rules = useRead<StandingRules>(() => ({ path: "/alert-rules" }));
  return (
    <>
      <PageHead title={w().rules.title} about={w().rules.about} />
      <Reads of={rules}>{(found) => <Rules standing={found()} />}</Reads>
    </>
  );
}

function Rules(props: { standing: StandingRules }): JSX.Element {
  const [words, setWords] = useParam("q");
  const [open, edit] = useParam("rule");
  let dialog: HTMLDialogElement | undefined;
  const mayEdit = () => user()?.may.administer === true;
  const editing = () => (mayEdit() ? props.standing.rules.find((rule) => rule.id === open()) : undefined);
  // The address opens the editor: a link to a rule leads to it.
  createEffect(() => {
    if (!editing()) dialog?.close();
    else if (!dialog?.open) dialog?.showModal();
  });
  const columns = () => [
    {
      id: "rule",
      header: w().rules.rule,
      value: ruleName,
      cell: (rule: AlertRule) => (
        <Show when={mayEdit()} fallback={ruleName(rule)}>
          <button
            type="button"
            class="link-button"
            aria-label={`${w().rules.edit}: ${ruleName(rule)}`}
            onClick={() => edit(rule.id)}
          >
            {ruleName(rule)}
          </button>
        </Show>
      ),
    },
    { id: "condition", header: w().rules.condition, value: conditionText },
    {
      id: "hold",
      header: w().rules.hold,
      numeric: true,
      value: (rule: AlertRule) => rule.holdFor,
      text: (rule: AlertRule) => w().rules.holdDays(format().int(rule.holdFor)),
    },
    {
      id: "recovery",
      header: w().rules.recovery,
      value: (rule: AlertRule) =>
        rule.watch.kind === "kpi" ? w().rules.recoveryShare(shareText(rule.watch.recovery)) : null,
    },
    {
      id: "tell",
      header: w().rules.tell,
      value: (rule: AlertRule) => format().list(rule.tell.map((one) => w().rules.audience[one])),
    },
    {
      id: "escalate",
      header: w().rules.escalate,
      value: (rule: AlertRule) =>
        rule.escalateAfterDays === null
          ? w().rules.never
          : w().rules.escalateDays(format().int(rule.escalateAfterDays)),
    },
    {
      id: "severity",
      header: w().column.severity,
      value: (rule: AlertRule) => (rule.enabled ? w().severity[rule.severity] : w().rules.off),
    },
  ];
  const title = () => {
    const rule = editing();
    return rule ? ruleName(rule) : "";
  };
  const version = () => {
    const { version: number, by, at } = props.standing;
    return number === 0
      ? w().rules.defaults
      : w().rules.version(format().int(number), by ?? "", at ? format().time(at) : "");
  };
  return (
    <div class="stack">
      <p class="small muted">{version()}</p>
      <DataTable
        columns={columns()}
        rows={props.standing.rules}
        label={w().rules.title}
        filter={words()}
        onFilter={(next) => setWords(next, { replace: true })}
      />
      <Dialog
        wide
        title={title()}
        ref={(found) => {
          dialog = found;
          found.addEventListener("close", () => editing() && edit("", { replace: true }));
        }}
      >
        <Show when={editing()} keyed>
          {(rule) => (
            <RuleEditor rule={rule} standing={props.standing} close={() => edit("", { replace: true })} />
          )}
        </Show>
      </Dialog>
    </div>
  );
}
