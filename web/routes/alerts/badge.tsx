import type { AlertSummary } from "@pantau/api";
import { type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { useRead } from "../../queries/client";
import "./badge.css";

/** How many alerts of one's own region nobody has acknowledged; nothing where there are none. */
export function AlertBadge(): JSX.Element {
  const summary = useRead<AlertSummary>(() => ({ path: "/alerts/summary", staleTime: 5 * 60_000 }));
  return (
    <Show when={summary.data()?.unacknowledged}>
      {(count) => <span class="nav-badge">{format().int(count())}</span>}
    </Show>
  );
}
