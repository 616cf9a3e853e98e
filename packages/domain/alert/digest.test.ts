import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { period } from "../period";
import { makeRegionTree } from "../region/make-tree";
import type { RegencyId, ScopeRegion } from "../region/region";
import { isToldTo } from "./audience";
import type { Alert, Notification } from "./book";
import { type DigestReader, makeDigest, newsFor, worstFirst } from "./digest";
import type { AlertLevel } from "./rule";
import type { Effect } from "./status";

const REGENCIES = ["33.02", "33.23", "33.04", "73.06", "91.03", "93.01", "93.02"];
const tree = makeRegionTree({
  provinces: ["33", "73", "91", "93"].map((code) => ({ code, name: `Provinsi ${code}` })),
  regencies: REGENCIES.map((code) => ({ code, name: `Kabupaten ${code}` })),
  districts: [],
  villages: new Float64Array(),
});
const nation: ScopeRegion = { level: "nation" };
const province = (code: string): ScopeRegion => ({ level: "province", code });
const regency = (id: string): ScopeRegion => ({ level: "regency", id: id as RegencyId });
const reader = (region: ScopeRegion, over: Partial<DigestReader> = {}): DigestReader => ({
  email: "a@pantau.test",
  name: "A",
  lang: "id",
  region,
  off: [],
  ...over,
});

const AUDIENCE = {
  regency: ["korkab", "korwil"],
  province: ["korwil", "national"],
  nation: ["national"],
} as const;
let count = 0;
const news = (
  level: AlertLevel,
  region: string,
  over: Partial<Notification> = {},
  numerator = 50,
): Notification => ({
  id: `n${count++}`,
  tell: "fired",
  rule: `kks-custody.${level}`,
  region,
  level,
  severity: level === "regency" ? "critical" : "warning",
  watch: {
    kind: "kpi",
    kpi: "kks-custody",
    judges: "closed",
    condition: { type: "below-pace", share: 8000 },
    recovery: 500,
  },
  audience: AUDIENCE[level],
  at: "2020-10-13T00:00:00.000Z",
  since: "2020-10-12T00:00:00.000Z",
  reading: {
    period: period("2020-09"),
    numerator,
    denominator: 100,
    pace: { n: 1, d: 1 },
    reported: 1,
    expected: 1,
    filed: null,
    due: null,
  },
  book: "33",
  seq: 1,
  ...over,
});
const digest = (of: DigestReader, all: readonly Notification[], alerts: readonly Alert[] = []) =>
  makeDigest(tree, {
    run: "r",
    at: new Date("2020-10-13T00:00:00Z"),
    reader: of,
    news: newsFor(of, all, tree.today),
    alerts,
    weekly: false,
  });

describe("who is told", () => {
  const all = [
    news("regency", "33.02"),
    news("regency", "73.06"),
    news("province", "33"),
    news("nation", "ID"),
  ];
  const seen = (region: ScopeRegion) => newsFor(reader(region), all, tree.today).map((n) => n.region);

  it("Korkab of the regency and Korwil of its province; Korwil and ID of a province; ID of the nation", () => {
    expect(seen(regency("33.02"))).toEqual(["33.02"]);
    expect(seen(regency("33.23"))).toEqual([]);
    expect(seen(province("33"))).toEqual(["33.02", "33"]);
    expect(seen(province("73"))).toEqual(["73.06"]);
    expect(seen(nation)).toEqual(["33", "ID"]);
  });

  it("ID users alone of what nobody acknowledged", () => {
    const escalated = news("regency", "33.02", { tell: "escalated" });
    expect(isToldTo(nation, escalated, tree.today)).toBe(true);
    expect(isToldTo(province("33"), escalated, tree.today)).toBe(false);
  });

  it("the Korwil of today's province about a regency that moved", () => {
    expect(newsFor(reader(province("93")), [news("regency", "93.01")], tree.today)).toHaveLength(1);
    expect(newsFor(reader(province("91")), [news("regency", "93.01")], tree.today)).toHaveLength(0);
  });
});

