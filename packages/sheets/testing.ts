import { makeRegionTree, type RegionTree } from "@pantau/domain";

const region = (code: string) => ({ code, name: `Region ${code}` });

/** A few regions for tests: Banyumas and Temanggung of Central Java, and Sinjai. */
export function smallTree(): RegionTree {
  return makeRegionTree({
    provinces: ["33", "73"].map(region),
    regencies: ["33.02", "33.23", "73.06"].map(region),
    districts: ["33.02.01", "33.23.05", "73.06.01"].map(region),
    villages: Float64Array.of(3302012001, 3323052001, 7306012022),
  });
}

const encoder = new TextEncoder();

/** A source that gives bytes in pieces of some size. */
export async function* source(content: string | Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
