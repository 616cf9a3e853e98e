import type { AlertHealth } from "@pantau/api";
import { For, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { Reads } from "../../ui/reading";
import { Notice, State } from "../../ui/states";
import { useAct } from "./act";
import { w } from "./page";
import "./alerts.css";
import { ProblemNotice } from "../../ui/problem-notice";

/** Whether the alerts themselves are well. */
export default function HealthView(): JSX.Element {
  const health = useRead<AlertHealth>(() =>
    user()?.may.administer ? { path: "/alerts/health", refetchInterval: 60_000 } : undefined,
  );
  return (
    <>
      <PageHead title={w().health.title} about={w().health.about} />
      <Show
        when={user()?.may.administer}
        fallback={
          <State icon="user" title={t().error.forbiddenTitle}>
            {t().error.forbidden}
          </State>
        }
      >
        <Reads of={health}>
          {(found) => (
            <div class="stack">
              <Expected health={found().health} />
              <Alarms alarms={found().alarms} />
              <Runs runs={found().runs} />
            </div>
          )}
        </Reads>
      </Show>
    </>
  );
}

function Expected(props: { health: AlertHealth["health"] }): JSX.Element {
  const time = () => format().time(props.health.expected);
  const words = () => {
    if (!props.health.evaluated) return w().health.notEvaluated(time());
    return props.health.mailed ? w().health.fine(time()) : w().health.notMailed(time());
  };
  const well = () => props.health.evaluated && props.health.mailed;
  return (
    <Card title={w().health.last}>
      <Notice kind={well() ? undefined : "bad"} icon={well() ? "good" : "bad"}>
        {words()}
      </Notice>
    </Card>
  );
}

function Alarms(props: { alarms: AlertHealth["alarms"] }): JSX.Element {
  const { busy, problem, act } = useAct("/alerts/health");
  const clear = (id: string) =>
    void act("/alerts/health/alarms", { method: "DELETE", query: { id } }, w().health.cleared);
  const restore = (email: string) =>
    void act(`/users/${encodeURIComponent(email)}/mail-suppression`, { method: "DELETE" }, w().one.done);
  return (
    <Card title={w().health.alarms}>
      <ProblemNotice of={problem()} />
      <Show when={props.alarms.length > 0} fallback={<p class="muted">{w().health.noAlarms}</p>}>
        <ul class="stack-2">
          <For each={props.alarms}>
            {(alarm) => (
              <li class="row row-between">
                <div>
                  <strong>{kindText(alarm.kind)}</strong>
                  <div class="small muted">
                    {format().time(alarm.at)} · {Object.values(alarm.details).join(" · ")}
                  </div>
                </div>
                <div class="row">
                  <Show when={alarm.kind === "address-suppressed"}>
                    <button
                      type="button"
                      class="button button-small"
                      disabled={busy()}
                      onClick={() => restore(String(alarm.details.to))}
                    >
                      {w().health.restore}
                    </button>
                  </Show>
                  <button
                    type="button"
                    class="button button-small"
                    disabled={busy()}
                    onClick={() => clear(alarm.id)}
                  >
                    {w().health.clear}
                  </button>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}

type Run = AlertHealth["runs"][number];

function Runs(props: { runs: readonly Run[] }): JSX.Element {
  const words = () => w().health.column;
  const count = (id: keyof NonNullable<Run["counts"]>, header: string) => ({
    id,
    header,
    numeric: true,
    value: (run: Run) => run.counts?.[id] ?? null,
  });
  const columns = () => [
    {
      id: "judged",
      header: words().judged,
      value: (run: Run) => run.id,
      text: (run: Run) => format().time(run.id),
    },
    { id: "trigger", header: words().trigger, value: (run: Run) => oneOf(w().health.trigger, run.trigger) },
    { id: "status", header: words().status, value: (run: Run) => oneOf(w().health.status, run.status) },
    count("sent", words().sent),
    count("refused", words().refused),
    count("unknown", words().unknown),
    {
      id: "started",
      header: words().started,
      value: (run: Run) => run.startedAt,
      text: (run: Run) => format().time(run.startedAt),
    },
  ];
  return (
    <Card title={w().health.runs}>
      <DataTable columns={columns()} rows={props.runs} label={w().health.runs} />
    </Card>
  );
}

function kindText(kind: string): string {
  return oneOf(w().health.kind, kind);
}

function oneOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
