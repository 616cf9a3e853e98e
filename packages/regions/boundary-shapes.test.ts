import { makeRegionTree, type RegencyId, type RegionTree } from "@pantau/domain";
import { beforeAll, expect, it } from "vitest";
import { importBoundaries } from "./boundaries";
import { type BoundaryMap, shapesOf } from "./boundary-shapes";
import { withoutSpecks } from "./boundary-specks";
import { loadRegionData } from "./node";

const box = (x: number, y: number, width: number, height = width) => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
const feature = (code: string, ...rings: number[][][]) => ({
  type: "Feature",
  properties: { code },
  geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) },
});

let map: BoundaryMap;
let tree: RegionTree;
const regency = (code: string) => tree.today.regency(code) as RegencyId;
beforeAll(async () => {
  tree = makeRegionTree(await loadRegionData({ villages: false }));
  const features = [
    feature("33.01", box(109, -8, 1)),
    feature("33.02", box(110, -8, 1)),
    feature("34.01", box(109, -10, 2)),
  ];
  const file = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  map = JSON.parse(new TextDecoder().decode((await importBoundaries(file, tree)).topojson)) as BoundaryMap;
});

it("fills the drawing, north at the top", () => {
  const drawn = shapesOf(
    map,
    new Map([
      ["33", ["33.01", "33.02"]],
      ["34", ["34.01"]],
    ]),
    100,
  );
  expect([drawn.width, drawn.height]).toEqual([100, 150]);
  const [upper, lower] = drawn.shapes;
  expect(upper?.centre.map(Math.round)).toEqual([50, 25]);
  expect(lower?.centre.map(Math.round)).toEqual([50, 100]);
  expect([upper?.room, lower?.room].map((room) => Math.round(room ?? 0))).toEqual([100, 100]);
});

it("draws a province as one outline, without the border between its regencies", () => {
  const [province] = shapesOf(map, new Map([["33", ["33.01", "33.02"]]]), 100).shapes;
  expect(province?.path.match(/M/g)).toHaveLength(1);
  const points = (province?.path ?? "").split(/[MLZ]/).filter(Boolean);
  expect(points.filter((point) => /^50\.0,([1-9]|[1-4]\d)\./.test(point))).toEqual([]);
});

it("finds the place of a label inside a bent outline", async () => {
  const bent = [
    [109, -8],
    [112, -8],
    [112, -7],
    [110, -7],
    [110, -3],
    [109, -3],
    [109, -8],
  ];
  const file = { type: "FeatureCollection", features: [feature("33.01", bent)] };
  const { topojson } = await importBoundaries(new TextEncoder().encode(JSON.stringify(file)), tree);
  const only = JSON.parse(new TextDecoder().decode(topojson)) as BoundaryMap;
  const [shape] = shapesOf(only, new Map([["33.01", ["33.01"]]]), 300).shapes;
  const [x = 0, y = 0] = shape?.centre ?? [];
  expect(y).toBeGreaterThan(400);
  expect(Math.round(x)).toBe(150);
  expect(Math.round(shape?.room ?? 0)).toBe(300);
});

it("leaves out what has no boundary", () => {
  const drawn = shapesOf(
    map,
    new Map([
      ["33.02", ["33.02"]],
      ["33.03", ["33.03"]],
    ]),
  );
  expect(drawn.shapes.map(({ key }) => key)).toEqual(["33.02"]);
});

it("keeps an archipelago of small islands, and drops specks beside a large one", () => {
  const [large, small] = [regency("33.01"), regency("31.01")];
  const kept = withoutSpecks(
    new Map([
      [large, [[box(0, 0, 1)], [box(2, 2, 0.01)]]],
      [small, [[box(0, 0, 0.01)], [box(1, 1, 0.009)], [box(2, 2, 0.001)]]],
    ]),
  );
  expect([kept.get(large)?.length, kept.get(small)?.length]).toEqual([1, 2]);
});
