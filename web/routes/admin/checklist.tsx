import type { SlotsAnswer, UserRecord } from "@pantau/api";
import { jakartaDay, periodOf, type Schedule, type Targets, userState } from "@pantau/domain";
import { createEffect, For, type JSX } from "solid-js";
import { format } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { usePages } from "../../queries/pages";
import { regionTree } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { w } from "./page";

interface Item {
  readonly done: boolean;
  readonly words: string;
  readonly way: { readonly href: string; readonly text: string };
}

/** Names told one by one; more are only counted. */
const NAMED = 5;

/** What a year needs before its first reports. */
export function Checklist(props: { targets: Targets; schedule: Schedule; year: string }): JSX.Element {
  const href = useHref();
  const users = usePages<UserRecord>(() => ({ path: "/users", query: { limit: 500 } }));
  createEffect(() => {
    if (users.hasMore() && !users.fetching()) users.more();
  });
  const january = () => periodOf(Number(props.year), 1);
  const baseline = useRead<SlotsAnswer>(() => ({
    path: "/slots",
    query: { period: january(), type: "caseload" },
  }));
  const today = jakartaDay(new Date());
  const active = () => (users.items() ?? []).filter((user) => userState(user, today) === "active");
  const ending = () => active().filter(({ validUntil }) => validUntil && validUntil <= `${props.year}-12-31`);
  const without = () => {
    const reporting = new Set(active().map((user) => user.role === "reporter" && user.region));
    return regionTree().today.provinces.filter(({ code }) => !reporting.has(code));
  };
  const filled = () => baseline.data()?.slots.filter((slot) => slot.state !== "missing").length ?? 0;
  const items = (): Item[] => {
    const { checks, toTargets, toSchedule, toUsers, toReporting } = w().settings;
    const int = format().int;
    const hasTargets = Object.keys(props.targets[props.year] ?? {}).length > 0;
    const hasRice = Object.keys(props.schedule).some((month) => month.startsWith(props.year));
    const names = without().map(({ name }) => name);
    const rest = names.length - NAMED;
    const some = format().list([...names.slice(0, NAMED), ...(rest > 0 ? [checks.others(int(rest))] : [])]);
    const all = regionTree().at(january()).regencies.length;
    return [
      {
        done: hasTargets,
        words: hasTargets ? checks.targets(props.year) : checks.targetsTodo(props.year),
        way: { href: "#targets", text: toTargets },
      },
      {
        done: hasRice,
        words: hasRice ? checks.schedule(props.year) : checks.scheduleTodo(props.year),
        way: { href: "#schedule", text: toSchedule },
      },
      {
        done: ending().length === 0,
        words: ending().length === 0 ? checks.users(props.year) : checks.usersTodo(int(ending().length)),
        way: { href: href("/admin/users"), text: toUsers },
      },
      {
        done: names.length === 0,
        words: names.length === 0 ? checks.korwil : checks.korwilTodo(int(names.length), some),
        way: { href: href("/admin/users", { role: "reporter" }), text: toUsers },
      },
      {
        done: filled() === all,
        words: checks.baseline(int(filled()), int(all)),
        way: { href: href("/reporting", { period: january() }), text: toReporting },
      },
    ];
  };
  return (
    <Card title={w().settings.checklist} about={w().settings.checklistAbout(props.year)}>
      <ul class="stack-2">
        <For each={items()}>
          {(item) => (
            <li class="admin-check" classList={{ "admin-check-done": item.done }}>
              <Icon name={item.done ? "good" : "warn"} size={18} />
              <span>
                <strong>{item.done ? w().settings.done : w().settings.todo}</strong>: {item.words}
              </span>
              <a
                class="small"
                href={item.way.href}
                target={item.way.href.startsWith("#") ? "_self" : undefined}
              >
                {item.way.text}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}
