import type { ListedSubmission } from "@pantau/api";
import { type Period, parsePeriod, period as periodOfText } from "@pantau/domain";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import { createEffect, createMemo, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { usePages } from "../../queries/pages";
import { namedRegion } from "../../queries/regions";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useHref, useParam } from "../../shell/view-state";
import { SubmissionChip } from "../../submissions/status-chip";
import { STATUSES, SUBMISSION_STATUS } from "../../submissions/status-words";
import { DataTable } from "../../ui/data-table";
import { Icon } from "../../ui/icon";
import { Choice } from "../../ui/segmented";
import { Empty, Failure, Loading } from "../../ui/states";
import { Notices } from "./notices";
import { w } from "./page";
import { RegionFilter } from "./region-filter";
import "./submissions.css";
import "../../ui/primary.css";

/** Rows that a filtered list shows before it asks whether to look further back. */
const WANTED = 25;
/** Submissions that are looked through for them without asking. */
const MOST_READ = 600;

/** The list, its filters in the address; older pages on demand. */
export default function Submissions(): JSX.Element {
  const href = useHref();
  const [region] = useParam("region");
  const [type, setType] = useParam("type");
  const [month, setMonth] = useParam("month");
  const [status, setStatus] = useParam("status");
  const pages = usePages<ListedSubmission>(() => ({
    path: "/submissions",
    query: { region: region() || undefined, limit: 50 },
  }));
  const read = () => pages.items() ?? [];
  const found = createMemo(() =>
    read().filter(
      (one) =>
        (!type() || one.type === type()) &&
        (!month() || one.period === month()) &&
        (!status() || statusOf(one) === status()),
    ),
  );
  // A filter goes on reading until it has something to show.
  createEffect(() => {
    if (found().length < WANTED && read().length < MOST_READ && pages.hasMore() && !pages.fetching()) {
      pages.more();
    }
  });
  const months = createMemo(() => [...new Set(read().map((one) => one.period))].sort().reverse());
  return (
    <>
      <PageHead
        title={w().title}
        about={w().about}
        tools={
          <Show when={user()?.may.upload}>
            <a class="button button-primary" href={href("/submit")}>
              <Icon name="upload" size={16} /> {w().send}
            </a>
          </Show>
        }
      />
      <div class="stack">
        <Notices />
        <div class="row submissions-filters no-print">
          <RegionFilter />
          <Choice
            label={w().filter.type}
            value={type()}
            onChange={setType}
            options={[
              { value: "", label: w().filter.all },
              ...REPORT_TYPES.map((one) => ({ value: one.id, label: say(one.label) })),
            ]}
          />
          <Choice
            label={w().filter.period}
            value={month()}
            onChange={setMonth}
            options={[
              { value: "", label: w().filter.all },
              ...withChosen(months(), month()).map((one) => ({
                value: one,
                label: format().period(periodOfText(one)),
              })),
            ]}
          />
          <Choice
            label={w().filter.status}
            value={status()}
            onChange={setStatus}
            options={[
              { value: "", label: w().filter.all },
              ...STATUSES.map((one) => ({ value: one as string, label: say(SUBMISSION_STATUS[one].text) })),
            ]}
          />
        </div>
        <Show
          when={pages.items()}
          fallback={
            <Show when={pages.error()} fallback={<Loading height="50vh" />}>
              {(error) => <Failure error={error()} retry={pages.retry} />}
            </Show>
          }
        >
          <Show when={found().length > 0 || pages.hasMore()} fallback={<Empty>{w().list.none}</Empty>}>
            <List rows={found()} />
            <p class="small muted" aria-live="polite">
              {w().list.looked(format().int(found().length), format().int(read().length))}{" "}
              {pages.hasMore() ? "" : w().list.end}
            </p>
            <Show when={pages.hasMore()}>
              <button type="button" class="button" disabled={pages.fetching()} onClick={pages.more}>
                {w().list.more}
              </button>
            </Show>
          </Show>
        </Show>
      </div>
    </>
  );
}

function List(props: { rows: readonly ListedSubmission[] }): JSX.Element {
  const href = useHref();
  const typeName = (one: ListedSubmission) => {
    const label = reportType(one.type)?.label;
    return label ? say(label) : one.type;
  };
  const regionName = (one: ListedSubmission) =>
    namedRegion(one.scope, one.period as Period)?.name ?? one.scope;
  return (
    <DataTable
      label={w().list.label}
      rows={props.rows}
      columns={[
        {
          id: "type",
          header: w().list.type,
          value: typeName,
          cell: (one) => <a href={href(`/submissions/${one.submission}`)}>{typeName(one)}</a>,
        },
        {
          id: "status",
          header: w().list.status,
          value: (one) => say(SUBMISSION_STATUS[statusOf(one)].text),
          cell: (one) => <SubmissionChip status={statusOf(one)} />,
        },
        { id: "region", header: w().list.region, value: regionName },
        {
          id: "period",
          header: w().list.period,
          value: (one) => one.period,
          text: (one) => format().periodShort(periodOfText(one.period)),
        },
        {
          id: "rows",
          header: w().list.rows,
          numeric: true,
          value: (one) => one.rows,
          text: (one) => format().int(one.rows),
        },
        {
          id: "refused",
          header: w().list.refused,
          numeric: true,
          value: (one) => one.refused,
          text: (one) => format().int(one.refused),
        },
        { id: "by", header: w().list.by, value: (one) => one.requestedBy },
        {
          id: "when",
          header: w().list.when,
          wrap: true,
          value: (one) => one.requestedAt,
          text: (one) => format().time(one.requestedAt),
        },
      ]}
    />
  );
}

function statusOf(one: ListedSubmission): keyof typeof SUBMISSION_STATUS {
  return one.withdrawn ? "withdrawn" : one.status;
}

/** The month that the address asks for can be chosen even before a page with it was read. */
function withChosen(months: readonly string[], chosen: string): readonly string[] {
  return parsePeriod(chosen) && !months.includes(chosen) ? [chosen, ...months] : months;
}
