import type { SubmissionRecord } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { namedRegion } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { Empty } from "../../ui/states";
import { w } from "./page";

type Slot = SubmissionRecord["standing"][number];

/** What became of each slot that the submission named. */
export function Slots(props: { record: SubmissionRecord }): JSX.Element {
  const href = useHref();
  const name = (slot: Slot) => namedRegion(slot.regency, props.record.period as Period)?.name ?? slot.regency;
  const stands = () => props.record.standing.filter((slot) => slot.state === "stands").length;
  return (
    <Card
      title={w().one.slots}
      about={
        props.record.standing.length > 0
          ? w().one.slotsAbout(format().int(stands()), format().int(props.record.standing.length))
          : undefined
      }
    >
      <Show when={props.record.standing.length > 0} fallback={<Empty />}>
        <DataTable
          label={w().one.slots}
          rows={props.record.standing}
          columns={[
            {
              id: "regency",
              header: w().one.regency,
              value: name,
              cell: (slot) => (
                <a href={href(`/region/${slot.regency}`, { period: props.record.period })}>{name(slot)}</a>
              ),
            },
            {
              id: "rows",
              header: w().list.rows,
              numeric: true,
              value: (slot) => slot.rows,
              text: (slot) => format().int(slot.rows),
            },
            {
              id: "refused",
              header: w().list.refused,
              numeric: true,
              value: (slot) => slot.refused,
              text: (slot) => format().int(slot.refused),
            },
            { id: "state", header: w().one.state, value: (slot) => w().one.states[slot.state] },
            {
              id: "by",
              header: w().one.replacedBy,
              value: (slot) => slot.by ?? null,
              cell: (slot) => (
                <Show when={slot.by} fallback="–">
                  {(by) => <a href={href(`/submissions/${by()}`)}>{w().one.seeReplacement}</a>}
                </Show>
              ),
            },
            {
              id: "history",
              header: w().one.history,
              value: () => null,
              cell: (slot) => (
                <a href={href(`/slots/${props.record.type}/${slot.regency}/${props.record.period}`)}>
                  {w().one.seeHistory}
                </a>
              ),
            },
          ]}
        />
      </Show>
    </Card>
  );
}
