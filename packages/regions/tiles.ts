import { PROVINCE_ART } from "./province-art";

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

/** One tile for each of today's provinces, by code; an earlier tree uses those of its own codes. */
export const PROVINCE_TILES: TileMap = tileMap(cellsOf(PROVINCE_ART.trim().split("\n")));

/** Cells of a drawing in letters, by code. */
export function cellsOf(lines: readonly string[]): [string, Tile][] {
  return lines.flatMap((line, row) =>
    line
      .split(" ")
      .map((cell, column): [string, Tile] => [cell, { column, row }])
      .filter(([cell]) => /^\d\d$/.test(cell)),
  );
}

export function tileMap(cells: readonly [string, Tile][]): TileMap {
  const extent = (of: (tile: Tile) => number) => Math.max(...cells.map(([, tile]) => of(tile))) + 1;
  return {
    columns: extent((tile) => tile.column),
    rows: extent((tile) => tile.row),
    tiles: new Map(cells),
  };
}
