import { kpiOf } from "@pantau/domain";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { differenceText, paceText, valueText } from "../../numbers/kpi-text";
import { type Priority, priorities, type Reason } from "../../numbers/priorities";
import { useContacts } from "../../queries/contacts";
import { namedRegion, regionPath } from "../../queries/regions";
import { user } from "../../session/session";
import { isOwn } from "../../shell/own-region";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { ContactLinks } from "../../ui/contact";
import { Icon } from "../../ui/icon";
import type { Board } from "./board";
import { w } from "./words";

const CALLS = 3;
const REASONS = 2;

/** Three names with reasons. */
export function CallList(props: { board: Board }): JSX.Element {
  const found = createMemo(() => priorities(props.board.now, props.board.before, props.board.parts, CALLS));
  const contacts = useContacts(() => found().map((priority) => priority.region));
  return (
    <Card title={w().calls.title} about={w().calls.about}>
      <Show when={found().length > 0} fallback={<p>{w().calls.none}</p>}>
        <ol class="calls">
          <For each={found()}>
            {(priority, i) => (
              <Call
                board={props.board}
                priority={priority}
                place={i() + 1}
                contact={contacts.data()?.contacts.find((contact) => contact.region === priority.region)}
              />
            )}
          </For>
        </ol>
      </Show>
    </Card>
  );
}

function Call(props: {
  board: Board;
  priority: Priority;
  place: number;
  contact: Parameters<typeof ContactLinks>[0]["contact"];
}): JSX.Element {
  const href = useHref();
  const region = () => namedRegion(props.priority.region, props.board.period);
  const path = () => href(regionPath(region() ?? { code: props.priority.region, level: "regency" }));
  const reasons = () => props.priority.reasons.map(reasonText);
  const message = () =>
    w().calls.message({
      name: props.contact?.name,
      region: region()?.name ?? props.priority.region,
      period: format().period(props.board.period),
      reasons: reasons().slice(0, 3).join("; "),
      link: `${location.origin}${path()}`,
    });
  return (
    <li class="call">
      <span class="call-place" aria-hidden="true">
        {props.place}
      </span>
      <div class="stack-2">
        <a href={path()} class="call-name">
          {region()?.name}
        </a>
        <ul class="small call-reasons">
          <For each={reasons().slice(0, REASONS)}>
            {(reason) => (
              <li>
                <Icon name="warn" size={14} /> {reason}
              </li>
            )}
          </For>
          <Show when={reasons().length > REASONS}>
            <li class="muted">{w().calls.more(format().int(reasons().length - REASONS))}</li>
          </Show>
        </ul>
        <Show when={isOwn(user(), props.priority.region)}>
          <ContactLinks contact={props.contact} message={message()} copyLabel={w().calls.copy} />
        </Show>
      </div>
    </li>
  );
}

function reasonText(reason: Reason): string {
  const kpi = kpiOf(reason.kpi);
  if (!kpi) return "";
  if (reason.kind === "fell")
    return w().calls.fell(say(kpi.label), differenceText(kpi, reason.amount, format()).replace("+", ""));
  const { number } = reason;
  const short = `${format().int(reason.amount)} ${say(kpi.unit)}`;
  return w().calls.behind(
    say(kpi.label),
    valueText(kpi, number.value, format()),
    paceText(kpi, number.pace, format()),
    short,
    format().percent(reason.share, 0),
  );
}
