import type { AlertRecord } from "@pantau/api";
import { ALERT_LEVELS, KPIS, kpiOf } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { named, regionTree } from "../../queries/regions";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useHref, useParam } from "../../shell/view-state";
import { DataTable } from "../../ui/data-table";
import { Icon } from "../../ui/icon";
import { Reads } from "../../ui/reading";
import { Choice, Segmented } from "../../ui/segmented";
import { Empty } from "../../ui/states";
import {
  alertPath,
  gapOf,
  paceOf,
  periodText,
  readingText,
  regionText,
  stateText,
  whatText,
} from "./alert-text";
import { w } from "./page";
import { StateBadge } from "./state-badge";
import "./alerts.css";

/** In the address where nothing narrows the list to a region. */
const EVERYWHERE = "all";
const STATES = ["firing", "pending", "acknowledged", "silenced", "resolved", "all"] as const;

/** All alerts that the user may see; filters in the address. */
export default function AlertsView(): JSX.Element {
  const href = useHref();
  const [state, setState] = useParam("state", "firing");
  // Who reads the whole nation begins with its provinces: hundreds of regencies answer to their Korwil.
  const [level, setLevel] = useParam("level", user()?.region.level === "nation" ? "province" : "all");
  const [kpi, setKpi] = useParam("about");
  // Coordinators begin with what is theirs; the other regencies of the province are one choice away.
  const own = user()?.region;
  const mine = own && own.level !== "nation" ? own.code : EVERYWHERE;
  const [region, setRegion] = useParam("region", mine);
  const [sort, setSort] = useParam("sort");
  const [words, setWords] = useParam("q");
  const isNarrowed = () => region() !== EVERYWHERE;
  const shownLevel = () => (isNarrowed() ? "all" : level());
  const alerts = useRead<AlertRecord[]>(() => ({
    path: "/alerts",
    query: {
      state: state() === "all" ? undefined : state(),
      level: shownLevel() === "all" ? undefined : shownLevel(),
      kpi: kpi() || undefined,
      region: isNarrowed() ? region() : undefined,
    },
    keep: true,
  }));
  return (
    <>
      <PageHead
        title={w().title}
        about={w().about}
        tools={
          <>
            <a class="button" href={href("/alerts/settings")}>
              <Icon name="settings" size={16} /> {w().settingsLink}
            </a>
            <a class="button" href={href("/alerts/rules")}>
              <Icon name="flag" size={16} /> {w().rulesLink}
            </a>
          </>
        }
      />
      <div class="stack">
        <div class="row alert-filters no-print">
          <Show when={isNarrowed() || mine !== EVERYWHERE}>
            <Choice
              label={w().column.region}
              value={region()}
              onChange={setRegion}
              options={[...new Set([mine, region(), EVERYWHERE])].map((value) => ({
                value,
                label: value === EVERYWHERE ? w().filter.everywhere : nameOf(value),
              }))}
            />
          </Show>
          <Segmented
            label={w().filter.state}
            value={state()}
            onChange={setState}
            options={STATES.map((value) => ({
              value: value as string,
              label: value === "all" ? w().filter.all : w().state[value],
            }))}
          />
          <Show when={!isNarrowed()}>
            <Choice
              label={w().filter.level}
              value={level()}
              onChange={setLevel}
              options={[
                { value: "all", label: w().filter.all },
                ...ALERT_LEVELS.map((value) => ({ value: value as string, label: w().level[value] })),
              ]}
            />
          </Show>
          <Choice
            label={w().filter.kpi}
            value={kpi()}
            onChange={setKpi}
            options={[
              { value: "", label: w().filter.all },
              ...KPIS.map((one) => ({ value: one.id, label: say(one.label) })),
            ]}
          />
        </div>
        <Reads of={alerts} height="50vh">
          {(rows) => (
            <Show when={rows().length > 0} fallback={<Empty>{w().none}</Empty>}>
              <List
                rows={rows()}
                sort={sort()}
                onSort={(next) => setSort(next, { replace: true })}
                words={words()}
                onWords={(next) => setWords(next, { replace: true })}
              />
            </Show>
          )}
        </Reads>
      </div>
    </>
  );
}

function List(props: {
  rows: readonly AlertRecord[];
  sort: string;
  onSort: (sort: string) => void;
  words: string;
  onWords: (words: string) => void;
}): JSX.Element {
  const href = useHref();
  const columns = () => [
    {
      id: "region",
      header: w().column.region,
      value: (row: AlertRecord) => regionText(row),
      cell: (row: AlertRecord) => <a href={href(alertPath(row))}>{regionText(row)}</a>,
    },
    { id: "what", header: w().column.what, value: (row: AlertRecord) => whatText(row) },
    {
      id: "state",
      header: w().column.state,
      value: (row: AlertRecord) => stateText(row),
      cell: (row: AlertRecord) => <StateBadge alert={row} />,
    },
    {
      id: "value",
      header: w().column.value,
      numeric: true,
      // Missing reports are words; only numbers can be ordered.
      value: (row: AlertRecord) => (row.missing ? null : (row.value ?? null)),
      text: (row: AlertRecord) =>
        row.missing ? w().missingCount(format().int(row.missing.length)) : readingText(row),
    },
    {
      id: "pace",
      header: w().column.pace,
      numeric: true,
      value: (row: AlertRecord) => row.pace ?? null,
      text: (row: AlertRecord) => paceOf(row),
    },
    {
      id: "gap",
      header: w().column.gap,
      numeric: true,
      value: (row: AlertRecord) => gapOf(row)?.units ?? null,
      text: (row: AlertRecord) => shortText(row),
    },
    {
      id: "period",
      header: w().column.period,
      value: (row: AlertRecord) => row.period ?? null,
      text: (row: AlertRecord) => periodText(row),
    },
    {
      id: "since",
      header: w().column.since,
      value: (row: AlertRecord) => row.since ?? null,
      text: (row: AlertRecord) => (row.since ? format().date(row.since) : "–"),
    },
    { id: "severity", header: w().column.severity, value: (row: AlertRecord) => w().severity[row.severity] },
    {
      id: "reported",
      header: w().column.reported,
      numeric: true,
      value: (row: AlertRecord) => row.reported ?? null,
      text: (row: AlertRecord) => reportedText(row),
    },
  ];
  return (
    <DataTable
      columns={columns()}
      rows={props.rows}
      label={w().title}
      sort={props.sort || undefined}
      onSort={props.onSort}
      filter={props.words}
      onFilter={props.onWords}
    />
  );
}

function nameOf(code: string): string {
  const { today } = regionTree();
  const scope = today.scope(code);
  return scope ? named(today, scope).name : code;
}

/** Units that are missing to the pace. */
function shortText(row: AlertRecord): string {
  const gap = gapOf(row);
  return gap ? `${format().int(gap.units)} ${say(gap.unit)}` : "–";
}

/** Regencies above the regency; months filed for a regency's year-to-date numbers. */
function reportedText({ level, kpi, reported, expected, filed, due }: AlertRecord): string {
  const known = kpi === null ? undefined : kpiOf(kpi);
  if (level !== "regency" || !known)
    return `${format().int(reported ?? null)} / ${format().int(expected ?? null)}`;
  return filed === null || filed === undefined
    ? "–"
    : `${format().int(filed)} / ${format().int(due ?? null)}`;
}
