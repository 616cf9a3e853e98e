import type { NoticeRecord } from "@pantau/api";
import { parsePeriod } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { createSignal, For, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { usePages } from "../../queries/pages";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { w } from "./page";

const SHOWN = 3;

/** What happened to one's own submissions; nothing where nothing did. */
export function Notices(): JSX.Element {
  const href = useHref();
  const pages = usePages<NoticeRecord>(() => ({ path: "/notices" }));
  const [all, setAll] = createSignal(false);
  const items = () => pages.items() ?? [];
  const shown = () => (all() ? items() : items().slice(0, SHOWN));
  return (
    <Show when={items().length > 0}>
      <Card title={w().notices.title}>
        <ul class="stack-2">
          <For each={shown()}>
            {(notice) => (
              <li class="notice-line">
                <Icon name={notice.kind === "failed" ? "bad" : "info"} size={16} />
                <span>
                  {textOf(notice)} <span class="small muted">{format().time(notice.at)}</span>{" "}
                  <a href={href(`/submissions/${notice.submission}`)}>{w().notices.open}</a>
                  <Show when={detail(notice, "replacement")}>
                    {(replacement) => (
                      <>
                        {" · "}
                        <a href={href(`/submissions/${replacement()}`)}>{w().notices.replacement}</a>
                      </>
                    )}
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={!all() && items().length > SHOWN}>
          <button type="button" class="button button-small" onClick={() => setAll(true)}>
            {t().app.more}
          </button>
        </Show>
        <Show when={all() && pages.hasMore()}>
          <button type="button" class="button button-small" onClick={pages.more}>
            {w().notices.more}
          </button>
        </Show>
      </Card>
    </Show>
  );
}

function textOf(notice: NoticeRecord): string {
  const id = detail(notice, "type");
  const label = reportType(id)?.label;
  const type = label ? say(label) : id;
  const month = parsePeriod(detail(notice, "period"));
  const period = month ? format().period(month) : "";
  const by = detail(notice, "by");
  if (notice.kind === "replaced") {
    const { regencies } = notice.details;
    const count = Array.isArray(regencies) ? regencies.length : Number(regencies ?? 0);
    return w().notices.replaced(type, period, by, format().int(count));
  }
  if (notice.kind === "overtaken") return w().notices.overtaken(type, period, by);
  if (notice.kind === "failed") return w().notices.failed(type, period);
  return w().notices.withdrawn(type, period, by, detail(notice, "reason"));
}

function detail(notice: NoticeRecord, name: string): string {
  const value = notice.details[name];
  return typeof value === "string" ? value : "";
}
