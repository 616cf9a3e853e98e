import type { SlotsAnswer, UserRecord } from "@pantau/api";
import { periodOf, type Schedule, type Targets } from "@pantau/domain";
import { For, type JSX } from "solid-js";
import { format } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { w } from "./page";
import { usePages } from "./pager";

interface Item {
  readonly done: boolean;
  readonly words: string;
}

/** What the year chosen in the targets needs before its first reports. */
export function Checklist(props: { targets: Targets; schedule: Schedule }): JSX.Element {
  const [year] = useParam("year", String(new Date().getUTCFullYear()));
  const users = usePages<UserRecord>(() => ({ path: "/users", query: { limit: 500 } }));
  const january = useRead<SlotsAnswer>(() => ({
    path: "/slots",
    query: { period: periodOf(Number(year()), 1), type: "caseload" },
  }));
  const ending = () =>
    users.items().filter((user) => !user.disabled && (user.validUntil ?? "9") < `${year()}-01-01`);
  const filled = () => january.data()?.slots.filter((row) => row.state !== "missing").length ?? 0;
  const items = (): Item[] => {
    const checks = w().settings.checks;
    const hasTargets = Object.keys(props.targets[year()] ?? {}).length > 0;
    const hasRice = Object.keys(props.schedule).some((month) => month.startsWith(year()));
    return [
      { done: hasTargets, words: hasTargets ? checks.targets(year()) : checks.targetsTodo(year()) },
      { done: hasRice, words: hasRice ? checks.schedule(year()) : checks.scheduleTodo(year()) },
      {
        done: ending().length === 0,
        words: ending().length === 0 ? checks.users : checks.usersTodo(format().int(ending().length)),
      },
      { done: filled() > 0, words: checks.baseline(format().int(filled())) },
    ];
  };
  return (
    <Card title={w().settings.checklist} about={w().settings.checklistAbout(year())}>
      <ul class="stack-2">
        <For each={items()}>
          {(item) => (
            <li class="admin-check">
              <Icon name={item.done ? "good" : "warn"} size={18} />
              <span>
                <strong>{item.done ? w().settings.done : w().settings.todo}</strong>: {item.words}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}
