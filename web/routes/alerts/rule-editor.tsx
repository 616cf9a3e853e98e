import {
  type AlertRule,
  AUDIENCES,
  JUDGED_MONTHS,
  type JudgedMonth,
  type RuleCondition,
  SEVERITIES,
  type Severity,
} from "@pantau/domain";
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/language";
import { ProblemNotice } from "../../ui/problem-notice";
import { Choice } from "../../ui/segmented";
import { useAct } from "./act";
import { BackTestLine } from "./back-test";
import { w } from "./page";
import { conditionOf, thresholdOf } from "./rule-text";
import type { StandingRules } from "./rules-view";
import { Check } from "./settings-view";
import "../../ui/primary.css";

const TYPES = ["below-pace", "below-value", "dropped"] as const;

/** One rule in fields: tested on the year before it is saved. */
export function RuleEditor(props: {
  rule: AlertRule;
  standing: StandingRules;
  close: () => void;
}): JSX.Element {
  const { busy, problem, act } = useAct("/alert-rules");
  const [rule, setRule] = createSignal<AlertRule>(props.rule);
  const change = (part: Partial<AlertRule>) => setRule({ ...rule(), ...part });
  const save = async () => {
    const rules = props.standing.rules.map((one) => (one.id === rule().id ? rule() : one));
    const body = { version: props.standing.version, rules };
    if (await act("/alert-rules", { method: "PUT", body }, w().rules.saved)) props.close();
  };
  return (
    <div class="stack">
      <p class="small muted">{w().rules.editAbout}</p>
      <div class="rule-form">
        <WatchFields rule={rule()} change={change} />
        <Choice
          label={w().rules.severity}
          value={rule().severity}
          options={SEVERITIES.map((value) => ({ value, label: w().severity[value] }))}
          onChange={(severity: Severity) => change({ severity })}
        />
        <NumberField
          label={w().rules.holdFor}
          value={rule().holdFor}
          min={1}
          max={31}
          onInput={(holdFor) => change({ holdFor })}
        />
        <Show when={rule().level === "regency"}>
          <NumberField
            label={w().rules.escalateAfter}
            value={rule().escalateAfterDays}
            min={1}
            max={90}
            onInput={(days) => change({ escalateAfterDays: Number.isNaN(days) ? null : days })}
          />
        </Show>
      </div>
      <div class="alert-checks">
        <Check
          label={w().rules.enabled}
          checked={rule().enabled}
          onChange={(enabled) => change({ enabled })}
        />
      </div>
      <fieldset class="alert-tell">
        <legend>{w().rules.tell}</legend>
        <div class="row">
          <For each={AUDIENCES}>
            {(one) => (
              <Check
                label={w().rules.audience[one]}
                checked={rule().tell.includes(one)}
                onChange={(on) =>
                  change({ tell: AUDIENCES.filter((who) => (who === one ? on : rule().tell.includes(who))) })
                }
              />
            )}
          </For>
        </div>
      </fieldset>
      <BackTestLine rule={rule()} />
      <ProblemNotice of={problem()} />
      <div class="question-actions">
        <button type="button" class="button" onClick={() => props.close()}>
          {t().app.cancel}
        </button>
        <button type="button" class="button button-primary" disabled={busy()} onClick={() => void save()}>
          {w().rules.save}
        </button>
      </div>
    </div>
  );
}

/** What is watched: a KPI's condition, or days around the deadline. */
function WatchFields(props: { rule: AlertRule; change: (part: Partial<AlertRule>) => void }): JSX.Element {
  const kpi = () => (props.rule.watch.kind === "kpi" ? props.rule.watch : undefined);
  const reports = () => (props.rule.watch.kind === "kpi" ? undefined : props.rule.watch);
  return (
    <>
      <Show when={kpi()}>
        {(watch) => (
          <>
            <Choice
              label={w().rules.condition}
              value={watch().condition.type}
              options={TYPES.map((value) => ({ value, label: w().rules.type[value] }))}
              onChange={(type: RuleCondition["type"]) =>
                props.change({
                  watch: { ...watch(), condition: conditionOf(type, thresholdOf(watch().condition)) },
                })
              }
            />
            <NumberField
              label={w().rules.percent}
              value={thresholdOf(watch().condition) / 100}
              min={0}
              max={1000}
              step={0.01}
              onInput={(percent) =>
                props.change({
                  watch: {
                    ...watch(),
                    condition: conditionOf(watch().condition.type, Math.round(percent * 100)),
                  },
                })
              }
            />
            <NumberField
              label={w().rules.recoveryPercent}
              value={watch().recovery / 100}
              min={0}
              max={100}
              step={0.01}
              onInput={(percent) =>
                props.change({ watch: { ...watch(), recovery: Math.round(percent * 100) } })
              }
            />
            <Choice
              label={w().rules.judgesLabel}
              value={watch().judges}
              options={JUDGED_MONTHS.map((value) => ({ value, label: w().rules.judges[value] }))}
              onChange={(judges: JudgedMonth) => props.change({ watch: { ...watch(), judges } })}
            />
          </>
        )}
      </Show>
      <Show when={reports()}>
        {(watch) => (
          <NumberField
            label={w().rules.days}
            value={watch().days}
            min={1}
            max={28}
            onInput={(days) => props.change({ watch: { ...watch(), days } })}
          />
        )}
      </Show>
    </>
  );
}

function NumberField(props: {
  label: string;
  value: number | null;
  min: number;
  max: number;
  step?: number;
  onInput: (value: number) => void;
}): JSX.Element {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type="number"
        min={props.min}
        max={props.max}
        step={props.step ?? 1}
        value={props.value ?? ""}
        onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
