import type { Measures, ReportType } from "@pantau/domain";
import { createMemo, type JSX, Show } from "solid-js";
import { format, say, t } from "../i18n/language";
import { categoriesOf, labelOfColumn } from "../numbers/categories";
import { Bars } from "../ui/bars";

/** The counts of one measure by its categories, each with its share of the whole. */
export function CategoryBars(props: {
  type: ReportType;
  measure: string;
  measures: Measures;
  /** How many at most; the others are left out (texts may be many). */
  most?: number;
  title?: string;
  /** 1000 where grams are shown as kilograms. */
  scale?: number;
}): JSX.Element {
  const categories = createMemo(() => categoriesOf(props.type, props.measure, props.measures));
  const whole = () => categories().reduce((sum, category) => sum + category.amount, 0);
  const column = () => {
    const measure = props.type.measures.find(({ id }) => id === props.measure);
    return measure && "by" in measure && measure.by
      ? say(labelOfColumn(props.type, measure.by))
      : props.measure;
  };
  const title = () => props.title ?? column();
  return (
    <div class="stack-2">
      <h3>{title()}</h3>
      <Show when={whole() > 0} fallback={<p class="small muted">{t().error.empty}</p>}>
        <Bars
          label={title()}
          bars={categories()
            .slice(0, props.most ?? 12)
            .map((category) => ({
              key: category.key,
              name: say(category.label),
              value: category.amount,
              text: format().int(Math.round(category.amount / (props.scale ?? 1))),
              note: format().percent(category.amount / whole()),
              standing: "no-target",
            }))}
        />
      </Show>
    </div>
  );
}
