import type { SlotRow, SlotsAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { createMemo, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useRead } from "../../queries/client";
import type { NamedRegion } from "../../queries/regions";
import { user } from "../../session/session";
import { ExportMenu } from "../../shell/export-menu";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { Reads } from "../../ui/reading";
import { Notice } from "../../ui/states";
import { w } from "./page";

const typeName = (id: string) => say(reportType(id)?.label ?? { id, en: id });

/** Which submission stands for each report of the period, and which reports are missing. */
export function Slots(props: { region: NamedRegion; period: Period }): JSX.Element {
  const href = useHref();
  const read = useRead<SlotsAnswer>(() => ({
    path: "/slots",
    query: { period: props.period, region: props.region.code },
  }));
  const missing = (slots: readonly SlotRow[]) =>
    slots.filter((slot) => slot.expected && slot.state === "missing");
  const columns = createMemo(() => [
    { id: "type", header: w().slots.type, value: (slot: SlotRow) => typeName(slot.type) },
    {
      id: "state",
      header: w().slots.state,
      value: (slot: SlotRow) => `${w().slots.states[slot.state]}, ${w().slots.timeliness[slot.timeliness]}`,
    },
    {
      id: "received",
      header: w().slots.received,
      value: (slot: SlotRow) => slot.receivedAt ?? null,
      text: (slot: SlotRow) => (slot.receivedAt ? format().time(slot.receivedAt) : "–"),
    },
    {
      id: "filledBy",
      header: w().slots.filledBy,
      value: (slot: SlotRow) => (slot.filledBy ? w().slots.levels[slot.filledBy] : null),
    },
    {
      id: "rows",
      header: w().slots.rows,
      numeric: true,
      value: (slot: SlotRow) => slot.rows ?? null,
      text: (slot: SlotRow) => format().int(slot.rows ?? null),
    },
    {
      id: "refused",
      header: w().slots.refused,
      numeric: true,
      value: (slot: SlotRow) => slot.refused ?? null,
      text: (slot: SlotRow) => format().int(slot.refused ?? null),
    },
    {
      id: "history",
      header: w().slots.history,
      value: () => null,
      cell: (slot: SlotRow) => (
        <a href={href(`/slots/${slot.type}/${slot.id}/${props.period}`)}>{w().slots.seeHistory}</a>
      ),
    },
    {
      id: "open",
      header: "",
      value: () => null,
      cell: (slot: SlotRow) => (
        <Show
          when={slot.submission}
          fallback={
            <Show when={slot.state === "missing" && slot.expected && user()?.may.upload}>
              <a href={href("/submit", { type: slot.type, region: props.region.code, period: props.period })}>
                {w().slots.send}
              </a>
            </Show>
          }
        >
          <a href={href(`/submissions/${slot.submission}`)}>{w().slots.open}</a>
        </Show>
      ),
    },
  ]);
  return (
    <Card
      title={w().slots.title}
      about={w().slots.about}
      actions={
        <ExportMenu
          title={`${w().slots.title}: ${props.region.name}`}
          period={props.period}
          asOf={read.data()?.asOf ?? null}
          reported={undefined}
          table={{
            columns: columns().filter(({ id }) => id !== "open" && id !== "history"),
            rows: read.data()?.slots ?? [],
          }}
        />
      }
    >
      <Reads of={read} height="300px">
        {(answer) => (
          <>
            <Show
              when={missing(answer().slots).length > 0}
              fallback={<Notice icon="check">{w().slots.complete}</Notice>}
            >
              <Notice kind="warn" icon="warn">
                {w().slots.missing(format().list(missing(answer().slots).map((slot) => typeName(slot.type))))}
              </Notice>
            </Show>
            <DataTable columns={columns()} rows={answer().slots} label={w().slots.title} />
          </>
        )}
      </Reads>
    </Card>
  );
}
