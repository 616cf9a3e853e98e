import { createHash } from "node:crypto";
import { type Judgement, makeRegionTree, type RegionData, type SlotPart } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { REPORT_TYPES } from "@pantau/reports";
import { makeJudge } from "@pantau/sheets";
import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_PERIODS, DEMO_THINNING } from "./facts";
import { type DemoUpload, demoUploads, demoUsers } from "./index";

interface Judged {
  readonly upload: Omit<DemoUpload, "body">;
  readonly body: Uint8Array;
  readonly judgement: Judgement;
}

let data: RegionData;
const judged: Judged[] = [];

beforeAll(async () => {
  data = await loadRegionData();
  const judge = makeJudge({ tree: makeRegionTree(data) });
  for (const { body, ...upload } of demoUploads(data)) {
    const { judgement } = await judge({ ...upload, lang: "id", body: once(body) });
    judged.push({ upload, body, judgement });
  }
}, 180_000);

async function* once(body: Uint8Array) {
  yield body;
}

/** Lines of all unzipped files of a type that fit. */
function linesOf(type: string, pattern: RegExp): string[] {
  return judged
    .filter(({ upload }) => upload.type === type && upload.fileName.endsWith(".csv"))
    .flatMap(({ body }) => new TextDecoder().decode(body).split(/\r?\n/))
    .filter((line) => pattern.test(line));
}

/** Slots of a type and period as they stand after all files: the later replaces the earlier whole. */
function standing(type: string, month: number): Map<string, SlotPart> {
  const slots = new Map<string, SlotPart>();
  for (const { upload, judgement } of judged) {
    if (upload.type !== type || upload.period !== DEMO_PERIODS[month - 1]) continue;
    for (const slot of judgement.slots) slots.set(slot.regency, slot);
  }
  return slots;
}

function sum(slots: ReadonlyMap<string, SlotPart>, key: string, where = ""): number {
  return [...slots]
    .filter(([regency]) => regency.startsWith(where))
    .reduce((total, [, { measures }]) => total + (measures[key] ?? 0), 0);
}

/** Rice fully served and families entitled, over the regencies that reported. */
function rice(where = ""): number {
  let [served, families] = [0, 0];
  const known = new Map<string, number>();
  for (const month of [8, 9, 10]) {
    for (const [regency, { measures }] of standing("caseload", month)) known.set(regency, measures.kpm ?? 0);
    for (const [regency, { measures }] of standing("bsb-receipt", month)) {
      if (!regency.startsWith(where)) continue;
      families += known.get(regency) ?? 0;
      for (const [key, rows] of Object.entries(measures)) {
        const [id, grams] = key.split(":");
        if (id?.startsWith("served_") && Number(grams) >= (month === 9 ? 30_000 : 15_000)) served += rows;
      }
    }
  }
  return served / families;
}

