import type { LineageAnswer, Page, SnapshotVersion } from "@pantau/api";
import { jakartaDay, KPIS, kpiOf, type Period, yearOf } from "@pantau/domain";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { usePeriod } from "../../queries/periods";
import { namedRegion } from "../../queries/regions";
import { PageHead } from "../../shell/page-head";
import { useHref, useParam } from "../../shell/view-state";
import { Reads } from "../../ui/reading";
import { Choice } from "../../ui/segmented";
import { Loading, Notice } from "../../ui/states";
import { endOfDay } from "./as-of";
import { NumberCard } from "./number-card";
import { w } from "./page";
import { Regencies } from "./regencies";
import { Files, Slots } from "./slots";
import "./lineage.css";
import "../../ui/link-button.css";

const FALLBACK = "graduation-independent";

/** From a number to its formula, the slots that it asked for, the files in them, and who sent them. */
export default function Lineage(): JSX.Element {
  const period = usePeriod();
  const [kpi, setKpi] = useParam("kpi", FALLBACK);
  const [region] = useParam("region", "ID");
  const [day, setDay] = useParam("at");
  const known = createMemo(() => kpiOf(kpi()) ?? kpiOf(FALLBACK));
  const lineage = useRead<LineageAnswer>(() => {
    const p = period.chosen();
    const query = { period: p, region: region(), kpi: kpi(), at: endOfDay(day()) };
    return p && { path: "/lineage", query, keep: true };
  });
  const name = () => {
    const p = period.chosen();
    return (p && namedRegion(region(), p)?.name) ?? region();
  };
  return (
    <>
      <PageHead
        title={known() ? `${say(known()?.label ?? { id: "", en: "" })} · ${name()}` : w().title}
        period={period}
        region={region()}
        tools={
          <Choice
            label={w().kpi}
            value={kpi()}
            onChange={setKpi}
            options={KPIS.map((one) => ({ value: one.id as string, label: say(one.label) }))}
          />
        }
      />
      <Show when={period.chosen()} fallback={<Loading height="70vh" />}>
        {(chosen) => (
          <div class="stack">
            <AsSeen day={day()} period={chosen()} onDay={setDay} answer={lineage.data()} />
            <Reads of={lineage} height="70vh">
              {(answer) => (
                <>
                  <NumberCard answer={answer()} />
                  <Show when={answer().regencies.length > 1}>
                    <Regencies answer={answer()} day={day()} />
                  </Show>
                  <Slots answer={answer()} />
                  <Show when={answer().submissions.length > 0}>
                    <Files answer={answer()} />
                  </Show>
                </>
              )}
            </Reads>
          </div>
        )}
      </Show>
    </>
  );
}

/** A past day to look at, and the days on which the year's numbers changed. */
function AsSeen(props: {
  day: string;
  period: Period;
  onDay: (day: string) => void;
  answer: LineageAnswer | undefined;
}): JSX.Element {
  const href = useHref();
  const history = useRead<Page<SnapshotVersion>>(() => ({
    path: `/history/${yearOf(props.period)}`,
    query: { limit: 100 },
  }));
  const days = createMemo(() => [
    ...new Set((history.data()?.items ?? []).map(({ at }) => jakartaDay(new Date(at)))),
  ]);
  return (
    <div class="stack-2">
      <div class="row no-print">
        <label class="field">
          <span>{w().asSeen}</span>
          <input
            type="date"
            list="lineage-days"
            value={props.day}
            max={jakartaDay(new Date())}
            onChange={(event) => props.onDay(event.currentTarget.value)}
          />
        </label>
        <datalist id="lineage-days" aria-label={w().versions}>
          <For each={days()}>{(day) => <option value={day} />}</For>
        </datalist>
        <Show when={days().length > 0}>
          <span class="small muted lineage-days">
            {w().versions}:{" "}
            <For each={days().slice(0, 5)}>
              {(day, i) => (
                <>
                  {i() > 0 ? " · " : ""}
                  <button type="button" class="link-button" onClick={() => props.onDay(day)}>
                    {format().date(day)}
                  </button>
                </>
              )}
            </For>
          </span>
        </Show>
      </div>
      <Show when={props.day === "" ? undefined : props.answer}>
        {(answer) => (
          <Notice kind="warn" icon="clock">
            {answer().version === 0
              ? w().before(format().date(props.day))
              : w().asSeenOn(format().date(props.day), format().int(answer().version))}{" "}
            <a
              href={href("/lineage", {
                region: answer().region,
                kpi: answer().kpi,
                period: answer().period,
              })}
            >
              {w().asSeenNow}
            </a>
          </Notice>
        )}
      </Show>
    </div>
  );
}
