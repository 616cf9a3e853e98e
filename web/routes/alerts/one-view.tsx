import type { AlertDetail } from "@pantau/api";
import { kpiOf, type Period } from "@pantau/domain";
import { useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { valueText } from "../../numbers/kpi-text";
import { useRead } from "../../queries/client";
import { regionPath } from "../../queries/regions";
import { PageHead } from "../../shell/page-head";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { type Fact, Facts } from "../../ui/facts";
import { Reads } from "../../ui/reading";
import { Actions } from "./actions";
import { gapText, paceOf, periodText, readingText, regionText, whatText } from "./alert-text";
import { eventText, LifeChart } from "./life-chart";
import { w } from "./page";
import { StateBadge } from "./state-badge";
import "./alerts.css";
import "../../ui/grid.css";

/** One alert: the number, its course, what happened, and what can be done. */
export default function AlertView(): JSX.Element {
  const params = useParams<{ rule: string; region: string }>();
  const alert = useRead<AlertDetail>(() => ({
    path: `/alerts/${encodeURIComponent(params.rule)}/${params.region}`,
  }));
  return (
    <>
      <Show when={!alert.data()}>
        <PageHead title={w().title} />
      </Show>
      <Reads of={alert}>{(found) => <One alert={found()} />}</Reads>
    </>
  );
}

function One(props: { alert: AlertDetail }): JSX.Element {
  const href = useHref();
  const level = () => props.alert.level;
  const regionLink = () => regionPath({ code: props.alert.region, level: level() });
  return (
    <>
      <PageHead
        title={`${whatText(props.alert)}: ${regionText(props.alert)}`}
        about={w().one.about(props.alert.rule)}
        tools={<StateBadge alert={props.alert} />}
      />
      <div class="grid split-3-2">
        <div class="stack">
          <Card
            title={w().one.facts}
            actions={
              <a href={href(props.alert.kpi ? regionLink() : "/reporting", { period: props.alert.period })}>
                {props.alert.kpi ? w().one.openRegion : w().one.openReporting}
              </a>
            }
          >
            <Facts facts={factsOf(props.alert)} />
          </Card>
          <Show when={props.alert.kpi && props.alert.period}>
            {(period) => (
              <LifeChart alert={props.alert} kpi={props.alert.kpi ?? ""} period={period() as Period} />
            )}
          </Show>
          <Life alert={props.alert} />
        </div>
        <div class="stack no-print">
          <Actions alert={props.alert} />
        </div>
      </div>
    </>
  );
}

function factsOf(alert: AlertDetail): Fact[] {
  const whole = (part: number | null | undefined, of: number | null | undefined) =>
    `${format().int(part ?? null)} / ${format().int(of ?? null)}`;
  return [
    { label: w().column.value, value: readingText(alert), note: gapText(alert) },
    ...(alert.kpi ? [{ label: w().column.pace, value: paceOf(alert) }] : []),
    { label: w().column.period, value: periodText(alert) },
    { label: w().column.since, value: alert.since ? format().date(alert.since) : "–" },
    { label: w().column.severity, value: w().severity[alert.severity] },
    ...(alert.level === "regency"
      ? []
      : [{ label: w().column.reported, value: whole(alert.reported, alert.expected) }]),
    ...(alert.filed == null ? [] : [{ label: w().one.filed, value: whole(alert.filed, alert.due) }]),
  ];
}

function Life(props: { alert: AlertDetail }): JSX.Element {
  return (
    <Card title={w().one.life}>
      <Show when={props.alert.history.length > 0} fallback={<p class="muted">{w().one.noLife}</p>}>
        <ol class="alert-life">
          <For each={[...props.alert.history].reverse()}>
            {(event) => (
              <li>
                <time datetime={event.at}>{format().time(event.at)}</time>
                <strong>{eventText(event.kind)}</strong>
                <Show when={event.by || event.until}>
                  <span class="small muted">
                    {[event.by, event.until && w().one.until(format().date(event.until))]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </Show>
                <Show when={event.text}>{(text) => <p>{text()}</p>}</Show>
                <Show when={event.plan}>{(plan) => <p>{w().one.plan(plan())}</p>}</Show>
                <Show when={event.reading && readingOf(props.alert, event.reading)}>
                  {(text) => <span class="small muted">{text()}</span>}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Card>
  );
}

function readingOf({ kpi }: AlertDetail, reading: { period: string; value: number | null }): string {
  const known = kpi === null ? undefined : kpiOf(kpi);
  const period = format().period(reading.period as Period);
  return known ? `${period}: ${valueText(known, reading.value, format())}` : period;
}
