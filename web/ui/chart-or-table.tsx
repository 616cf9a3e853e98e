import type { JSX } from "solid-js";
import { t } from "../i18n/language";
import { Segmented } from "./segmented";

/** Whether a drawing is seen or the table that is its equal. */
export function ChartOrTable(props: {
  as: string;
  onChange: (as: string) => void;
  /** What of, where a page has several. */
  of?: string;
}): JSX.Element {
  return (
    <Segmented
      label={[`${t().table.show} / ${t().table.showChart}`, props.of].filter(Boolean).join(": ")}
      value={props.as}
      options={[
        { value: "chart", label: t().table.showChart },
        { value: "table", label: t().table.show },
      ]}
      onChange={props.onChange}
    />
  );
}
