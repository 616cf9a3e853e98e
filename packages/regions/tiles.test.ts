import { expect, it } from "vitest";
import { loadRegionData } from "./node";
import { REGENCY_TILES } from "./regency-tiles";
import { PROVINCE_TILES, type TileMap } from "./tiles";

function expectOneTileEach(map: TileMap, codes: readonly string[]): void {
  expect([...map.tiles.keys()].sort()).toEqual(codes);
  const cells = new Map<string, string>();
  for (const [code, { column, row }] of map.tiles) {
    const cell = `${column},${row}`;
    expect(cells.get(cell), `${code} shares a cell`).toBeUndefined();
    cells.set(cell, code);
    expect(column).toBeLessThan(map.columns);
    expect(row).toBeLessThan(map.rows);
  }
}

it("every regency has exactly one tile, and no two share a cell", async () => {
  const { regencies } = await loadRegionData({ villages: false });
  expectOneTileEach(
    REGENCY_TILES,
    regencies.map((regency) => regency.code),
  );
  expect([REGENCY_TILES.columns, REGENCY_TILES.rows]).toEqual([75, 33]);
});

it("every province has exactly one tile, and no two share a cell", async () => {
  const { provinces } = await loadRegionData({ villages: false });
  expectOneTileEach(
    PROVINCE_TILES,
    provinces.map((province) => province.code),
  );
});

it("lies like the archipelago", () => {
  const at = (code: string) => REGENCY_TILES.tiles.get(code) as { column: number; row: number };
  const westToEast = ["11.71", "12.71", "31.71", "33.74", "35.78", "51.71", "81.71", "91.71"];
  expect(westToEast.map((code) => at(code).column)).toEqual(
    westToEast.map((code) => at(code).column).sort((a, b) => a - b),
  );
  expect(at("11.71").row).toBeLessThan(at("18.71").row);
  expect(at("71.71").row).toBeLessThan(at("73.71").row);
  expect(at("63.71").row).toBeLessThan(at("35.78").row);
});
