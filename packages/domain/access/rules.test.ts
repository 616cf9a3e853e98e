import { describe, expect, it } from "vitest";
import { period } from "../period";
import { makeRegionTree } from "../region/make-tree";
import type { RegencyId, ScopeRegion } from "../region/region";
import type { Actor, Grant, Role } from "./actor";
import { absent, covers, isAdmin, mayReadFiles, mayReadNumbers, maySend, ownProvince } from "./rules";

const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: code }));
const tree = makeRegionTree({
  provinces: named(["33", "73", "91", "93"]),
  regencies: named(["33.02", "33.23", "73.06", "91.03", "93.01"]),
  districts: [],
  villages: new Float64Array(),
});
const nation: ScopeRegion = { level: "nation" };
const province = (code: string): ScopeRegion => ({ level: "province", code });
const regency = (id: string): ScopeRegion => ({ level: "regency", id: id as RegencyId });
const actor = (region: ScopeRegion, role: Role = "reporter", grant: Grant = "admin"): Actor => ({
  email: "a@pantau.test",
  name: "A",
  lang: "id",
  region,
  role,
  grant,
});
const [p2020, p2023] = [period("2020-10"), period("2023-03")];

describe("files and uploads", () => {
  it("stay inside the user's own region", () => {
    expect(mayReadFiles(tree, actor(regency("33.02")), regency("33.02"), p2020)).toBe(true);
    expect(mayReadFiles(tree, actor(regency("33.02")), regency("33.23"), p2020)).toBe(false);
    expect(mayReadFiles(tree, actor(regency("33.02")), province("33"), p2020)).toBe(false);
    expect(mayReadFiles(tree, actor(province("33")), regency("33.23"), p2020)).toBe(true);
    expect(mayReadFiles(tree, actor(province("33")), nation, p2020)).toBe(false);
  });

  it("leave old Papua, which today's provinces share, to the nation", () => {
    expect(covers(tree, province("91"), province("91"), p2020)).toBe(false);
    expect(covers(tree, province("91"), province("91"), p2023)).toBe(true);
    expect(covers(tree, province("93"), province("93"), p2020)).toBe(true);
    expect(covers(tree, nation, province("91"), p2020)).toBe(true);
  });

  it("can be sent by reporters with a credential that may write", () => {
    expect(maySend(tree, actor(province("33")), regency("33.02"), p2020)).toBe(true);
    expect(maySend(tree, actor(province("33"), "viewer"), regency("33.02"), p2020)).toBe(false);
    expect(maySend(tree, actor(province("33"), "reporter", "read"), regency("33.02"), p2020)).toBe(false);
    expect(maySend(tree, actor(province("73")), regency("33.02"), p2020)).toBe(false);
  });
});

describe("numbers", () => {
  it("of a regency are open to its own province, those above it to all", () => {
    const korkab = actor(regency("33.02"), "viewer");
    expect(mayReadNumbers(tree, korkab, regency("33.23"))).toBe(true);
    expect(mayReadNumbers(tree, korkab, regency("73.06"))).toBe(false);
    expect(mayReadNumbers(tree, korkab, province("73"))).toBe(true);
    expect(mayReadNumbers(tree, korkab, nation)).toBe(true);
    expect(mayReadNumbers(tree, actor(nation, "viewer"), regency("73.06"))).toBe(true);
  });

  it("are narrowed on today's provinces", () => {
    expect(ownProvince(tree, actor(regency("93.01")))).toBe("93");
    expect(mayReadNumbers(tree, actor(province("93")), regency("91.03"))).toBe(false);
    expect(ownProvince(tree, actor(nation))).toBeUndefined();
  });
});

describe("administration", () => {
  it("needs role, nation and grant", () => {
    expect(isAdmin(actor(nation, "admin"))).toBe(true);
    expect(isAdmin(actor(nation, "admin", "write"))).toBe(false);
    expect(isAdmin(actor(province("33"), "admin"))).toBe(false);
    expect(isAdmin(actor(nation, "reporter"))).toBe(false);
  });
});

it("tells only those who read the whole nation that a thing is not there", () => {
  expect(absent(actor(nation), "unknown_submission").kind).toBe("not-found");
  expect(absent(actor(province("33")), "unknown_submission").kind).toBe("forbidden");
});
