import { createMemo, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { shortfall } from "../../numbers/kpi-text";
import { projectToDecember } from "../../numbers/projection";
import { pointsUpTo } from "../../queries/numbers";
import { type Bar, Bars } from "../../ui/bars";
import { Card } from "../../ui/card";
import { standingOf } from "../../ui/standing";
import type { Board } from "./board";
import "../../ui/legend.css";
import { w } from "./words";

/** Independent, natural and all graduation side by side, what the target is of, and where December may end. */
export function Graduation(props: { board: Board }): JSX.Element {
  const words = () => w().graduation;
  const code = () => props.board.region.code;
  const independent = createMemo(() => props.board.now.number(code(), "graduation-independent"));
  const total = createMemo(() => props.board.now.number(code(), "graduation-total"));
  const month = () => format().monthShort(props.board.period);
  const bars = createMemo((): Bar[] => {
    const i = independent();
    const all = total();
    if (!i || !all || i.numerator === null || all.numerator === null || !all.denominator) return [];
    const natural = all.numerator - i.numerator;
    const bar = (key: string, name: string, count: number, of: Partial<Bar>): Bar => ({
      key,
      name,
      value: count / (all.denominator ?? 1),
      text: format().percent(count / (all.denominator ?? 1), 2),
      note: words().families(format().int(count)),
      standing: "no-target",
      ...of,
    });
    return [
      bar("independent", words().independent, i.numerator, {
        standing: standingOf(i, props.board.open),
        mark: i.pace,
        provisional: i.provisional,
      }),
      bar("natural", words().natural, natural, {}),
      bar("total", words().total, all.numerator, {}),
    ];
  });
  const projection = createMemo(() => {
    const points = pointsUpTo(props.board.period, props.board.series, code(), "graduation-independent");
    return projectToDecember(points.map((point) => point.numerator));
  });
  const projected = () => {
    const p = projection();
    const base = independent()?.denominator;
    if (!p || !base) return words().noProjection;
    const share = (families: number) => format().percent(families / base, 1);
    const target = independent()?.target;
    return target === null || target === undefined
      ? words().projectionNoTarget(share(p.middle), share(p.low), share(p.high))
      : words().projection(share(p.middle), share(p.low), share(p.high), format().percent(target, 0));
  };
  const about = () => {
    const base = format().int(independent()?.denominator ?? null);
    const target = independent()?.target;
    return target === null || target === undefined
      ? words().aboutNoTarget(base)
      : words().about(format().percent(target, 0), base);
  };
  const gap = () => {
    const i = independent();
    const short = i ? shortfall(i) : null;
    if (short === null) return "";
    return short === 0
      ? words().ahead
      : words().short(format().int(short), format().period(props.board.period));
  };
  return (
    <Card title={words().title} about={about()}>
      <Show when={bars().length > 0} fallback={<p class="muted">{t().error.empty}</p>}>
        <Bars
          bars={bars()}
          label={words().title}
          max={Math.max(independent()?.target ?? 0, ...bars().map((bar) => bar.value ?? 0))}
        />
        <ul class="legend">
          <li>
            <span class="legend-pace" /> {words().paceMark(month())}
            {independent()?.pace != null ? `: ${format().percent(independent()?.pace ?? null, 1)}` : ""}
          </li>
        </ul>
        <div class="stack-2">
          <p>
            <strong>{gap()}</strong>
          </p>
          <p>{projected()}</p>
          <Show when={projection()}>
            {(p) => <p class="small muted">{words().projectionHow(format().int(p().months))}</p>}
          </Show>
        </div>
      </Show>
    </Card>
  );
}