describe("the demo's files", () => {
  it("are judged as they are meant: nothing is refused but what is spoiled on purpose", () => {
    const refused = judged.filter(({ judgement }) => judgement.status !== "accepted");
    expect(refused.map(({ upload, judgement }) => [upload.type, upload.scope, judgement.status])).toEqual([
      ["graduation", "18.05", "rejected"],
      ["p2k2", "12.71", "partial"],
      ["debt", "35.07", "partial"],
      ["caseload", "32.01", "rejected"],
      ["bsb-receipt", "52.03", "partial"],
      ["kks", "53.11", "partial"],
    ]);
    expect(judged.flatMap(({ judgement }) => Object.keys(judgement.warnings))).toEqual([]);
  });

  it("cover every type in every month it is expected in, in sending order", () => {
    for (const type of REPORT_TYPES) {
      for (const [i, p] of DEMO_PERIODS.entries()) {
        if (type.expected === "monthly" || p >= "2020-09")
          expect(standing(type.id, i + 1).size).toBeGreaterThan(370);
      }
    }
    const times = judged.map(({ upload }) => upload.requestedAt);
    expect(times).toEqual([...times].sort());
    expect(judged.every(({ upload }) => upload.receivedAt > upload.requestedAt)).toBe(true);
  });

  it("stay few enough to be taken in while somebody waits", () => {
    expect(judged.length).toBeLessThan(160);
    expect(judged.reduce((rows, { judgement }) => rows + judgement.rows, 0)).toBeLessThan(1_200_000);
  });

  it("are sent by users of the demo whose region holds their scope", () => {
    const today = makeRegionTree(data).today;
    const users = new Map(demoUsers(today).map((user) => [user.email, user]));
    for (const { upload } of judged) {
      const sender = users.get(upload.uploadedBy);
      expect(["ID", upload.scope]).toContain(sender?.region);
      expect(sender?.role).toBe("reporter");
    }
    expect(
      [...users.values()].every((user) => today.scope(user.region) && user.name.startsWith("Contoh ")),
    ).toBe(true);
  });

  it("are the same for the same seed, and others for another", () => {
    const digest = (seed: number) => {
      const [upload] = demoUploads(data, seed);
      return createHash("sha256")
        .update(upload?.body ?? "")
        .digest("hex");
    };
    const [one, again, other] = [digest(7), digest(7), digest(8)];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("write Papua's codes in both ways", () => {
    const caseload = linesOf("caseload", /^9/);
    const written = (code: RegExp) => caseload.some((line) => code.test(line));
    expect([written(/^91\.?04/), written(/^94\.?01/)]).toEqual([true, true]);
  });
});

describe("what is known of 2020", () => {
  it("families", () => {
    const january = standing("caseload", 1);
    const near = (where: string, families: number) =>
      expect(Math.abs(sum(january, "kpm", where) * DEMO_THINNING - families)).toBeLessThan(families / 1000);
    near("32", 1_737_884);
    near("35", 1_729_485);
    near("32.04", 124_215);
    near("35.10", 66_796);
    expect(sum(january, "kpm") * DEMO_THINNING).toBeGreaterThan(9_700_000);
  });

  it("graduation far short of its pace", () => {
    const total = (key: string) =>
      DEMO_PERIODS.reduce((all, _, i) => all + sum(standing("graduation", i + 1), key), 0) * DEMO_THINNING;
    // By the end of October, less what missing reports leave out.
    expect(total("route:independent")).toBeGreaterThan(0.75 * 341_773);
    expect(total("route:independent")).toBeLessThan(0.9 * 341_773);
    expect(total("route:natural")).toBeGreaterThan(0.8 * 837_531);
    expect(total("route:natural")).toBeLessThan(837_531);
  });

  it("a facilitator of Temanggung with 102 independent graduations", () => {
    expect(linesOf("graduation", /PD-3323-001.*(independent|mandiri)/)).toHaveLength(102);
  });

  it("rice: 95 % by the end of October, West Java 88 %", () => {
    expect(rice()).toBeCloseTo(0.95, 2);
    expect(rice("32")).toBeCloseTo(0.88, 2);
  });

  it("training in September", () => {
    const september = standing("training", 9);
    const purwokerto = ["33.01", "33.02", "33.03", "33.04", "33.07", "33.23"].map(
      (id) => september.get(id)?.measures,
    );
    const venues = new Map<string, number>();
    for (const measures of purwokerto) {
      for (const [key, people] of Object.entries(measures ?? {})) {
        if (key.startsWith("completed_by_venue:Purwokerto")) venues.set(key, (venues.get(key) ?? 0) + people);
      }
    }
    expect(venues.size).toBe(3);
    expect([...venues.values()].reduce((a, b) => a + b)).toBe(157);
    expect(sum(september, "completed_by_mode:in_person")).toBe(157);
    expect(sum(september, "completed_by_course:technical_coordination")).toBe(157 + 1106);
    expect(linesOf("training", /elearning/)).toHaveLength(420);
    const batches = new Set([...september.values()].flatMap(({ measures }) => Object.keys(measures)));
    expect([...batches].filter((key) => key.startsWith("completed_by_batch:Angkatan ")).length).toBe(14);
  });
});
