import type { AlertRules } from "@pantau/api";
import type { AlertRule } from "@pantau/domain";
import { createSignal, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { DataTable } from "../../ui/data-table";
import { Reads } from "../../ui/reading";
import { w } from "./page";
import { RuleEditor } from "./rule-editor";
import { conditionText, ruleName, shareText } from "./rule-text";
import "./alerts.css";

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
  const [editing, edit] = createSignal<AlertRule>();
  const columns = () => [
    { id: "rule", header: w().rules.rule, value: ruleName },
    { id: "condition", header: w().rules.condition, value: conditionText, wrap: true },
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
      wrap: true,
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
    ...(user()?.may.administer
      ? [
          {
            id: "edit",
            header: "",
            value: () => null,
            cell: (rule: AlertRule) => (
              <button type="button" class="button button-small" onClick={() => edit(rule)}>
                {w().rules.edit}
              </button>
            ),
          },
        ]
      : []),
  ];
  const version = () => {
    const { version: number, by, at } = props.standing;
    return number === 0
      ? w().rules.defaults
      : w().rules.version(format().int(number), by ?? "", at ? format().time(at) : "");
  };
  return (
    <div class="stack">
      <p class="small muted">{version()}</p>
      <Show when={editing()} keyed>
        {(rule) => <RuleEditor rule={rule} standing={props.standing} close={() => edit(undefined)} />}
      </Show>
      <DataTable
        columns={columns()}
        rows={props.standing.rules}
        label={w().rules.title}
        filter={words()}
        onFilter={(next) => setWords(next, { replace: true })}
      />
    </div>
  );
}
