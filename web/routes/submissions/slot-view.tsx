import type { SlotEntry, SlotHistoryAnswer } from "@pantau/api";
import { type Period, parsePeriod } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { namedRegion, regionPath } from "../../queries/regions";
import { user } from "../../session/session";
import { ExportMenu } from "../../shell/export-menu";
import { PageHead } from "../../shell/page-head";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { Reads } from "../../ui/reading";
import { Empty, Notice } from "../../ui/states";
import { w } from "./page";
import { columnsOf, isLate, SlotEntryView } from "./slot-entry";
import "./submissions.css";

/** One slot over time: every file that named it, the latest first, and what became of each. */
export default function SlotHistory(): JSX.Element {
  const params = useParams();
  return (
    <Show when={parsePeriod(params.month ?? "") && (params.month as Period)} fallback={<Empty />}>
      {(period) => <Slot type={params.type ?? ""} region={params.region ?? ""} period={period()} />}
    </Show>
  );
}

function Slot(props: { type: string; region: string; period: Period }): JSX.Element {
  const href = useHref();
  const reading = useRead<SlotHistoryAnswer>(() => ({
    path: `/slots/${props.type}/${props.region}/${props.period}/history`,
    staleTime: 0,
  }));
  const label = () => reportType(props.type)?.label;
  const region = () => namedRegion(props.region, props.period);
  const title = () =>
    w().one.title(
      say(label() ?? { id: props.type, en: props.type }),
      region()?.name ?? props.region,
      format().period(props.period),
    );
  const own = { period: props.period };
  const matrix = () => (user()?.region.level === "nation" ? region()?.province : undefined);
  return (
    <>
      <PageHead
        title={title()}
        about={
          <>
            {w().slot.about} <a href={href("/reporting", { ...own, region: matrix() })}>{w().slot.matrix}</a>
            {" · "}
            <a href={href(regionPath(region() ?? { code: "ID", level: "nation" }), own)}>
              {w().slot.profile}
            </a>
          </>
        }
        tools={
          <Show when={user()?.may.upload && reading.data()}>
            <a
              class="button"
              href={href("/submit", { type: props.type, region: props.region, period: props.period })}
            >
              <Icon name="upload" size={16} /> {w().send}
            </a>
          </Show>
        }
      />
      <Reads of={reading} height="50vh">
        {(answer) => <Entries answer={answer()} title={title()} />}
      </Reads>
    </>
  );
}

function Entries(props: { answer: SlotHistoryAnswer; title: string }): JSX.Element {
  const latestFirst = () => [...props.answer.entries].reverse();
  return (
    <div class="stack">
      <Now answer={props.answer} />
      <Card
        title={w().slot.title}
        about={w().slot.count(format().int(props.answer.entries.length))}
        actions={
          <Show when={props.answer.entries.length > 0}>
            <ExportMenu
              title={props.title}
              period={props.answer.period}
              asOf={null}
              reported={undefined}
              table={{ columns: columnsOf(props.answer), rows: props.answer.entries }}
            />
          </Show>
        }
      >
        <Show when={latestFirst().length > 0} fallback={<Empty>{w().slot.none}</Empty>}>
          <ol class="timeline slot-history">
            <For each={latestFirst()}>
              {(entry) => <SlotEntryView entry={entry} late={isLate(entry, props.answer)} />}
            </For>
          </ol>
        </Show>
      </Card>
    </div>
  );
}

/** What stands, and whether the deadline was met: by any file that filled the slot and was not taken back. */
function Now(props: { answer: SlotHistoryAnswer }): JSX.Element {
  const standing = () => props.answer.entries.find((entry) => entry.state === "stands");
  const filled = (entry: SlotEntry) => entry.state === "stands" || entry.state === "replaced";
  const inTime = () => props.answer.entries.some((entry) => filled(entry) && !isLate(entry, props.answer));
  // It ends at 24:00, which is the next day already.
  const lastDay = () => format().date(new Date(Date.parse(props.answer.deadline) - 1).toISOString());
  const deadline = () => (props.answer.expected ? w().slot.deadline(lastDay()) : w().slot.notExpected);
  return (
    <Show
      when={standing()}
      fallback={
        <Notice kind={props.answer.expected ? "warn" : undefined} icon="none">
          <strong>{w().slot.empty}</strong> {deadline()}
        </Notice>
      }
    >
      {(entry) => (
        <Notice
          kind={entry().status === "partial" ? "warn" : undefined}
          icon={entry().status === "partial" ? "warn" : "check"}
        >
          <strong>{entry().status === "partial" ? w().slot.filledPartly : w().slot.filled}</strong>{" "}
          {w().slot.rows(format().int(entry().rows), format().int(entry().refused))} {deadline()}{" "}
          <Show when={props.answer.expected}>{inTime() ? w().slot.inTime : w().slot.late}</Show>
        </Notice>
      )}
    </Show>
  );
}
