import type { SlotEntry, SlotHistoryAnswer } from "@pantau/api";
import { type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { useHref } from "../../shell/view-state";
import type { Column } from "../../ui/columns";
import { Icon, type IconName } from "../../ui/icon";
import { w } from "./page";

const ICONS: Readonly<Record<SlotEntry["state"], IconName>> = {
  stands: "good",
  replaced: "none",
  withdrawn: "out",
  "not-filled": "warn",
  rejected: "bad",
  failed: "bad",
  expired: "clock",
};

/** It came, and only after the slot was due. */
export function isLate(entry: SlotEntry, slot: Pick<SlotHistoryAnswer, "expected" | "deadline">): boolean {
  return slot.expected && entry.receivedAt !== undefined && entry.receivedAt > slot.deadline;
}

/** One file that named the slot: what became of it, what it says of this regency, whose it is. */
export function SlotEntryView(props: { entry: SlotEntry; late: boolean }): JSX.Element {
  const href = useHref();
  const times = () => {
    const { requestedAt, receivedAt, processedAt } = props.entry;
    const time = (text: string, at: string | undefined) => (at ? [`${text} ${format().time(at)}`] : []);
    return [
      ...time(w().one.requested, requestedAt),
      ...time(w().one.received, receivedAt),
      ...time(w().one.processed, receivedAt && processedAt),
    ].join(" · ");
  };
  return (
    <li class={`slot-entry slot-entry-${props.entry.state}`}>
      <Icon name={ICONS[props.entry.state]} size={18} />
      <div>
        <p>
          <strong>{w().slot.states[props.entry.state]}</strong>{" "}
          <span class="muted">
            {w().slot.sentFor[props.entry.sentFor]}
            {props.entry.status === "partial" ? `, ${w().slot.partly}` : ""}
            {props.late ? `, ${w().slot.wasLate}` : ""}
          </span>
        </p>
        <p>{contentOf(props.entry)}</p>
        <p class="small">
          <Show
            when={props.entry.submission}
            fallback={<span class="muted">{w().slot.hidden[props.entry.sentFor]}</span>}
          >
            {(id) => (
              <>
                <a href={href(`/submissions/${id()}`)}>{props.entry.fileName}</a> {props.entry.uploadedBy}
              </>
            )}
          </Show>
        </p>
        <p class="small muted">{times()}</p>
        <Show when={props.entry.withdrawn}>{(gone) => <p class="small">{withdrawnText(gone())}</p>}</Show>
      </div>
    </li>
  );
}

function contentOf(entry: SlotEntry): string {
  const { state, rows, refused, unplaced } = entry;
  const int = format().int;
  if (state === "expired") return w().slot.neverCame;
  const text =
    state === "rejected" || state === "failed"
      ? w().slot.refusedWhole(int(rows), int(refused))
      : w().slot.rows(int(rows), int(refused));
  return unplaced > 0 ? `${text} ${w().slot.unplaced(int(unplaced))}` : text;
}

function withdrawnText(gone: NonNullable<SlotEntry["withdrawn"]>): string {
  const who = gone.by === undefined ? w().slot.withdrawn : w().one.withdrawn(gone.by);
  const why = gone.reason === undefined ? "" : ` ${w().one.reason(gone.reason)}`;
  return `${who}, ${format().time(gone.at)}.${why}`;
}

/** The same as a table, for the export. */
export function columnsOf(slot: SlotHistoryAnswer): Column<SlotEntry>[] {
  const time = (at: string | undefined) => (at === undefined ? "–" : format().time(at));
  return [
    {
      id: "requested",
      header: w().one.requested,
      value: (entry) => entry.requestedAt,
      text: (entry) => time(entry.requestedAt),
    },
    {
      id: "received",
      header: w().one.received,
      value: (entry) => entry.receivedAt ?? null,
      text: (entry) => time(entry.receivedAt),
    },
    { id: "late", header: w().slot.wasLate, value: (entry) => (isLate(entry, slot) ? w().slot.wasLate : "") },
    { id: "state", header: w().one.state, value: (entry) => w().slot.states[entry.state] },
    { id: "for", header: w().one.scope, value: (entry) => w().slot.sentFor[entry.sentFor] },
    { id: "rows", header: w().list.rows, numeric: true, value: (entry) => entry.rows },
    { id: "refused", header: w().list.refused, numeric: true, value: (entry) => entry.refused },
    { id: "by", header: w().list.by, value: (entry) => entry.uploadedBy ?? null },
    { id: "file", header: w().one.fileName, value: (entry) => entry.fileName ?? null },
    {
      id: "withdrawn",
      header: w().slot.states.withdrawn,
      value: (entry) => (entry.withdrawn ? withdrawnText(entry.withdrawn) : null),
    },
  ];
}
