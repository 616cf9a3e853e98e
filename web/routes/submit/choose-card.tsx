import type { SlotsAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { createSignal, type JSX, Show } from "solid-js";
import { format, lang, say, t } from "../../i18n/language";
import { useRead } from "../../queries/client";
import type { PeriodChoice } from "../../queries/periods";
import { namedRegion } from "../../queries/regions";
import { downloadTemplate } from "../../submissions/downloads";
import { Card } from "../../ui/card";
import { Dialog } from "../../ui/dialog";
import { explain } from "../../ui/explain";
import { Icon } from "../../ui/icon";
import { Notice } from "../../ui/states";
import { announce } from "../../ui/toast";
import type { Chosen } from "../../uploads/drafts";
import { PeriodField, RegionField, TypeField } from "./fields";
import { w } from "./page";
import "../../ui/primary.css";

/** Type, region and month; what can be done with them without a file: a template, a report of zero. */
export function ChooseCard(props: {
  chosen: Chosen & { readonly period: Period };
  periods: PeriodChoice;
  onType: (type: string) => void;
  onRegion: (region: string) => void;
  onPeriod: (period: Period) => void;
  /** `standing`: what the user saw standing there; undefined: nobody could look. */
  onZero: (standing: SlotsAnswer["slots"] | undefined) => void;
}): JSX.Element {
  let question: HTMLDialogElement | undefined;
  const [asking, setAsking] = createSignal(false);
  const standing = useRead<SlotsAnswer>(() => {
    const { type: id, region: code, period } = props.chosen;
    if (!asking() || !id || !code) return undefined;
    return { path: "/slots", query: { type: id, region: code, period }, staleTime: 0 };
  });
  const standingRows = () => standing.data()?.slots.find((slot) => slot.state !== "missing")?.rows ?? 0;
  const type = () => (props.chosen.type === undefined ? undefined : reportType(props.chosen.type));
  const region = () => props.chosen.region && namedRegion(props.chosen.region, props.chosen.period);
  const isRegency = () => {
    const found = region();
    return found !== undefined && found !== "" && found.level === "regency";
  };
  const names = () => {
    const found = region();
    return {
      type: type() ? say(type()?.label ?? { id: "", en: "" }) : "",
      region: found ? found.name : "",
      period: format().period(props.chosen.period),
    };
  };
  const template = async (filled: boolean) => {
    const { type: id, region: code, period } = props.chosen;
    if (id === undefined) return;
    try {
      await downloadTemplate(id, { lang: lang(), ...(filled && { period, region: code }) });
    } catch (error) {
      // No line, or nothing to fill it with: the user is told what to do.
      announce(explain(error));
    }
  };
  return (
    <Card title={w().choose.title} about={w().choose.about}>
      <div class="submit-fields">
        <TypeField value={props.chosen.type} onChange={props.onType} />
        <RegionField value={props.chosen.region} period={props.chosen.period} onChange={props.onRegion} />
        <PeriodField value={props.chosen.period} periods={props.periods} onChange={props.onPeriod} />
      </div>
      <Show when={type()}>
        {(definition) => (
          <p class="small muted">
            {say(definition().about)} {w().choose.rowIs(say(definition().rowIs))}
          </p>
        )}
      </Show>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={type() === undefined}
          onClick={() => void template(false)}
        >
          <Icon name="download" size={16} /> {w().template.empty}
        </button>
        <button
          type="button"
          class="button"
          title={w().template.filledHelp}
          disabled={type() === undefined || !isRegency()}
          onClick={() => void template(true)}
        >
          <Icon name="table" size={16} /> {w().template.filled}
        </button>
        <button
          type="button"
          class="button"
          title={isRegency() ? w().zero.help : w().zero.regencyOnly}
          disabled={type() === undefined || !isRegency()}
          onClick={() => {
            setAsking(true);
            question?.showModal();
          }}
        >
          <Icon name="none" size={16} /> {w().zero.button}
        </button>
      </div>
      <Show when={type() === undefined}>
        <p class="small muted">{w().choose.typeFirst}</p>
      </Show>
      <Dialog title={w().zero.title} ref={(found) => (question = found)}>
        <p>{w().zero.text(names().type, names().region, names().period)}</p>
        <Show when={standingRows() > 0}>
          <Notice kind="warn" icon="warn">
            {w().zero.replaces(format().int(standingRows()))}
          </Notice>
        </Show>
        <div class="question-actions">
          <button type="button" class="button" onClick={() => question?.close()}>
            {t().app.cancel}
          </button>
          <button
            type="button"
            class="button button-primary"
            disabled={standing.fetching()}
            onClick={() => {
              question?.close();
              props.onZero(standing.data()?.slots);
            }}
          >
            {w().zero.confirm}
          </button>
        </div>
      </Dialog>
    </Card>
  );
}
