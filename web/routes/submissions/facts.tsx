import type { SubmissionRecord } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { For, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { namedRegion } from "../../queries/regions";
import { Card } from "../../ui/card";
import { Icon, type IconName } from "../../ui/icon";
import { w } from "./page";

/** What was sent, by whom and when. */
export function Facts(props: { record: SubmissionRecord }): JSX.Element {
  const facts = (): readonly (readonly [string, string])[] => {
    const record = props.record;
    return [
      [w().one.fileName, record.fileName],
      [w().one.size, `${format().int(record.size)} B`],
      [w().one.by, record.requestedBy],
      [w().one.scope, namedRegion(record.scope, record.period as Period)?.name ?? record.scope],
      [w().one.mode, record.acceptPartial ? w().one.lenient : w().one.strict],
      [w().one.rows, w().one.rowsText(format().int(record.rows), format().int(record.refused))],
      [w().one.id, record.submission],
      [w().one.sha256, record.sha256],
      ...(record.fileKeptUntil && record.hasFile
        ? ([[w().one.keptUntil, format().date(record.fileKeptUntil)]] as const)
        : []),
    ];
  };
  return (
    <Card title={w().one.facts}>
      <dl class="facts">
        <For each={facts()}>
          {([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          )}
        </For>
      </dl>
      <Show when={!props.record.hasFile && props.record.processedAt}>
        <p class="small muted">
          {props.record.fileKeptUntil
            ? w().one.fileExpired(format().date(props.record.fileKeptUntil))
            : w().one.noFile}
        </p>
      </Show>
      <Timeline record={props.record} />
    </Card>
  );
}

function Timeline(props: { record: SubmissionRecord }): JSX.Element {
  const steps = () => {
    const { requestedAt, receivedAt, processedAt, withdrawn } = props.record;
    const step = (icon: IconName, text: string, at: string | undefined, note?: string) =>
      at === undefined ? [] : [{ icon, text, at, note }];
    return [
      ...step("flag", w().one.requested, requestedAt),
      ...step("upload", w().one.received, receivedAt),
      ...step("check", w().one.processed, processedAt),
      ...(withdrawn
        ? step("out", w().one.withdrawn(withdrawn.by), withdrawn.at, w().one.reason(withdrawn.reason))
        : []),
    ];
  };
  return (
    <div class="stack-2">
      <h3>{w().one.timeline}</h3>
      <ol class="timeline">
        <For each={steps()}>
          {(step) => (
            <li>
              <Icon name={step.icon} size={15} />
              <span>
                <strong>{step.text}</strong> <span class="small muted">{format().time(step.at)}</span>
                <Show when={step.note}>
                  <br />
                  <span class="small">{step.note}</span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
