import type { BackTest } from "@pantau/api";
import type { AlertRule, Period } from "@pantau/domain";
import { createSignal, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { getJson } from "../../queries/http";
import { namedRegion } from "../../queries/regions";
import { DataTable } from "../../ui/data-table";
import { explain } from "../../ui/explain";
import { ProblemNotice } from "../../ui/problem-notice";
import { w } from "./page";

type Firing = BackTest["firings"][number];

/** When this rule would have fired over the year so far, and for whom; asked for before saving. */
export function BackTestLine(props: { rule: AlertRule }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [answer, setAnswer] = createSignal<BackTest>();
  const [problem, setProblem] = createSignal<string>();
  const ask = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      setAnswer(
        await getJson<BackTest>("/alert-rules/back-test", { method: "POST", body: { rule: props.rule } }),
      );
    } catch (error) {
      setProblem(explain(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="stack-2">
      <div>
        <button type="button" class="button" disabled={busy()} onClick={() => void ask()}>
          {busy() ? w().rules.testing : w().rules.test}
        </button>
      </div>
      <ProblemNotice of={problem()} />
      <div aria-live="polite">
        <Show when={answer()}>{(found) => <Answer of={found()} />}</Show>
      </div>
    </div>
  );
}

function Answer(props: { of: BackTest }): JSX.Element {
  const columns = () => [
    {
      id: "at",
      header: w().column.since,
      value: (one: Firing) => one.at,
      text: (one: Firing) => format().date(one.at),
    },
    {
      id: "region",
      header: w().column.region,
      value: (one: Firing) => namedRegion(one.region, one.period as Period)?.name ?? one.region,
    },
    {
      id: "period",
      header: w().column.period,
      value: (one: Firing) => one.period,
      text: (one: Firing) => format().periodShort(one.period as Period),
    },
    {
      id: "until",
      header: w().state.resolved,
      value: (one: Firing) => one.until ?? null,
      text: (one: Firing) => (one.until ? format().date(one.until) : "–"),
    },
  ];
  const int = (value: number) => format().int(value);
  return (
    <div class="stack-2">
      <p>
        <strong>{w().rules.tested(int(props.of.firings.length), int(props.of.people))}</strong>{" "}
        {w().rules.testMails(
          int(props.of.told.korkab),
          int(props.of.told.korwil),
          int(props.of.told.national),
        )}{" "}
        <span class="muted">{w().rules.testNote}</span>
      </p>
      <Show when={props.of.firings.length > 0}>
        <DataTable columns={columns()} rows={props.of.firings} label={w().rules.test} />
      </Show>
    </div>
  );
}
