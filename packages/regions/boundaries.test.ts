import { existsSync, readFileSync } from "node:fs";
import { makeRegionTree, Refusal, type RegionTree } from "@pantau/domain";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { beforeAll, describe, expect, it } from "vitest";
import { importBoundaries } from "./boundaries";
import { loadRegionData } from "./node";

let tree: RegionTree;
beforeAll(async () => {
  tree = makeRegionTree(await loadRegionData({ villages: false }));
});

/** A square of 1 degree with 40 points a side. Neighbours have the points of their common side in common. */
function square(x: number, y: number, size = 1): number[][] {
  const steps = Array.from({ length: 40 }, (_, i) => i / 40);
  const wave = (t: number) => 0.01 * size * Math.sin(t * 25);
  return [
    ...steps.map((t) => [x + size * t, y + wave(t)]),
    ...steps.map((t) => [x + size + wave(t), y + size * t]),
    ...steps.map((t) => [x + size - size * t, y + size + wave(1 - t)]),
    ...steps.map((t) => [x + wave(1 - t), y + size - size * t]),
    [x, y + wave(0)],
  ];
}

function file(features: readonly { properties: object; rings: number[][][]; id?: string }[]): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({
      type: "FeatureCollection",
      features: features.map(({ id, properties, rings }) => ({
        type: "Feature",
        id,
        properties,
        geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) },
      })),
    }),
  );
}

const neighbours = [
  { properties: { KDPKAB: "33.01", nama: "Cilacap" }, rings: [square(109, -8), square(108, -9, 0.001)] },
  { properties: { KDPKAB: "3302", nama: "Banyumas" }, rings: [square(110, -8)] },
  { properties: { KDPKAB: "91.01", nama: "Merauke" }, rings: [square(140, -8)] },
  { properties: { KDPKAB: "33.02", nama: "Banyumas, sebuah pulau" }, rings: [square(112, -8, 0.2)] },
  { properties: { KDPKAB: "33.99", nama: "Danau" }, rings: [square(113, -8)] },
  { properties: { nama: "tanpa kode" }, rings: [square(114, -8)] },
];

function decode(bytes: Uint8Array) {
  const topology = JSON.parse(new TextDecoder().decode(bytes)) as Topology<{ regencies: GeometryCollection }>;
  return { topology, collection: feature(topology, topology.objects.regencies) };
}

describe("importBoundaries", () => {
  it("finds the codes by itself, joins old and new ones, and tells what does not join", async () => {
    const result = await importBoundaries(file(neighbours), tree);
    expect(result.property).toBe("KDPKAB");
    expect(result.joined).toEqual(["33.01", "33.02", "93.01"]);
    expect(result.missing).toHaveLength(511);
    expect(result.unknown).toEqual(["33.99", ""]);
    expect(decode(result.topojson).collection.features.map(({ id }) => id)).toEqual(result.joined);
  });

  it("keeps borders common and regencies alive, and lets small islands go", async () => {
    const { topojson } = await importBoundaries(file(neighbours), tree, { keep: 0.1 });
    const { topology, collection } = decode(topojson);
    const points = topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
    expect(points).toBeLessThan(0.3 * 6 * 160);
    const parts = collection.features.map(({ geometry }) =>
      geometry.type === "MultiPolygon" ? geometry.coordinates : [],
    );
    expect(parts.map((polygons) => polygons.length)).toEqual([1, 2, 1]);
    const shared = (topology.objects.regencies.geometries as { arcs: number[][][] }[]).map(({ arcs }) =>
      arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)),
    );
    expect(shared[0]?.filter((arc) => shared[1]?.includes(arc))).toHaveLength(1);
  });

  it("reads codes from the features' ids", async () => {
    const result = await importBoundaries(
      file([{ id: "33.02", properties: { n: 1 }, rings: [square(1, 1)] }]),
      tree,
    );
    expect([result.property, result.joined]).toEqual(["id", ["33.02"]]);
  });

  it.each([
    ["boundaries_not_json", new TextEncoder().encode("{")],
    ["boundaries_not_json", Uint8Array.of(0xff, 0xfe)],
    ["boundaries_not_geojson", new TextEncoder().encode(`{"type":"Topology"}`)],
    ["boundaries_not_geojson", new TextEncoder().encode("null")],
    ["boundaries_no_codes", file([{ properties: { name: "Banyumas" }, rings: [square(1, 1)] }])],
    ["boundaries_not_degrees", file([{ properties: { code: "33.02" }, rings: [square(500_000, 1)] }])],
    ["boundaries_not_geojson", file([{ properties: { code: "33.02" }, rings: [[1, 2]] as never }])],
    ["boundaries_no_polygons", file([{ properties: { code: "33.02" }, rings: [] }])],
  ])("refuses with %s", async (code, bytes) => {
    const refused = importBoundaries(bytes, tree);
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ code });
  });
});

const official = new URL("../../../shared/geo/regencies.geojson", import.meta.url);
const there = existsSync(official);
if (!there) console.warn(`SKIPPED: no ${official.pathname}, so no whole boundary file is imported`);

describe.runIf(there)("a file of all regencies", () => {
  it("joins all 514", async () => {
    const result = await importBoundaries(readFileSync(official), tree);
    expect(result.missing).toEqual([]);
    expect(result.unknown).toEqual([]);
    expect(result.joined).toEqual(tree.today.regencies);
    expect(decode(result.topojson).collection.features).toHaveLength(514);
    expect(result.topojson.length).toBeLessThan(350_000);
  });
});
