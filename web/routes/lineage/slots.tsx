import type { LineageAnswer } from "@pantau/api";
import { reportType } from "@pantau/reports";
import { type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { namedRegion } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { w } from "./page";

type Slot = LineageAnswer["slots"][number];
type File = LineageAnswer["submissions"][number];

/** The slots that the formula asked for, found or not. */
export function Slots(props: { answer: LineageAnswer }): JSX.Element {
  const href = useHref();
  const filled = () => props.answer.slots.filter((slot) => slot.state !== "missing").length;
  const name = (slot: Slot) => namedRegion(slot.regency, slot.period)?.name ?? slot.regency;
  return (
    <Card
      title={w().slots.title}
      about={
        props.answer.slots.length === 0
          ? w().slots.aboutNation
          : w().slots.about(format().int(filled()), format().int(props.answer.slots.length))
      }
    >
      <Show when={props.answer.slots.length > 0}>
        <DataTable
          label={w().slots.title}
          rows={props.answer.slots}
          columns={[
            {
              id: "type",
              header: w().slots.type,
              value: (slot) => typeName(slot.type),
              cell: (slot) => (
                <a href={href(`/slots/${slot.type}/${slot.regency}/${slot.period}`)}>{typeName(slot.type)}</a>
              ),
            },
            {
              id: "period",
              header: w().slots.period,
              value: (slot) => slot.period,
              text: (slot) => format().periodShort(slot.period),
            },
            { id: "regency", header: w().slots.regency, value: name },
            { id: "state", header: w().slots.state, value: (slot) => w().slots.states[slot.state] },
            {
              id: "rows",
              header: w().slots.rows,
              numeric: true,
              value: (slot) => (slot.state === "missing" ? null : slot.rows),
              text: (slot) => format().int(slot.state === "missing" ? null : slot.rows),
            },
            {
              id: "refused",
              header: w().slots.refused,
              numeric: true,
              value: (slot) => (slot.state === "missing" ? null : slot.refused),
              text: (slot) => format().int(slot.state === "missing" ? null : slot.refused),
            },
            {
              id: "received",
              header: w().slots.received,
              value: (slot) => slot.receivedAt ?? null,
              text: (slot) => (slot.receivedAt ? format().time(slot.receivedAt) : "–"),
            },
            {
              id: "filledBy",
              header: w().slots.filledBy,
              value: (slot) => (slot.filledBy ? w().slots.levels[slot.filledBy] : null),
            },
            {
              id: "open",
              header: w().slots.open,
              value: (slot) => slot.submission ?? null,
              cell: (slot) => (
                <Show when={slot.submission} fallback="–">
                  {(id) => <a href={href(`/submissions/${id()}`)}>{w().slots.open}</a>}
                </Show>
              ),
            },
          ]}
        />
      </Show>
    </Card>
  );
}

/** The files in those slots: who sent them and when. */
export function Files(props: { answer: LineageAnswer }): JSX.Element {
  const href = useHref();
  return (
    <Card title={w().files.title} about={w().files.about}>
      <DataTable
        label={w().files.title}
        rows={props.answer.submissions}
        columns={[
          {
            id: "file",
            header: w().files.file,
            wrap: true,
            value: (file: File) => file.fileName,
            cell: (file) => <a href={href(`/submissions/${file.id}`)}>{file.fileName}</a>,
          },
          { id: "type", header: w().slots.type, value: (file) => typeName(file.type) },
          {
            id: "period",
            header: w().slots.period,
            value: (file) => file.period,
            text: (file) => format().periodShort(file.period),
          },
          {
            id: "scope",
            header: w().files.scope,
            value: (file) => namedRegion(file.scope, file.period)?.name ?? file.scope,
          },
          { id: "by", header: w().files.by, wrap: true, value: (file) => file.uploadedBy },
          {
            id: "received",
            header: w().slots.received,
            wrap: true,
            value: (file) => file.receivedAt,
            text: (file) => format().time(file.receivedAt),
          },
          {
            id: "kept",
            header: w().files.keptUntil,
            value: (file) => file.fileKeptUntil,
            text: (file) => format().date(file.fileKeptUntil),
          },
          {
            id: "rows",
            header: w().slots.rows,
            numeric: true,
            value: (file) => file.rows,
            text: (file) => format().int(file.rows),
          },
          {
            id: "refused",
            header: w().slots.refused,
            numeric: true,
            value: (file) => file.refused,
            text: (file) => format().int(file.refused),
          },
        ]}
      />
    </Card>
  );
}

function typeName(id: string): string {
  const label = reportType(id)?.label;
  return label ? say(label) : id;
}
