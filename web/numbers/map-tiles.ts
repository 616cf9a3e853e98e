import type { Kpi, Period } from "@pantau/domain";
import type { TileMap as Layout } from "@pantau/regions";
import { format, t } from "../i18n/language";
import { namedRegion, regionPath } from "../queries/regions";
import { standingOf } from "../ui/standing";
import type { MapTile } from "../ui/tile-map";
import { partsText, valueText } from "./kpi-text";
import { depthOf, fillOf, inkOn, rangeOf } from "./scale";
import type { RegionNumber } from "./snapshot";

/** Up to so many tiles there is room for code and value on each. */
const MARKED = 60;

/** One KPI's numbers as tiles, moved to the corner that they begin at. */
export function mapTiles(given: {
  readonly kpi: Kpi;
  readonly numbers: readonly RegionNumber[];
  readonly layout: Layout;
  readonly period: Period;
  readonly open: boolean;
  readonly href: (path: string) => string;
}): MapTile[] {
  const { kpi, numbers, layout, period, open, href } = given;
  const range = rangeOf(numbers.map((number) => number.value));
  const placed = numbers.flatMap((number) => {
    const tile = layout.tiles.get(number.region);
    const region = namedRegion(number.region, period);
    return tile && region ? [{ number, tile, region }] : [];
  });
  const west = Math.min(...placed.map(({ tile }) => tile.column));
  const north = Math.min(...placed.map(({ tile }) => tile.row));
  return placed.map(({ number, tile, region }) => {
    const standing = standingOf(number, open);
    const fill = `${fillOf(standing, number.value, range)} depth-${depthOf(standing, number.value, number.pace)}`;
    const marked = placed.length <= MARKED;
    const known = number.value !== null;
    return {
      key: number.region,
      column: tile.column - west,
      row: tile.row - north,
      mark: marked ? region.label.slice(-2) : undefined,
      value: marked && known ? shortValue(valueText(kpi, number.value, format())) : undefined,
      fill,
      ink: inkOn(fill),
      provisional: number.provisional && known,
      // When it is asked for: 514 sentences are not written before the colours are shown.
      get label() {
        return [
          `${region.name}: ${known ? valueText(kpi, number.value, format()) : t().number.missing}`,
          known ? partsText(kpi, number, format()) : "",
          t().status[standing],
          number.provisional && known ? t().number.provisional : "",
        ]
          .filter(Boolean)
          .join(", ");
      },
      get href() {
        return href(regionPath(region));
      },
    };
  });
}

/** On a tile there is room for a few signs only: decimals go from ten percent on. */
function shortValue(text: string): string {
  return /^\d[.,]\d%$/.test(text) ? text : text.replace(/[.,]\d+%/, "%");
}
