import type { AuditRecord } from "@pantau/api";
import { parsePeriod } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { DataTable } from "../../ui/data-table";
import { Empty, Failure, Loading } from "../../ui/states";
import { AdminGate } from "./gate";
import { w } from "./page";
import { usePages } from "./pager";
import "./admin.css";

/** The append-only trail, month by month. */
export default function AuditView(): JSX.Element {
  const [month, setMonth] = useParam("month", new Date().toISOString().slice(0, 7));
  const [filter, setFilter] = useParam("find");
  const entries = usePages<AuditRecord>(() =>
    parsePeriod(month()) ? { path: "/audit", query: { month: month(), limit: 200 } } : undefined,
  );
  return (
    <AdminGate>
      <div class="stack">
        <PageHead
          title={w().audit.title}
          about={w().audit.about}
          tools={
            <label class="field">
              <span>{w().audit.month}</span>
              <input type="month" value={month()} onChange={(event) => setMonth(event.currentTarget.value)} />
            </label>
          }
        />
        <Show when={!entries.error()} fallback={<Failure error={entries.error()} retry={entries.retry} />}>
          <Show when={entries.data()} fallback={<Loading height="50vh" />}>
            <Show when={entries.items().length > 0} fallback={<Empty>{w().audit.none}</Empty>}>
              <DataTable
                label={w().audit.table}
                rows={entries.items()}
                filter={filter()}
                onFilter={(words) => setFilter(words, { replace: true })}
                columns={[
                  {
                    id: "at",
                    header: w().audit.at,
                    value: (row) => row.at,
                    text: (row) => format().time(row.at),
                  },
                  { id: "by", header: w().audit.by, value: (row) => row.by },
                  { id: "action", header: w().audit.action, value: (row) => row.action },
                  { id: "subject", header: w().audit.subject, value: (row) => row.subject },
                  { id: "region", header: w().audit.region, value: (row) => row.region ?? null },
                  {
                    id: "details",
                    header: w().audit.details,
                    value: (row) => (row.details ? JSON.stringify(row.details) : null),
                    wrap: true,
                  },
                ]}
              />
              <Show when={entries.next()}>
                <button type="button" class="button" onClick={() => void entries.load()}>
                  {w().audit.more}
                </button>
              </Show>
            </Show>
          </Show>
        </Show>
        <span class="sr-only" aria-live="polite">
          {entries.fetching() ? t().app.loading : ""}
        </span>
      </div>
    </AdminGate>
  );
}
