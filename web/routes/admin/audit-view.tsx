import type { AuditRecord } from "@pantau/api";
import { parsePeriod } from "@pantau/domain";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { usePages } from "../../queries/pages";
import { ExportMenu } from "../../shell/export-menu";
import { PageHead } from "../../shell/page-head";
import { useHref, useParam } from "../../shell/view-state";
import { DataTable } from "../../ui/data-table";
import { Choice } from "../../ui/segmented";
import { Empty, Failure, Loading } from "../../ui/states";
import { AUDIT_KINDS, actionText, auditDocuments, auditKind, detailText, subjectPath } from "./audit-text";
import { AdminGate } from "./gate";
import { w } from "./page";
import { regionName } from "./regions-of-today";
import "./admin.css";
import "../../ui/grid.css";

const PAGE = 200;

/** The append-only trail, month by month. */
export default function AuditView(): JSX.Element {
  return (
    <AdminGate>
      <Audit />
    </AdminGate>
  );
}

function Audit(): JSX.Element {
  const href = useHref();
  const [month, setMonth] = useParam("month", new Date().toISOString().slice(0, 7));
  const [kind, setKind] = useParam("about");
  const [words, setWords] = useParam("find");
  const [sort, setSort] = useParam("sort");
  const pages = usePages<AuditRecord>(() =>
    parsePeriod(month()) ? { path: "/audit", query: { month: month(), limit: PAGE } } : undefined,
  );
  const rows = createMemo(() =>
    (pages.items() ?? []).filter(({ action }) => !kind() || auditKind(action) === kind()),
  );
  const columns = () => [
    {
      id: "at",
      header: w().audit.at,
      value: (row: AuditRecord) => row.at,
      text: (row: AuditRecord) => format().time(row.at),
    },
    {
      id: "by",
      header: w().audit.by,
      value: (row: AuditRecord) => (row.by === "system" ? w().audit.system : row.by),
    },
    { id: "action", header: w().audit.action, value: (row: AuditRecord) => actionText(row.action) },
    {
      id: "subject",
      header: w().audit.subject,
      value: (row: AuditRecord) => row.subject,
      cell: (row: AuditRecord) => (
        <Show when={subjectPath(row)} fallback={shortId(row.subject)}>
          {(path) => (
            <a href={path().includes("?") ? path() : href(path())} title={row.subject}>
              {shortId(row.subject)}
            </a>
          )}
        </Show>
      ),
    },
    {
      id: "region",
      header: w().audit.region,
      value: (row: AuditRecord) => (row.region ? regionName(row.region) : null),
    },
    {
      id: "details",
      header: w().audit.details,
      value: (row: AuditRecord) => detailText(row.details) || null,
      cell: (row: AuditRecord) => <Details of={row} />,
      wrap: true,
    },
  ];
  return (
    <div class="stack">
      <PageHead
        title={w().audit.title}
        about={w().audit.about}
        tools={
          <>
            <label class="field">
              <span>{w().audit.month}</span>
              <input type="month" value={month()} onChange={(event) => setMonth(event.currentTarget.value)} />
            </label>
            <Choice
              label={w().audit.kind}
              value={kind()}
              onChange={setKind}
              options={[
                { value: "", label: t().app.all },
                ...AUDIT_KINDS.map((one) => ({ value: one as string, label: w().audit.kinds[one] })),
              ]}
            />
          </>
        }
      />
      <Show
        when={pages.items()}
        fallback={
          <Show when={pages.error()} fallback={<Loading height="50vh" />}>
            {(error) => <Failure error={error()} retry={pages.retry} />}
          </Show>
        }
      >
        <Show when={rows().length > 0 || pages.hasMore()} fallback={<Empty>{w().audit.none}</Empty>}>
          <DataTable
            label={w().audit.table}
            rows={rows()}
            filter={words()}
            onFilter={(next) => setWords(next, { replace: true })}
            sort={sort() || undefined}
            onSort={(next) => setSort(next, { replace: true })}
            columns={columns()}
            tools={
              <ExportMenu
                title={`${w().audit.title} ${month()}`}
                asOf={null}
                reported={undefined}
                table={{ columns: columns(), rows: rows() }}
              />
            }
          />
          <Show when={pages.hasMore()}>
            <div>
              <button type="button" class="button" disabled={pages.fetching()} onClick={pages.more}>
                {w().audit.more}
              </button>
            </div>
          </Show>
        </Show>
      </Show>
    </div>
  );
}

function Details(props: { of: AuditRecord }): JSX.Element {
  const documents = () => auditDocuments(props.of.details);
  return (
    <span class="audit-details">
      {detailText(props.of.details) || (documents().length === 0 ? "–" : "")}
      <Show when={documents().length > 0}>
        <details class="audit-documents">
          <summary>{w().audit.compare}</summary>
          <div class="grid split-1-1">
            <For each={documents()}>
              {(one) => (
                <div>
                  <strong>{one.name}</strong>
                  <pre class="small">{one.text}</pre>
                </div>
              )}
            </For>
          </div>
        </details>
      </Show>
    </span>
  );
}

/** Ids are long and alike in front: their end tells them apart. */
function shortId(subject: string): string {
  return /^[0-9A-Z]{26}$/.test(subject) ? `…${subject.slice(-8)}` : subject;
}
