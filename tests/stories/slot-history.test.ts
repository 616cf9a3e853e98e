import { type Actor, period, type RegencyId } from "@pantau/domain";
import { readSlotHistory, withdrawSubmission } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADMIN, KORKAB, startTestPlatform, type TestPlatform } from "../support/platform";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.end());

const KORWIL: Actor = {
  ...KORKAB,
  email: "korwil.33@pantau.test",
  region: { level: "province", code: "33" },
};
const MONTH = period("2020-09");
const SLOT = { type: "kks", region: "33.02", period: MONTH } as const;

/** A card check of one family for each village. */
function kks(region: string, ...rows: readonly (readonly [village: string, heldBy: string])[]) {
  const lines = rows.map(([village, held], i) => `K${i},${village},2020-09-03,${held}\n`);
  return { ...SLOT, region, body: `kpm_id,village_code,checked_on,held_by\n${lines.join("")}` };
}
const OWN = "33.02.01.2001";
const NEIGHBOUR = "33.23.01.2001";
const history = (actor: Actor, slot: Partial<typeof SLOT> | object = {}) =>
  readSlotHistory(platform.ports, actor, { ...SLOT, ...slot });

describe("the history of a slot", () => {
  const sent: Record<"rejected" | "first" | "province" | "withdrawn", string> = {
    rejected: "",
    first: "",
    province: "",
    withdrawn: "",
  };

  it("is empty where nothing was ever sent, and still says until when it was due", async () => {
    expect(await history(KORKAB)).toEqual({
      type: "kks",
      period: MONTH,
      regency: "33.02",
      id: "33.02",
      expected: true,
      // 24:00 of the tenth in Jakarta.
      deadline: "2020-10-10T17:00:00.000Z",
      entries: [],
    });
  });

  it("names every file in the order of the requests, and what became of this regency's part", async () => {
    sent.rejected = (await platform.upload(kks("33.02", [OWN, "nobody"]), KORKAB)).submission;
    sent.first = (await platform.upload(kks("33.02", [OWN, "kpm"]), KORKAB)).submission;
    const dirty = kks("33", [OWN, "kpm"], [OWN, "agent"], [OWN, "me"], [NEIGHBOUR, "kpm"]);
    sent.province = (await platform.upload({ ...dirty, partial: true }, KORWIL)).submission;
    sent.withdrawn = (await platform.upload(kks("33.02", [OWN, "lost"]), KORKAB)).submission;
    await withdrawSubmission(platform.ports, KORKAB, sent.withdrawn, "wrong month");
    await platform.idle();

    const { entries } = await history(KORWIL);
    expect(entries).toMatchObject([
      { state: "rejected", submission: sent.rejected, rows: 1, refused: 1, sentFor: "regency" },
      { state: "replaced", submission: sent.first, status: "accepted", rows: 1, refused: 0 },
      { state: "stands", submission: sent.province, status: "partial", rows: 2, refused: 1 },
      {
        state: "withdrawn",
        submission: sent.withdrawn,
        withdrawn: { by: KORKAB.email, reason: "wrong month" },
      },
    ]);
    expect(entries.map(({ uploadedBy }) => uploadedBy)).toEqual([
      KORKAB.email,
      KORKAB.email,
      KORWIL.email,
      KORKAB.email,
    ]);
  });

  it("shows of a file from above the own region when it came and the own part, not the file", async () => {
    const [, own, above] = (await history(KORKAB)).entries;
    expect(own).toMatchObject({ submission: sent.first, uploadedBy: KORKAB.email, fileName: "test.csv" });
    expect(above).toMatchObject({ state: "stands", sentFor: "province", rows: 2, refused: 1 });
    expect(above).toHaveProperty("receivedAt");
    for (const hidden of ["submission", "uploadedBy", "fileName"]) expect(above).not.toHaveProperty(hidden);
  });

  it("says of a file from above that it was taken back, not by whom or why", async () => {
    await withdrawSubmission(platform.ports, KORWIL, sent.province, "a secret of the province");
    await platform.idle();
    const [, own, above] = (await history(KORKAB)).entries;
    expect(own?.state).toBe("stands");
    expect(above?.state).toBe("withdrawn");
    expect(above?.withdrawn).toEqual({ at: expect.any(String) });
    expect((await history(KORWIL)).entries[2]?.withdrawn).toMatchObject({ by: KORWIL.email });
  });

  it("names a file whose rows of the regency were all refused, and that it filled nothing there", async () => {
    const neighbour = { ...SLOT, region: "33.23" };
    const before = await readSlotHistory(platform.ports, KORWIL, neighbour);
    await platform.upload({ ...kks("33", [OWN, "kpm"], [NEIGHBOUR, "me"]), partial: true }, KORWIL);
    const after = await readSlotHistory(platform.ports, KORWIL, neighbour);
    expect(after.entries.slice(0, -1)).toEqual(before.entries);
    expect(after.entries.at(-1)).toMatchObject({ state: "not-filled", rows: 0, refused: 1 });
    const own = await history(
      { ...KORKAB, region: { level: "regency", id: "33.23" as RegencyId } },
      neighbour,
    );
    expect(own.entries.at(-1)).toMatchObject({ state: "not-filled", sentFor: "province", refused: 1 });
    expect(own.entries.at(-1)).not.toHaveProperty("fileName");
  });

  it("is of a regency inside the own region, and of a known type", async () => {
    const refused = (slot: object, actor = KORKAB) =>
      expect(history(actor, slot)).rejects.toMatchObject({ code: "forbidden" });
    await refused({ region: "33.23" });
    await refused({ region: "33" });
    await refused({ region: "73.06" }, KORWIL);
    await expect(history(ADMIN, { region: "33" })).rejects.toMatchObject({ code: "unknown_region" });
    await expect(history(ADMIN, { type: "nothing" })).rejects.toMatchObject({ code: "unknown_type" });
  });
});
