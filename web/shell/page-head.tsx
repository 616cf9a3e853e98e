import type { Period } from "@pantau/domain";
import { For, type JSX, Show } from "solid-js";
import { format, t } from "../i18n/language";
import type { PeriodChoice } from "../queries/periods";
import { namedRegion, regionPath } from "../queries/regions";
import { PeriodSwitcher } from "./period-switcher";
import { useHref } from "./view-state";
import "./page-head.css";

/** Title of a page, where in the country it is, which period it shows and why that one. */
export function PageHead(props: {
  title: string;
  period?: PeriodChoice;
  /** The period of the numbers below, which may still be the last one while the next comes. */
  shown?: Period;
  /** Code of the region that the page is about: gives the way back up. */
  region?: string;
  about?: JSX.Element;
  tools?: JSX.Element;
}): JSX.Element {
  const chosen = () => props.period?.chosen();
  return (
    <>
      <div class="page-head">
        <div class="stack-2">
          <Show when={chosen() && props.region}>
            {(code) => <Crumbs region={code()} period={chosen() as Period} />}
          </Show>
          <h1>{props.title}</h1>
          <Show when={props.about}>
            <p class="muted small">{props.about}</p>
          </Show>
        </div>
        <div class="page-head-tools">
          <Show when={props.period}>{(period) => <PeriodSwitcher period={period()} />}</Show>
          {props.tools}
        </div>
      </div>
      <Show when={props.period}>{(period) => <PeriodLine period={period()} shown={props.shown} />}</Show>
    </>
  );
}

/** Nation, province: the regions around this one. */
function Crumbs(props: { region: string; period: Period }): JSX.Element {
  const href = useHref();
  const above = () => {
    const region = namedRegion(props.region, props.period);
    if (!region || region.level === "nation") return [];
    const nation = namedRegion("ID", props.period);
    const province = region.province ? namedRegion(region.province, props.period) : undefined;
    return [nation, province].filter((known) => known !== undefined);
  };
  return (
    <Show when={above().length > 0}>
      <nav class="crumbs" aria-label={t().number.region}>
        <For each={above()}>
          {(region) => (
            <>
              <a href={href(regionPath(region))}>{region.name}</a>
              <span aria-hidden="true">›</span>
            </>
          )}
        </For>
      </nav>
    </Show>
  );
}

/** Which period this is, whether it is closed, and one tap to the running month. */
function PeriodLine(props: { period: PeriodChoice; shown?: Period }): JSX.Element {
  const href = useHref();
  const said = () => {
    const p = props.period.chosen();
    if (p === undefined) return "";
    const month = format().period(p);
    if (isBehind()) return t().period.coming(month, format().period(props.shown as Period));
    const deadline = format().date(props.period.deadline(p).toISOString());
    if (props.period.isOpen(p)) return t().period.open(month, deadline);
    const closed = t().period.closed(month, deadline);
    return props.period.fellBack() && p === props.period.latest()
      ? `${closed} ${t().period.lastWithData(month)}`
      : closed;
  };
  /** Numbers never stand under another month's name unsaid. */
  const isBehind = () => props.shown !== undefined && props.shown !== props.period.chosen();
  const other = () => {
    const latest = props.period.latest();
    const p = props.period.chosen();
    if (p === undefined || latest === undefined) return undefined;
    const running = props.period.running();
    return p === latest
      ? { text: t().period.goToRunning(format().period(running)), period: running }
      : { text: t().period.goToLatest(format().period(latest)), period: undefined };
  };
  return (
    <p class="small muted period-line" aria-busy={isBehind()}>
      {said()}{" "}
      <Show when={other()}>
        {(way) => (
          <a class="no-print" href={href(globalThis.location.pathname, { period: way().period })}>
            {way().text}
          </a>
        )}
      </Show>
    </p>
  );
}
