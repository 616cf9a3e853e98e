import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { titleCase } from "./derive";
import { ensureRegions, loadRegionData } from "./node";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "pantau-regions-"));
});
afterAll(() => rm(directory, { recursive: true }));

describe("ensureRegions", () => {
  it("gives every caller whole files when several derive at once, and leaves nothing else", async () => {
    await Promise.all(Array.from({ length: 5 }, () => ensureRegions(directory)));
    expect((await readdir(directory)).sort()).toEqual([
      "districts.json",
      "regions.json",
      "stamp.json",
      "villages.bin",
    ]);
    const data = await loadRegionData({ directory });
    expect(data.provinces).toHaveLength(38);
    expect(data.regencies).toHaveLength(514);
    expect(data.districts).toHaveLength(7277);
    expect(data.villages).toHaveLength(83_763);
  });

  it("derives anew where the stamp is of another form", async () => {
    const before = await readFile(join(directory, "stamp.json"), "utf8");
    await writeFile(join(directory, "stamp.json"), "{}");
    await writeFile(join(directory, "villages.bin"), "old");
    await ensureRegions(directory);
    expect(await readFile(join(directory, "stamp.json"), "utf8")).toBe(before);
    expect((await loadRegionData({ directory })).villages).toHaveLength(83_763);
  });
});

describe("loadRegionData", () => {
  it("takes a file URL, and leaves villages out on demand", async () => {
    const data = await loadRegionData({
      directory: pathToFileURL(await ensureRegions(directory)),
      villages: false,
    });
    expect(data.villages).toHaveLength(0);
  });

  it("has codes in order, dotted, and names as people write them", async () => {
    const data = await loadRegionData();
    for (const list of [data.provinces, data.regencies, data.districts]) {
      const codes = list.map((region) => region.code);
      expect(codes).toEqual([...codes].sort());
    }
    expect(data.regencies.find((regency) => regency.code === "33.02")?.name).toBe("Kabupaten Banyumas");
    expect(data.provinces.find((province) => province.code === "31")?.name).toBe("DKI Jakarta");
    expect(data.villages).toContain(3302012001);
  });
});

it("titleCase keeps what stands between words", () => {
  expect(titleCase("KOTA ADM. JAKARTA PUSAT")).toBe("Kota Adm. Jakarta Pusat");
});
