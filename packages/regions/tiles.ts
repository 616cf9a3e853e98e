import { PROVINCE_ART, TILE_BLOCKS } from "./tile-blocks";

/** A cell of a tile map, counted from the north-west corner. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

export interface TileMap {
  readonly columns: number;
  readonly rows: number;
  readonly tiles: ReadonlyMap<string, Tile>;
}

/** One tile for each regency, by its identity (dotted code of today). */
export const REGENCY_TILES: TileMap = tileMap(
  Object.entries(TILE_BLOCKS).flatMap(([province, [column, row, art]]) =>
    cellsOf(art.split("/")).map(([code, tile]): [string, Tile] => [
      `${province}.${code}`,
      { column: column + tile.column, row: row + tile.row },
    ]),
  ),
);

/** One tile for each of today's provinces, by code; an earlier tree uses those of its own codes. */
export const PROVINCE_TILES: TileMap = tileMap(cellsOf(PROVINCE_ART.trim().split("\n")));

function cellsOf(lines: readonly string[]): [string, Tile][] {
  return lines.flatMap((line, row) =>
    line
      .split(" ")
      .map((cell, column): [string, Tile] => [cell, { column, row }])
      .filter(([cell]) => /^\d\d$/.test(cell)),
  );
}

function tileMap(cells: readonly [string, Tile][]): TileMap {
  const extent = (of: (tile: Tile) => number) => Math.max(...cells.map(([, tile]) => of(tile))) + 1;
  return {
    columns: extent((tile) => tile.column),
    rows: extent((tile) => tile.row),
    tiles: new Map(cells),
  };
}
