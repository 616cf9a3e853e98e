import type { SettingRecord } from "@pantau/api";
import type { Deadline, Schedule, Targets } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { useRead } from "../../queries/client";
import { PageHead } from "../../shell/page-head";
import { Failure, Loading } from "../../ui/states";
import { BoundaryImport } from "./boundary-import";
import { Checklist } from "./checklist";
import { DeadlineCard } from "./deadline-card";
import { AdminGate } from "./gate";
import { w } from "./page";
import { ScheduleCard } from "./schedule-card";
import { TargetsCard } from "./targets-card";
import "./admin.css";

/** A configuration document as it travels, with its value parsed by the domain. */
export interface Document<T> extends Omit<SettingRecord, "value"> {
  readonly value: T;
}

/** Targets, rice schedule, deadline, boundary map, and what a new year needs. */
export default function SettingsView(): JSX.Element {
  const targets = useRead<Document<Targets>>(() => ({ path: "/settings/targets" }));
  const schedule = useRead<Document<Schedule>>(() => ({ path: "/settings/schedule" }));
  const deadline = useRead<Document<Deadline>>(() => ({ path: "/settings/deadline" }));
  const all = () => {
    const [a, b, c] = [targets.data(), schedule.data(), deadline.data()];
    return a && b && c ? { targets: a, schedule: b, deadline: c } : undefined;
  };
  const error = () => targets.error() ?? schedule.error() ?? deadline.error();
  const retry = () => {
    for (const reading of [targets, schedule, deadline]) if (reading.error()) reading.retry();
  };
  return (
    <AdminGate>
      <div class="stack">
        <PageHead title={w().settings.title} about={w().settings.about} />
        <Show when={!error()} fallback={<Failure error={error()} retry={retry} />}>
          <Show when={all()} fallback={<Loading height="60vh" />}>
            {(documents) => (
              <>
                <TargetsCard document={documents().targets} />
                <div class="grid split-1-1">
                  <ScheduleCard document={documents().schedule} />
                  <DeadlineCard document={documents().deadline} />
                </div>
                <Checklist targets={documents().targets.value} schedule={documents().schedule.value} />
                <BoundaryImport />
              </>
            )}
          </Show>
        </Show>
      </div>
    </AdminGate>
  );
}
