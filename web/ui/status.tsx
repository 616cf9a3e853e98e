import type { JSX } from "solid-js";
import { t } from "../i18n/language";
import { Icon, type IconName } from "./icon";
import type { Standing } from "./standing";
import "./status.css";

const ICONS: Readonly<Record<Standing, IconName>> = {
  "on-track": "good",
  behind: "warn",
  critical: "bad",
  "no-data": "none",
  "no-target": "none",
  open: "clock",
};

/** Word and icon, never colour alone. */
export function StatusBadge(props: { standing: Standing }): JSX.Element {
  return (
    <span class={`status status-${props.standing}`} title={t().statusHelp[props.standing]}>
      <Icon name={ICONS[props.standing]} size={13} />
      {t().status[props.standing]}
    </span>
  );
}

/** Fewer than 80 percent of the reports are in. */
export function ProvisionalMark(): JSX.Element {
  return (
    <span class="status status-provisional" title={t().number.provisionalHelp}>
      <Icon name="clock" size={13} />
      {t().number.provisional}
    </span>
  );
}

/** The pattern of missing values; once a page, referenced by `fill-no-data`. */
export function HatchPattern(): JSX.Element {
  return (
    <svg width="0" height="0" class="hatch-pattern" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--surface-2)" />
          <rect width="1.6" height="5" fill="var(--none-fill)" />
        </pattern>
      </defs>
    </svg>
  );
}
