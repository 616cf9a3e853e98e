import type { AlertRecord } from "@pantau/api";
import { kpiOf, type Period } from "@pantau/domain";
import { For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { paceText, valueText } from "../../numbers/kpi-text";
import { useRead } from "../../queries/client";
import { regionPath } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { Reads } from "../../ui/reading";
import type { Board } from "./board";
import { w } from "./words";

const SHOWN = 6;

/** The worst alerts that fire one level below this region; its own are what the tiles say. */
export function Alerts(props: { board: Board }): JSX.Element {
  const href = useHref();
  const read = useRead<readonly AlertRecord[]>(() => ({
    path: "/alerts",
    query: {
      state: "firing",
      level: props.board.region.level === "nation" ? "province" : "regency",
      region: props.board.region.level === "nation" ? undefined : props.board.region.code,
      limit: SHOWN,
    },
  }));
  return (
    <Card title={w().alerts.title}>
      <Reads of={read} height="120px">
        {(alerts) => (
          <Show when={alerts().length > 0} fallback={<p>{w().alerts.none}</p>}>
            <ul class="small plain-list">
              <For each={alerts()}>
                {(alert) => (
                  <li>
                    <Icon name={alert.severity === "critical" ? "bad" : "warn"} size={14} />
                    <span>
                      <a href={href(regionPath({ code: alert.region, level: alert.level }))}>
                        {alert.regionName}
                      </a>
                      : {subject(alert)}
                      {/* Alerts are of today; the page may show another month. */}
                      <Show when={alert.period !== props.board.period && alert.period}>
                        {(month) => <span class="muted"> · {format().periodShort(month() as Period)}</span>}
                      </Show>
                      <Show when={alert.firedAt}>
                        {(at) => <span class="muted"> · {w().alerts.since(format().date(at()))}</span>}
                      </Show>
                      <Show when={alert.acknowledged}>
                        <span class="muted"> · {w().alerts.acknowledged}</span>
                      </Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <a class="small" href={href("/alerts")}>
              {w().alerts.more}
            </a>
          </Show>
        )}
      </Reads>
    </Card>
  );
}

/** What fires: an indicator with its value against the pace, or reports that are overdue. */
function subject(alert: AlertRecord): string {
  const kpi = alert.kpi === null ? undefined : kpiOf(alert.kpi);
  if (!kpi) return w().alerts.overdue;
  const pace = paceText(kpi, alert.pace ?? null, format());
  return `${say(kpi.label)} ${w().alerts.behind(valueText(kpi, alert.value ?? null, format()), pace)}`;
}