describe("what is told", () => {
  it("the last word on an alert only", () => {
    const fired = news("regency", "33.02");
    const resolved = news("regency", "33.02", { tell: "resolved" });
    expect(newsFor(reader(regency("33.02")), [fired, resolved], tree.today)).toEqual([resolved]);
  });

  it("nothing that was switched off, but always what fires", () => {
    const off = reader(regency("33.02"), { off: ["resolved", "reminded"] });
    const all = [
      news("regency", "33.02", { tell: "resolved", rule: "a" }),
      news("regency", "33.02", { tell: "reminded", rule: "b" }),
      news("regency", "33.02", { rule: "c" }),
    ];
    expect(newsFor(off, all, tree.today).map((n) => n.rule)).toEqual(["c"]);
  });

  it("worst first, by regency", () => {
    const all = [
      news("regency", "33.02", { rule: "a" }, 70),
      news("regency", "33.23", {}, 10),
      news("regency", "33.02", { rule: "b" }, 40),
      news("province", "33", {}, 5),
    ];
    const { fresh } = digest(reader(province("33")), all);
    expect(fresh.map((group) => [group.region, group.lines.length])).toEqual([
      ["33.23", 1],
      ["33.02", 2],
      ["33", 1],
    ]);
    expect(fresh[1]?.lines[0]?.news.rule).toBe("b");
    expect(fresh[0]?.regionName).toBe("Kabupaten 33.23");
  });

  it("at most ten lines to the nation, regencies counted by province", () => {
    const all = [
      ...REGENCIES.map((code) => news("regency", code, { tell: "escalated" })),
      ...Array.from({ length: 12 }, (_, i) => news("nation", "ID", { rule: `r${i}` })),
    ];
    const made = digest(reader(nation), all);
    const lines = made.fresh.flatMap((group) => group.lines).length + made.escalated.length;
    expect(lines).toBe(10);
    expect(made.left).toBe(12 + 4 - 10);
    expect(made.escalatedInAll).toEqual({ provinces: 4, regencies: REGENCIES.length });
    const few = digest(reader(nation), all.slice(0, REGENCIES.length));
    expect(few.escalated.map((line) => [line.province, line.regencies])).toEqual([
      ["33", 3],
      ["93", 2],
      ["73", 1],
      ["91", 1],
    ]);
  });

  it("what still fires is counted, without what is told anew", () => {
    const standing = (rule: string): Alert => {
      const { level, severity, watch, reading, since } = news("regency", "33.02");
      const status = {
        state: "firing",
        since,
        firedAt: since,
        told: true,
        escalated: false,
        reading,
      } as const;
      return { rule, region: "33.02", level, severity, watch, status, history: [] };
    };
    const made = digest(
      reader(regency("33.02")),
      [news("regency", "33.02")],
      [standing("kks-custody.regency"), standing("old")],
    );
    expect(made.still).toEqual({ firing: 1, acknowledged: 0 });
  });
});

it("no digest holds a region out of scope", () => {
  const anyRegion = fc.oneof(
    fc.constant(nation),
    fc.constantFrom("33", "73", "91", "93").map(province),
    fc.constantFrom(...REGENCIES).map(regency),
  );
  const anyNews = fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...REGENCIES).map((code) => ["regency", code] as const),
        fc.constantFrom("33", "73", "91", "93").map((code) => ["province", code] as const),
        fc.constant(["nation", "ID"] as const),
      ),
      fc.constantFrom<Effect["tell"]>("fired", "resolved", "escalated", "reminded"),
      fc.subarray(["korkab", "korwil", "national"] as const),
    )
    .map(([[level, region], tell, audience]) => news(level, region, { tell, audience }));
  const allowed = (region: ScopeRegion, n: Notification): boolean => {
    if (region.level === "nation") return true;
    if (region.level === "regency") return n.region === region.id;
    return n.region === region.code || n.region.startsWith(`${region.code}.`);
  };
  fc.assert(
    fc.property(anyRegion, fc.array(anyNews, { maxLength: 30 }), (region, all) => {
      const made = digest(reader(region), all);
      const lines = [
        ...made.fresh.flatMap((g) => g.lines),
        ...made.overdue,
        ...made.reminders,
        ...made.resolved,
      ];
      for (const line of lines) expect(allowed(region, line.news)).toBe(true);
      if (region.level !== "nation") expect(made.escalated).toEqual([]);
    }),
  );
});

describe("what comes first", () => {
  it("is the gravest, then the widest region, then the smallest part of the pace, then the code", () => {
    const grave = news("regency", "33.23", {}, 40);
    const graver = news("regency", "33.02", {}, 10);
    const same = news("regency", "33.04", {}, 10);
    const wide = news("nation", "ID", {}, 90);
    const narrow = news("province", "33", {}, 10);
    for (const order of [
      [grave, narrow, wide, same, graver],
      [wide, same, graver, grave, narrow],
    ])
      expect(order.sort(worstFirst)).toEqual([graver, same, grave, wide, narrow]);
  });
});
