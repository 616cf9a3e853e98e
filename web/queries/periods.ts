import type { PeriodsAnswer, SettingRecord } from "@pantau/api";
import {
  DEFAULT_DEADLINE,
  type Deadline,
  deadlineOf,
  latestClosedPeriod,
  type Period,
  parsePeriod,
  runningPeriod,
  type TimeZone,
} from "@pantau/domain";
import { createEffect, createMemo } from "solid-js";
import { onForget } from "../session/session";
import { useParam } from "../shell/view-state";
import { useRead } from "./client";

/** The last zone in which a day ends. */
const LAST_ZONE: TimeZone = "WIB";

/** The last answer, so that the first numbers need not wait for it. It names months, nobody's data. */
const REMEMBERED = "pantau.periods";
onForget(() => localStorage.removeItem(REMEMBERED));

function remembered(): PeriodsAnswer | undefined {
  const text = localStorage.getItem(REMEMBERED);
  return text === null ? undefined : (JSON.parse(text) as PeriodsAnswer);
}

export interface PeriodChoice {
  /** What the address asks for, else what pages open on; undefined until it is known. */
  readonly chosen: () => Period | undefined;
  /** What pages open on: the latest closed period, or the last month with data if that is earlier. */
  readonly latest: () => Period | undefined;
  /** The latest closed period has no data: say which month is shown instead. */
  readonly fellBack: () => boolean;
  readonly running: () => Period;
  readonly isOpen: (p: Period) => boolean;
  /** When reports of that period are due, in Jakarta's zone. */
  readonly deadline: (p: Period) => Date;
  readonly first: () => Period | null;
  readonly choose: (p: Period) => void;
}

/** The period of this page, from the address. */
export function usePeriod(): PeriodChoice {
  const [text, setText] = useParam("period");
  const periods = useRead<PeriodsAnswer>(() => ({ path: "/periods", staleTime: 5 * 60_000 }));
  const setting = useRead<SettingRecord>(() => ({ path: "/settings/deadline", staleTime: 60 * 60_000 }));
  // Memos: all of this is asked for with every month of the list.
  const rule = createMemo(() => (setting.data()?.value as Deadline | undefined) ?? DEFAULT_DEADLINE);
  createEffect(() => {
    const known = periods.data();
    if (known) localStorage.setItem(REMEMBERED, JSON.stringify(known));
  });
  const closed = createMemo(() => {
    // With every answer anew: a page that stands open for days comes to the next month.
    periods.data();
    return latestClosedPeriod(new Date(), LAST_ZONE, rule());
  });
  const latest = createMemo(() => {
    const known = periods.data() ?? remembered();
    // Where the list cannot be had the page still opens; it says itself what it could not read.
    if (known === undefined) return periods.error() === undefined ? undefined : closed();
    const last = known.last;
    return last !== null && last < closed() ? last : closed();
  });
  return {
    chosen: createMemo(() => parsePeriod(text()) ?? latest()),
    latest,
    fellBack: () => latest() !== undefined && latest() !== closed(),
    running: () => runningPeriod(new Date(), LAST_ZONE),
    isOpen: (p) => deadlineOf(p, rule(), LAST_ZONE) > new Date(),
    deadline: (p) => new Date(deadlineOf(p, rule(), LAST_ZONE).getTime() - 1),
    first: () => periods.data()?.first ?? null,
    choose: (p) => setText(p === latest() ? "" : p),
  };
}
