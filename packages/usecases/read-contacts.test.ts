import { type Actor, makeRegionTree, type RegencyId } from "@pantau/domain";
import { describe, expect, it } from "vitest";
import type { User } from "./ports";
import { readContacts } from "./read-contacts";

const tree = makeRegionTree({
  provinces: [
    { code: "33", name: "Jawa Tengah" },
    { code: "34", name: "DI Yogyakarta" },
  ],
  regencies: [
    { code: "33.01", name: "Kabupaten Cilacap" },
    { code: "33.02", name: "Kabupaten Banyumas" },
    { code: "34.01", name: "Kabupaten Kulon Progo" },
  ],
  districts: [],
  villages: new Float64Array(0),
});
const user = (name: string, region: string, more: Partial<User> = {}): User => ({
  email: `${name}@pantau.test`,
  name,
  phone: "0812",
  region,
  role: "reporter",
  lang: "id",
  disabled: false,
  createdAt: "2020-01-01T00:00:00.000Z",
  version: 1,
  ...more,
});
const people = [
  user("reader", "33.02", { role: "viewer" }),
  user("korkab", "33.02"),
  user("mute", "33.02", { phone: "" }),
  user("gone", "33.01", { validUntil: "2020-10-31" }),
  user("off", "33.01", { disabled: true }),
  user("korwil", "33"),
  user("elsewhere", "34.01"),
];
const ports = {
  tree,
  clock: { now: () => new Date("2020-11-12T00:00:00Z") },
  users: {
    get: async () => undefined,
    put: async () => true,
    list: async () => ({ items: people }),
    ofRegion: async (region: string) => people.filter((person) => person.region === region),
  },
};
const actor = (region: Actor["region"]): Actor => ({
  email: "a@pantau.test",
  name: "a",
  lang: "id",
  region,
  role: "viewer",
  grant: "read",
});
const names = async (region: Actor["region"], asked: string[]) =>
  (await readContacts(ports, actor(region), asked)).map(
    ({ region, of, name }) => `${region} ${name}${of === region ? "" : ` of ${of}`}`,
  );

describe("readContacts", () => {
  it("names who sends the reports and can be called", async () => {
    expect(await names({ level: "nation" }, ["33", "33.02"])).toEqual(["33 korwil", "33.02 korkab"]);
  });
  it("leaves out who has gone, unknown regions and those without a coordinator", async () => {
    expect(await names({ level: "nation" }, ["99", "34"])).toEqual([]);
  });
  it("names the province's coordinator where a regency has none, but sends nobody to himself", async () => {
    expect(await names({ level: "nation" }, ["33.01", "34"])).toEqual(["33.01 korwil of 33"]);
    const korwil: Actor = { ...actor({ level: "province", code: "33" }), email: "korwil@pantau.test" };
    expect(await readContacts(ports, korwil, ["33.01"])).toEqual([]);
    expect(await names({ level: "regency", id: "33.01" as RegencyId }, ["33.01"])).toEqual([]);
  });
  it("shows nobody outside the reader's own region", async () => {
    expect(await names({ level: "province", code: "33" }, ["33.02", "34.01", "ID"])).toEqual([
      "33.02 korkab",
    ]);
    expect(await names({ level: "regency", id: "33.02" as RegencyId }, ["33.02", "33", "33.01"])).toEqual([
      "33.02 korkab",
    ]);
  });
});
