import type { SettingRecord } from "@pantau/api";
import { type Deadline, type Schedule, type Targets, yearOf } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { useRead } from "../../queries/client";
import { usePeriod } from "../../queries/periods";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { Failure, Loading } from "../../ui/states";
import { BoundaryImport } from "./boundary-import";
import { Checklist } from "./checklist";
import { DeadlineCard } from "./deadline-card";
import { AdminGate } from "./gate";
import { w } from "./page";
import { ScheduleCard } from "./schedule-card";
import { TargetsCard } from "./targets-card";
import "./admin.css";
import "../../ui/grid.css";

/** A configuration document as it travels, with its value parsed by the domain. */
export interface Document<T> extends Omit<SettingRecord, "value"> {
  readonly value: T;
}

const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];

/** Targets, rice schedule, deadline, boundary map, and what a new year needs. */
export default function SettingsView(): JSX.Element {
  return (
    <AdminGate>
      <Settings />
    </AdminGate>
  );
}

function Settings(): JSX.Element {
  const periods = usePeriod();
  const [asked, setAsked] = useParam("year");
  const year = () => {
    const latest = periods.latest();
    return /^20\d\d$/.test(asked()) ? asked() : latest && String(yearOf(latest));
  };
  const targets = useRead<Document<Targets>>(() => ({ path: "/settings/targets" }));
  const schedule = useRead<Document<Schedule>>(() => ({ path: "/settings/schedule" }));
  const deadline = useRead<Document<Deadline>>(() => ({ path: "/settings/deadline" }));
  const all = () => {
    const [a, b, c, y] = [targets.data(), schedule.data(), deadline.data(), year()];
    return a && b && c && y ? { targets: a, schedule: b, deadline: c, year: y } : undefined;
  };
  const error = () => targets.error() ?? schedule.error() ?? deadline.error();
  const retry = () => {
    for (const reading of [targets, schedule, deadline]) if (reading.error()) reading.retry();
  };
  return (
    <div class="stack">
      <PageHead
        title={w().settings.title}
        about={w().settings.about}
        tools={
          <label class="field">
            <span>{w().settings.year}</span>
            <input
              type="number"
              min={FIRST_YEAR}
              max={LAST_YEAR}
              value={year() ?? ""}
              onChange={(event) => setAsked(event.currentTarget.value)}
            />
          </label>
        }
      />
      <Show when={!error()} fallback={<Failure error={error()} retry={retry} />}>
        <Show when={all()} fallback={<Loading height="60vh" />}>
          {(found) => (
            <>
              <Checklist
                targets={found().targets.value}
                schedule={found().schedule.value}
                year={found().year}
              />
              <div id="targets">
                <Show when={found().year} keyed>
                  {(shown) => <TargetsCard document={found().targets} year={shown} />}
                </Show>
              </div>
              <div class="grid split-1-1" id="schedule">
                <ScheduleCard document={found().schedule} />
                <DeadlineCard document={found().deadline} />
              </div>
              <BoundaryImport />
            </>
          )}
        </Show>
      </Show>
    </div>
  );
}
