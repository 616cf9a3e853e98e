import type { SeriesAnswer } from "@pantau/api";
import { kpiOf } from "@pantau/domain";
import { PROVINCE_TILES } from "@pantau/regions";
import { For, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { paceText, shortfall, valueText } from "../../numbers/kpi-text";
import { mapTiles } from "../../numbers/map-tiles";
import { priorities } from "../../numbers/priorities";
import type { Snapshot } from "../../numbers/snapshot";
import { namedRegion } from "../../queries/regions";
import { HeadlineTiles } from "../../shell/headline-tiles";
import { useKpi } from "../../shell/kpi-param";
import { useHref } from "../../shell/view-state";
import { MapLegend } from "../../ui/map-legend";
import { TileMap } from "../../ui/tile-map";
import { w } from "./page";

const HEADLINE = [
  "graduation-independent",
  "bsb-completion",
  "p2k2-attendance",
  "staff-trained",
  "kks-custody",
  "debt-resolution",
];

/** How the nation stands, where, and who holds the most of what is missing. */
export function FirstPage(props: {
  snapshot: Snapshot;
  series: SeriesAnswer | undefined;
  open: boolean;
}): JSX.Element {
  const [kpi] = useKpi();
  const href = useHref();
  const number = (id: string) => props.snapshot.number("ID", id);
  const natural = () => {
    const all = number("graduation-total")?.numerator ?? null;
    const independent = number("graduation-independent")?.numerator ?? null;
    return all === null || independent === null ? null : all - independent;
  };
  const share = (families: number | null) => {
    const base = number("graduation-independent")?.denominator;
    return w().families(
      format().int(families),
      format().percent(families === null || !base ? null : families / base, 2),
    );
  };
  const called = () => priorities(props.snapshot, undefined, props.snapshot.provinces, 5);
  return (
    <>
      <HeadlineTiles
        title={w().headline}
        region="ID"
        snapshot={props.snapshot}
        series={props.series}
        open={props.open}
        kpis={HEADLINE}
      />
      <section class="briefing-columns">
        <div>
          <h3>{w().graduation}</h3>
          <p>
            {w().independent}: <strong>{share(number("graduation-independent")?.numerator ?? null)}</strong>
            <br />
            {w().natural}: {share(natural())}
            <br />
            <Show when={number("graduation-independent")}>
              {(n) => <>{w().short(format().int(shortfall(n())))}</>}
            </Show>
          </p>
          <h3>{w().behind}</h3>
          <ol class="briefing-list">
            <For each={called()}>
              {(priority) => {
                const reason = priority.reasons[0];
                const about = reason && kpiOf(reason.kpi);
                return (
                  <li>
                    <strong>{namedRegion(priority.region, props.snapshot.period)?.name}</strong>
                    <Show when={about && reason}>
                      {": "}
                      {say(about?.label ?? { id: "", en: "" })}{" "}
                      {about && valueText(about, reason?.number.value ?? null, format())} (
                      {t().number.pace.toLowerCase()}{" "}
                      {about && paceText(about, reason?.number.pace ?? null, format())})
                    </Show>
                  </li>
                );
              }}
            </For>
          </ol>
        </div>
        <div>
          <h3>{w().map(say(kpi().label))}</h3>
          <TileMap
            tiles={mapTiles({
              kpi: kpi(),
              numbers: props.snapshot.provinces.flatMap(
                (code) => props.snapshot.number(code, kpi().id) ?? [],
              ),
              layout: PROVINCE_TILES,
              period: props.snapshot.period,
              open: props.open,
              href,
            })}
            label={w().map(say(kpi().label))}
            hint=""
          />
          <MapLegend status range={[]} />
        </div>
      </section>
    </>
  );
}
