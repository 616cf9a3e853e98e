import type { SubmissionRecord } from "@pantau/api";
import { isFinal, type Period, period as periodOfText } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { namedRegion } from "../../queries/regions";
import { PageHead } from "../../shell/page-head";
import { useHref } from "../../shell/view-state";
import { SubmissionChip } from "../../submissions/status-chip";
import { Reads } from "../../ui/reading";
import { Notice } from "../../ui/states";
import { Actions } from "./actions";
import { Facts } from "./facts";
import { w } from "./page";
import { Problems } from "./problems";
import { Slots } from "./slots";
import "./submissions.css";
import "../../ui/grid.css";

const WAIT_MS = 1500;

/** One submission: where it stands, what was wrong with it, what became of its slots. */
export default function OneSubmission(): JSX.Element {
  const params = useParams();
  const reading = useRead<SubmissionRecord>(() => ({ path: `/submissions/${params.id}`, staleTime: 0 }));
  const isOnItsWay = () => {
    const status = reading.data()?.status;
    return status !== undefined && !isFinal(status);
  };
  const watched = useRead<SubmissionRecord>(() =>
    isOnItsWay() ? { path: `/submissions/${params.id}`, staleTime: 0, refetchInterval: WAIT_MS } : undefined,
  );
  return (
    <>
      <Show when={!reading.data()}>
        <PageHead title={w().title} />
      </Show>
      <Reads of={reading} height="70vh">
        {(record) => <Record record={watched.data() ?? record()} />}
      </Reads>
    </>
  );
}

function Record(props: { record: SubmissionRecord }): JSX.Element {
  const href = useHref();
  const title = () => {
    const { type, scope, period } = props.record;
    const label = reportType(type)?.label;
    const name = namedRegion(scope, period as Period)?.name ?? scope;
    return w().one.title(label ? say(label) : type, name, format().period(periodOfText(period)));
  };
  return (
    <>
      <PageHead
        title={title()}
        about={
          <>
            <a href={href("/submissions")}>{w().one.back}</a>{" "}
            <SubmissionChip status={props.record.withdrawn ? "withdrawn" : props.record.status} />
          </>
        }
        tools={<Actions record={props.record} />}
      />
      <div class="stack">
        <StatusNotice record={props.record} />
        <div class="grid split-1-1">
          <Facts record={props.record} />
          <Slots record={props.record} />
        </div>
        <Problems record={props.record} />
      </div>
    </>
  );
}

/** What the status asks of the reader. */
function StatusNotice(props: { record: SubmissionRecord }): JSX.Element {
  const href = useHref();
  const status = () => props.record.status;
  return (
    <>
      <Show when={!isFinal(status())}>
        <Notice icon="clock">{w().one.processing}</Notice>
      </Show>
      <Show when={status() === "rejected"}>
        <Notice kind="bad" icon="bad">
          {w().one.rejectedHelp}
        </Notice>
      </Show>
      <Show when={status() === "failed"}>
        <Notice kind="bad" icon="bad">
          {w().one.failed(props.record.reason ?? "failed")}
        </Notice>
      </Show>
      <Show when={status() === "expired"}>
        <Notice kind="warn" icon="clock">
          {w().one.expiredHelp}
        </Notice>
      </Show>
      <Show when={props.record.superseded_by}>
        {(by) => (
          <Notice icon="info">
            {w().one.superseded} <a href={href(`/submissions/${by()}`)}>{w().one.seeReplacement}</a>
          </Notice>
        )}
      </Show>
    </>
  );
}
