import { type TileMap as Layout, PROVINCE_TILES, REGENCY_TILES } from "@pantau/regions";
import { createMemo, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { partsText, valueText } from "../../numbers/kpi-text";
import { depthOf, fillOf, isPale, rangeOf } from "../../numbers/scale";
import { namedRegion, regionPath } from "../../queries/regions";
import { KpiChoice } from "../../shell/kpi-choice";
import { useKpi } from "../../shell/kpi-param";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { MapLegend } from "../../ui/map-legend";
import { Segmented } from "../../ui/segmented";
import { standingOf } from "../../ui/standing";
import { type MapTile, TileMap } from "../../ui/tile-map";
import type { Board } from "./board";
import { w } from "./page";

type Level = "province" | "regency";

/** The country (or a province) as tiles, coloured by one indicator. */
export function MapCard(props: { board: Board }): JSX.Element {
  const [kpi, setKpi] = useKpi();
  const [level, setLevel] = useParam("tiles", "province");
  const href = useHref();
  const shown = (): Level => (props.board.part === "regency" ? "regency" : (level() as Level));
  const layout = (): Layout => (shown() === "province" ? PROVINCE_TILES : REGENCY_TILES);
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
  const tiles = createMemo((): MapTile[] => {
    const range = rangeOf(numbers().map((number) => number.value));
    const placed = numbers().flatMap((number) => {
      const tile = layout().tiles.get(number.region);
      const region = namedRegion(number.region, props.board.period);
      return tile && region ? [{ number, tile, region }] : [];
    });
    const west = Math.min(...placed.map(({ tile }) => tile.column));
    const north = Math.min(...placed.map(({ tile }) => tile.row));
    const big = placed.length <= 60;
    return placed.map(({ number, tile, region }) => {
      const standing = standingOf(number, props.board.open);
      const fill = `${fillOf(standing, number.value, range)} depth-${depthOf(standing, number.value, number.pace)}`;
      const value = valueText(kpi(), number.value, format());
      return {
        key: number.region,
        column: tile.column - west,
        row: tile.row - north,
        mark: big ? region.label.slice(-2) : undefined,
        value: big && number.value !== null ? shortValue(value) : undefined,
        fill,
        darkText: isPale(fill),
        provisional: number.provisional && number.value !== null,
        label: [
          `${region.name}: ${number.value === null ? t().number.missing : value}`,
          number.value === null ? "" : partsText(kpi(), number, format()),
          t().status[standing],
          number.provisional && number.value !== null ? t().number.provisional : "",
        ]
          .filter(Boolean)
          .join(", "),
        href: href(regionPath(region)),
      };
    });
  });
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
      <TileMap tiles={tiles()} label={`${w().map.title}: ${say(kpi().label)}`} hint={w().map.hint} />
      <MapLegend
        status={hasTarget()}
        range={rangeOf(numbers().map((n) => n.value)).map((value) => valueText(kpi(), value, format()))}
      />
    </Card>
  );
}

/** On a tile there is room for a few signs only. */
function shortValue(text: string): string {
  return /^\d[.,]\d%$/.test(text) ? text : text.replace(/[.,]\d+%/, "%");
}
