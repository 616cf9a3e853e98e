import type { SlotsAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { createMemo, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { useRead } from "../../queries/client";
import { type PeriodChoice, usePeriod } from "../../queries/periods";
import { namedRegion, regionTree } from "../../queries/regions";
import { user } from "../../session/session";
import { PageHead } from "../../shell/page-head";
import { useParam } from "../../shell/view-state";
import { Reads } from "../../ui/reading";
import { Choice } from "../../ui/segmented";
import { Empty, Loading, Notice } from "../../ui/states";
import { ChaseCard } from "./chase-card";
import { matrixOf, totalsOf } from "./matrix";
import { MatrixCard } from "./matrix-card";
import { w } from "./page";
import { YearCard } from "./year-card";
import "./reporting.css";
import "../../ui/grid.css";

/** The month's reports: there, late, missing; and whom to ask. */
export default function Reporting(): JSX.Element {
  const period = usePeriod();
  const [region, setRegion] = useParam("region");
  const slots = useRead<SlotsAnswer>(() => {
    const p = period.chosen();
    return p && { path: "/slots", query: { period: p, region: region() || undefined }, keep: true };
  });
  /** The month of the rows below: the last one stays until the next is there. */
  const shown = () => slots.data()?.slots[0]?.period;
  const provinces = () => provinceChoices();
  /** A link may lead to one regency: the list says so, and leads away from it. */
  const regencyChoice = () => {
    const at = shown() ?? period.chosen();
    const label = at && namedRegion(region(), at)?.name;
    return region().includes(".") ? [{ value: region(), label: label ?? region() }] : [];
  };
  return (
    <>
      <PageHead
        title={w().title}
        period={period}
        shown={shown()}
        region={region() || undefined}
        tools={
          <Show when={provinces().length > 1}>
            <Choice
              label={w().region}
              value={region()}
              onChange={setRegion}
              options={[
                { value: "", label: w().own },
                ...provinces().map(({ code, name }) => ({ value: code, label: name })),
                ...regencyChoice(),
              ]}
            />
          </Show>
        }
      />
      <Show when={period.chosen()} fallback={<Loading height="70vh" />}>
        {(chosen) => (
          <Reads of={slots} height="70vh">
            {(answer) => (
              <Show when={answer().slots.length > 0} fallback={<Empty />}>
                <Board answer={answer()} period={shown() ?? chosen()} periods={period} region={region()} />
              </Show>
            )}
          </Reads>
        )}
      </Show>
    </>
  );
}

function Board(props: {
  answer: SlotsAnswer;
  period: Period;
  periods: PeriodChoice;
  region: string;
}): JSX.Element {
  const rows = createMemo(() => matrixOf(props.answer.slots));
  const totals = createMemo(() => totalsOf(rows()));
  const summary = () => {
    const { filled, expected, late, missing } = totals();
    const int = format().int;
    return w().summary(int(filled), int(expected), int(late), int(missing));
  };
  const code = () => props.region || (user()?.region.code ?? "ID");
  const place = () => namedRegion(code(), props.period)?.name ?? code();
  const reported = () => t().number.slotsOf(format().int(totals().filled), format().int(totals().expected));
  return (
    <div class="stack">
      <Notice icon="info">{summary()}</Notice>
      <MatrixCard
        rows={rows()}
        place={place()}
        period={props.period}
        asOf={props.answer.asOf}
        reported={reported()}
      />
      <div class="grid split-2-1">
        <ChaseCard rows={rows()} period={props.period} deadline={props.periods.deadline(props.period)} />
        <YearCard period={props.period} running={props.periods.running()} region={code()} place={place()} />
      </div>
    </div>
  );
}

/** Provinces inside the reader's own region; a coordinator of one has nothing to choose. */
function provinceChoices(): readonly { readonly code: string; readonly name: string }[] {
  return user()?.region.level === "nation" ? regionTree().today.provinces : [];
}
