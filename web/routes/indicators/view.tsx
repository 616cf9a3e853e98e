import { type Kpi, kpiOf, wordsOf } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { paceText, partsText, valueText } from "../../numbers/kpi-text";
import { useSnapshot } from "../../queries/numbers";
import { usePeriod } from "../../queries/periods";
import { NumberMenu } from "../../shell/number-menu";
import { PageHead } from "../../shell/page-head";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { ReportedText } from "../../ui/kpi-tile";
import { Reads } from "../../ui/reading";
import { standingOf } from "../../ui/standing";
import { State } from "../../ui/states";
import { ProvisionalMark, StatusBadge } from "../../ui/status";
import "../../ui/facts.css";
import { w } from "./page";
import "../../ui/grid.css";
import "./indicators.css";

/** One indicator in words, made from its definition. */
export default function Indicator(): JSX.Element {
  const params = useParams();
  const href = useHref();
  return (
    <Show
      when={kpiOf(params.kpi ?? "")}
      fallback={
        <State
          icon="search"
          title={t().error.notFoundTitle}
          action={<a href={href("/indicators")}>{w().list}</a>}
        >
          {w().unknown(params.kpi ?? "")}
        </State>
      }
      keyed
    >
      {(kpi) => <Definition kpi={kpi} />}
    </Show>
  );
}

function Definition(props: { kpi: Kpi }): JSX.Element {
  const period = usePeriod();
  const href = useHref();
  const snapshot = useSnapshot(period.chosen);
  const report = () => (props.kpi.numeratorType ? reportType(props.kpi.numeratorType) : undefined);
  return (
    <>
      <PageHead
        title={say(props.kpi.label)}
        about={say(wordsOf(props.kpi).explanation)}
        period={period}
        shown={snapshot.data()?.period}
        tools={
          <a class="button button-small" href={href("/compare", { kpi: props.kpi.id })}>
            {w().more}
          </a>
        }
      />
      <div class="grid split-1-1">
        <Card title={w().formula}>
          <dl class="facts facts-long">
            <Fact name={w().numerator}>{say(wordsOf(props.kpi).formula.numerator)}</Fact>
            <Fact name={w().denominator}>{say(wordsOf(props.kpi).formula.denominator)}</Fact>
            <Fact name={w().defined}>{say(wordsOf(props.kpi).formula.defined)}</Fact>
            <Fact name={w().unit}>{say(props.kpi.unit)}</Fact>
            <Fact name={w().span}>{w().spans[props.kpi.basis]}</Fact>
            <Fact name={w().source}>
              {report() ? say(report()?.label ?? { id: "", en: "" }) : w().sourceAll}
            </Fact>
            <Fact name={w().above}>{w().aboveText}</Fact>
            <Fact name={w().provisional}>{w().provisionalText(props.kpi.basis === "ytd")}</Fact>
          </dl>
        </Card>
        <div class="stack">
          <Reads of={snapshot} height="200px">
            {(now) => (
              <>
                <Card title={w().target}>
                  <p>{targetText(props.kpi, now().number("ID", props.kpi.id)?.target ?? null)}</p>
                  <p class="muted">{w().direction[props.kpi.direction]}</p>
                </Card>
                <Show when={now().number("ID", props.kpi.id)}>
                  {(number) => (
                    <Card
                      title={`${t().nationName}: ${w().now(format().period(now().period))}`}
                      actions={<NumberMenu number={number()} period={now().period} />}
                    >
                      <p class="row">
                        <strong class="figure-large">{valueText(props.kpi, number().value, format())}</strong>
                        <StatusBadge standing={standingOf(number(), period.isOpen(now().period))} />
                        <Show when={number().provisional && number().value !== null}>
                          <ProvisionalMark />
                        </Show>
                      </p>
                      <p class="small muted">
                        {partsText(props.kpi, number(), format())}
                        <br />
                        <ReportedText number={number()} />
                      </p>
                    </Card>
                  )}
                </Show>
              </>
            )}
          </Reads>
          <Show when={report()}>
            {(type) => (
              <Card title={`${w().template}: ${say(type().label)}`} about={say(type().about)}>
                <dl class="facts">
                  <For each={type().columns}>
                    {(column) => (
                      <div>
                        <dt>
                          <code>{column.nameId}</code> <span class="small">({column.name})</span>
                        </dt>
                        <dd class="small">
                          {say(column.label)}
                          <Show when={column.required}>
                            <small class="muted">{w().required}</small>
                          </Show>
                        </dd>
                      </div>
                    )}
                  </For>
                </dl>
              </Card>
            )}
          </Show>
        </div>
      </div>
    </>
  );
}

function Fact(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function targetText(kpi: Kpi, target: number | null): string {
  if (target === null) return w().noTarget;
  const text = paceText(kpi, target, format());
  return kpi.pace === "linear" ? w().linear(text, paceText(kpi, target / 12, format())) : w().constant(text);
}
