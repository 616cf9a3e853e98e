import { TILE_BLOCKS } from "./tile-blocks";
import { cellsOf, type Tile, type TileMap, tileMap } from "./tiles";

/** One tile for each regency, by its identity (dotted code of today). */
export const REGENCY_TILES: TileMap = tileMap(
  Object.entries(TILE_BLOCKS).flatMap(([province, [column, row, art]]) =>
    cellsOf(art.split("/")).map(([code, tile]): [string, Tile] => [
      `${province}.${code}`,
      { column: column + tile.column, row: row + tile.row },
    ]),
  ),
);
