export {
  ASSETS,
  type DistrictsJson,
  decodeRegionData,
  type RegionAssets,
  type RegionsJson,
} from "./assets";
