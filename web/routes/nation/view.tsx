import { addMonths, monthOf } from "@pantau/domain";
import { useParams } from "@solidjs/router";
import { createEffect, createMemo, type JSX, lazy, onCleanup, Show } from "solid-js";
import { t } from "../../i18n/language";
import type { Snapshot } from "../../numbers/snapshot";
import type { Reading } from "../../queries/client";
import { useSeries, useSnapshot } from "../../queries/numbers";
import { type PeriodChoice, usePeriod } from "../../queries/periods";
import { type NamedRegion, namedRegion } from "../../queries/regions";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { afterPaint } from "../../ui/after-paint";
import { Reads } from "../../ui/reading";
import { Empty, Loading } from "../../ui/states";
import type { Board } from "./board";
import { BoardCards } from "./cards";
import { HEADLINE } from "./tiles";
import { w } from "./words";

const Nothing = lazy(() => import("./nothing"));

/** The page that is opened every morning, for the nation or for a province. */
export default function Nation(): JSX.Element {
  const params = useParams();
  const period = usePeriod();
  const code = () => params.code ?? "ID";
  const region = createMemo(() => {
    const p = period.chosen();
    return p && namedRegion(code(), p);
  });
  const title = () => (code() === "ID" ? w().nation : (region()?.name ?? t().level.province));
  const [tiles] = useParam("tiles", "province");
  // The regencies are most of the numbers: the nation's first view does without them.
  const totalsOnly = () => code() === "ID" && tiles() === "province";
  const now = useSnapshot(period.chosen, { totalsOnly });
  const before = useSnapshot(
    () => {
      const p = period.chosen();
      return p && monthOf(p) > 1 ? addMonths(p, -1) : undefined;
    },
    { totalsOnly },
  );
  const series = useSeries(() => {
    const p = period.chosen();
    return p && { period: p, regions: [code()], kpis: HEADLINE };
  });
  const open = createMemo(() => {
    const shown = now.data();
    return shown !== undefined && period.isOpen(shown.period);
  });
  const lastMonth = createMemo(() => {
    const [shown, earlier] = [now.data(), before.data()];
    return shown && earlier?.period === addMonths(shown.period, -1) ? earlier : undefined;
  });
  const parts = createMemo(() => {
    const shown = now.data();
    return (code() === "ID" ? shown?.provinces : shown?.regenciesOf(code())) ?? [];
  });
  // One object of getters: each card follows only what it reads, and nothing is worked out again for the asking.
  // It is handed on only where snapshot and region are there.
  const board: Board = {
    get region() {
      return region() as NamedRegion;
    },
    get period() {
      return board.now.period;
    },
    get open() {
      return open();
    },
    get now() {
      return now.data() as Snapshot;
    },
    get before() {
      return lastMonth();
    },
    get series() {
      return series.data();
    },
    get parts() {
      return parts();
    },
    get part() {
      return code() === "ID" ? "province" : "regency";
    },
  };
  const below = boardBelow(() => (region() && now.data() ? { ...board } : undefined));
  onMonthsBeside(period, totalsOnly, () => now.fetching());
  return (
    <>
      <PageHead title={title()} period={period} shown={now.data()?.period} region={code()} />
      <Show when={period.chosen()} fallback={<PeriodUnknown of={now} />}>
        {(chosen) => (
          <Show
            when={region() && region()?.level !== "regency"}
            fallback={<Nothing code={code()} period={chosen()} />}
          >
            <Reads of={now} height="70vh">
              {(snapshot) => (
                <Show
                  when={hasNumbers(snapshot(), code())}
                  fallback={<Nothing code={code()} period={snapshot().period} />}
                >
                  <BoardCards board={board} below={below()} />
                </Show>
              )}
            </Reads>
          </Show>
        )}
      </Show>
    </>
  );
}

/** What the cards read that are not seen at once: a painted frame later, and all of one moment. */
function boardBelow(board: () => Board | undefined): () => Board | undefined {
  const late = afterPaint(board);
  const fields = {} as Board;
  for (const name of FIELDS) Object.defineProperty(fields, name, { get: createMemo(() => late()?.[name]) });
  return createMemo(() => late() && fields);
}

const FIELDS = ["region", "period", "open", "now", "before", "series", "parts", "part"] as const;

/** The page has stood so long before anything is read ahead; the first time it is still being loaded. */
const STILL_MS = { first: 2_500, later: 300 };

/** Reads the months that one step leads to, where little travels for it. */
function onMonthsBeside(period: PeriodChoice, light: () => boolean, busy: () => boolean): void {
  let still = STILL_MS.first;
  createEffect(() => {
    if (!period.chosen() || !light() || busy()) return;
    const timer = setTimeout(async () => {
      still = STILL_MS.later;
      (await import("../../queries/months-beside").catch(() => undefined))?.readMonthsBeside(period);
    }, still);
    onCleanup(() => clearTimeout(timer));
  });
}

/** Before the periods are known there is nothing to ask for. */
function PeriodUnknown(props: { of: Reading<Snapshot> }): JSX.Element {
  return (
    <Show when={props.of.error()} fallback={<Loading height="70vh" />}>
      {(_) => <Empty />}
    </Show>
  );
}

/** Whether anything at all was reported. */
function hasNumbers(snapshot: Snapshot, region: string): boolean {
  return (snapshot.number(region, "reporting-completeness")?.numerator ?? 0) > 0;
}
