export {
  ASSETS,
  type DistrictsJson,
  decodeRegionData,
  type RegionAssets,
  type RegionsJson,
} from "./assets";
export { type BoundaryImport, type BoundaryOptions, importBoundaries } from "./boundaries";
export { PROVINCE_TILES, REGENCY_TILES, type Tile, type TileMap } from "./tiles";
