import type { SeriesAnswer } from "@pantau/api";
import type { JSX } from "solid-js";
import { t } from "../../i18n/language";
import type { Snapshot } from "../../numbers/snapshot";
import type { NamedRegion } from "../../queries/regions";
import { HeadlineTiles } from "../../shell/headline-tiles";

const SHOWN = ["graduation-independent", "bsb-completion", "reporting-completeness"];

export function RegionTiles(props: {
  region: NamedRegion;
  snapshot: Snapshot;
  series: SeriesAnswer | undefined;
  open: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <HeadlineTiles
      title={t().number.indicator}
      region={props.region.code}
      snapshot={props.snapshot}
      series={props.series}
      open={props.open}
      kpis={SHOWN}
    >
      {props.children}
    </HeadlineTiles>
  );
}
