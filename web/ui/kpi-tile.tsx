import type { Kpi } from "@pantau/domain";
import { type JSX, Show } from "solid-js";
import { format, say, t } from "../i18n/language";
import { differenceText, paceText, partsText, valueText } from "../numbers/kpi-text";
import type { RegionNumber } from "../numbers/snapshot";
import { Sparkline } from "./sparkline";
import type { SparkPoint } from "./sparkline-path";
import { standingOf } from "./standing";
import { ProvisionalMark, StatusBadge } from "./status";
import "./kpi-tile.css";

export interface KpiTileProps {
  readonly kpi: Kpi;
  readonly number: RegionNumber;
  /** Month by month, January first, up to the period. */
  readonly course: readonly SparkPoint[];
  /** Value of the month before (undefined: not read yet), and its name. None in January. */
  readonly before?: { readonly value: number | null | undefined; readonly month: string };
  /** Name of the period's month. */
  readonly month: string;
  readonly open: boolean;
  readonly href?: string;
  readonly menu?: JSX.Element;
}

/** One number with everything that must be known to read it. */
export function KpiTile(props: KpiTileProps): JSX.Element {
  const number = () => props.number;
  const value = () => valueText(props.kpi, number().value, format());
  const pace = () => number().pace;
  const change = () => {
    const before = props.before;
    if (!before) return "";
    // Its line is kept free, so that nothing moves when it comes.
    if (before.value === undefined) return "\u00a0";
    if (before.value === null || number().value === null) return t().number.noChange;
    return t().number.change(
      differenceText(props.kpi, (number().value ?? 0) - before.value, format()),
      before.month,
    );
  };
  return (
    <article class="tile" aria-label={`${say(props.kpi.label)}: ${value()}`}>
      <div class="tile-head">
        <h3>
          <Show when={props.href} fallback={say(props.kpi.label)}>
            {(href) => <a href={href()}>{say(props.kpi.label)}</a>}
          </Show>
        </h3>
        {props.menu}
      </div>
      <div class="tile-value">
        <strong>{value()}</strong>
        <span>
          <Show when={pace() !== null} fallback={t().number.noTarget}>
            {t().number.paceOf(paceText(props.kpi, pace(), format()), props.month)}
            <Show when={number().target !== pace()}>
              {" "}
              · {t().number.targetOf(paceText(props.kpi, number().target, format()))}
            </Show>
          </Show>
        </span>
      </div>
      <div class="tile-marks">
        <StatusBadge standing={standingOf(number(), props.open)} />
        <Show when={number().provisional && number().value !== null}>
          <ProvisionalMark />
        </Show>
      </div>
      <Sparkline
        points={props.course}
        label={`${t().number.trend}: ${courseText(props.kpi, props.course)}`}
      />
      <p class="tile-parts">
        <Show when={number().value !== null} fallback={t().number.missing}>
          {partsText(props.kpi, number(), format())}
          <Show when={change()}>
            <br />
            {change()}
          </Show>
        </Show>
        {/* Of an indicator that counts reports, its parts say it. */}
        <Show when={props.kpi.reads !== "all"}>
          <br />
          <ReportedText number={number()} />
        </Show>
      </p>
    </article>
  );
}

/** How much of the truth has been told: regencies, and months where the number runs over the year. */
export function ReportedText(props: { number: RegionNumber }): JSX.Element {
  const number = () => props.number;
  return (
    <>
      {number().expected === 1
        ? number().reported === 1
          ? t().number.selfReported
          : t().number.selfMissing
        : t().number.reportedOf(format().int(number().reported), format().int(number().expected))}
      <Show when={number().due !== null && number().due !== 0}>
        {", "}
        {t().number.filedOf(format().int(number().filed ?? 0), format().int(number().due))}
      </Show>
      <Show when={number().refused > 0}>
        {", "}
        {t().number.refused(format().int(number().refused))}
      </Show>
    </>
  );
}

function courseText(kpi: Kpi, course: readonly SparkPoint[]): string {
  return course.map((point) => valueText(kpi, point.value, format())).join(", ");
}
