export {
  ASSETS,
  type DistrictsJson,
  decodeRegionData,
  type RegionAssets,
  type RegionsJson,
} from "./assets";
export type { BoundaryMap, ShapeMap } from "./boundary-shapes";
export { PROVINCE_TILES, type Tile, type TileMap } from "./tiles";
