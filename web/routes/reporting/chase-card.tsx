import type { Period } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useContacts } from "../../queries/contacts";
import { namedRegion } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { copyText } from "../../ui/clipboard";
import { ContactLinks } from "../../ui/contact";
import { Icon } from "../../ui/icon";
import { chaseList } from "./chase-text";
import { type MatrixRow, toChase } from "./matrix";
import { w } from "./page";

const SHOWN = 8;
const MORE = 20;
/** Regions that the server tells contacts of at once. */
const MOST_CONTACTS = 50;

/** Who has not reported, with a message ready for each and one list for all. */
export function ChaseCard(props: {
  rows: readonly MatrixRow[];
  period: Period;
  deadline: Date;
}): JSX.Element {
  const href = useHref();
  const [count, setCount] = createSignal(SHOWN);
  const rows = createMemo(() => toChase(props.rows));
  const shown = () => rows().slice(0, count());
  const contacts = useContacts(() =>
    shown()
      .map((row) => row.regency)
      .slice(0, MOST_CONTACTS),
  );
  const contactOf = (row: MatrixRow) =>
    contacts.data()?.contacts.find(({ region }) => region === row.regency);
  const regionName = (regency: string) => namedRegion(regency, props.period)?.name ?? regency;
  const typeName = (id: string) => {
    const label = reportType(id)?.label;
    return label ? say(label) : id;
  };
  const period = () => format().period(props.period);
  const deadline = () => format().date(props.deadline.toISOString());
  const link = (region?: string) =>
    `${location.origin}${href("/submit", { period: props.period, ...(region && { region }) })}`;
  const whole = () =>
    chaseList(rows(), {
      heading: w().chase.heading(period(), deadline()),
      footer: w().chase.footer(link()),
      line: w().chase.line,
      regionName,
      typeName,
    });
  const message = (row: MatrixRow) =>
    w().chase.message({
      name: contactOf(row)?.name ?? w().chase.someone,
      region: regionName(row.regency),
      period: period(),
      types: row.missing.map(typeName).join(", "),
      deadline: deadline(),
      link: link(row.regency),
    });
  const missing = () => rows().reduce((sum, row) => sum + row.missing.length, 0);
  return (
    <Card
      title={w().chase.title}
      about={
        rows().length > 0
          ? w().chase.about(format().int(rows().length), format().int(missing()))
          : w().chase.none
      }
      actions={
        <Show when={rows().length > 0}>
          <button type="button" class="button" onClick={() => void copyText(whole())}>
            <Icon name="copy" size={16} /> {w().chase.copyAll}
          </button>
        </Show>
      }
    >
      <Show when={rows().length > 0}>
        <ul class="chase">
          <For each={shown()}>
            {(row) => (
              <li class="stack-2">
                <span>
                  <strong>{regionName(row.regency)}</strong>{" "}
                  <span class="small muted">{row.missing.map(typeName).join(", ")}</span>
                </span>
                <ContactLinks contact={contactOf(row)} message={message(row)} copyLabel={w().chase.copyOne} />
              </li>
            )}
          </For>
        </ul>
        <Show when={rows().length > count()}>
          <button type="button" class="button" onClick={() => setCount(count() + MORE)}>
            {w().chase.more(format().int(Math.min(MORE, rows().length - count())))}
          </button>
        </Show>
      </Show>
    </Card>
  );
}
