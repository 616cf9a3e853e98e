import { type TileMap as Layout, PROVINCE_TILES } from "@pantau/regions";
import { createEffect, createMemo, createSignal, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { valueText } from "../../numbers/kpi-text";
import { mapTiles } from "../../numbers/map-tiles";
import { rangeOf } from "../../numbers/scale";
import { NoConnection } from "../../queries/http";
import { KpiChoice } from "../../shell/kpi-choice";
import { useKpi } from "../../shell/kpi-param";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { MapLegend } from "../../ui/map-legend";
import { Segmented } from "../../ui/segmented";
import { Failure, Loading } from "../../ui/states";
import { TileMap } from "../../ui/tile-map";
import type { Board } from "./board";
import { w } from "./words";

type Level = "province" | "regency";

/** The country (or a province) as tiles, coloured by one indicator. */
export function MapCard(props: { board: Board }): JSX.Element {
  const [kpi, setKpi] = useKpi();
  const [level, setLevel] = useParam("tiles", "province");
  const href = useHref();
  const shown = (): Level => (props.board.part === "regency" ? "regency" : (level() as Level));
  const regencyTiles = useRegencyTiles(() => shown() === "regency");
  const layout = () => (shown() === "province" ? PROVINCE_TILES : regencyTiles.layout());
  const codes = () => {
    if (props.board.part === "regency") return props.board.parts;
    return shown() === "province" ? props.board.now.provinces : props.board.now.regencies;
  };
  const numbers = createMemo(() =>
    codes().flatMap((code) => {
      const number = props.board.now.number(code, kpi().id);
      return number ? [number] : [];
    }),
  );
  const hasTarget = () => numbers().some((number) => number.target !== null) && !props.board.open;
  const tiles = createMemo(() =>
    mapTiles({
      kpi: kpi(),
      numbers: numbers(),
      layout: layout() ?? PROVINCE_TILES,
      period: props.board.period,
      open: props.board.open,
      href,
    }),
  );
  return (
    <Card
      title={w().map.title}
      about={hasTarget() ? w().map.about : w().map.aboutScale}
      actions={
        <>
          <KpiChoice value={kpi().id} onChange={setKpi} />
          <Show when={props.board.part === "province"}>
            <Segmented
              label={w().map.level}
              value={shown()}
              options={[
                { value: "province", label: w().map.provinces },
                { value: "regency", label: w().map.regencies },
              ]}
              onChange={setLevel}
            />
          </Show>
        </>
      }
    >
      <Show
        when={layout() && numbers().length > 0}
        fallback={
          <Show when={regencyTiles.error()} fallback={<Loading height="320px" />}>
            {(error) => <Failure error={error()} retry={regencyTiles.load} />}
          </Show>
        }
      >
        <TileMap tiles={tiles()} label={`${w().map.title}: ${say(kpi().label)}`} hint={w().map.hint} />
      </Show>
      <MapLegend
        status={hasTarget()}
        range={rangeOf(numbers().map((n) => n.value)).map((value) => valueText(kpi(), value, format()))}
      />
    </Card>
  );
}

/** Where each of 514 tiles lies: asked for only where they are shown. */
function useRegencyTiles(wanted: () => boolean) {
  const [layout, setLayout] = createSignal<Layout>();
  const [error, setError] = createSignal<unknown>();
  const load = () => {
    setError(undefined);
    import("@pantau/regions/regency-tiles").then(
      (module) => setLayout(module.REGENCY_TILES),
      (reason) => setError(new NoConnection(String(reason))),
    );
  };
  createEffect(() => wanted() && layout() === undefined && load());
  return { layout, error, load };
}
