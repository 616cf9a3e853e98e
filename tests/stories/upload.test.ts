import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestPlatform, type TestPlatform } from "../support/platform";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.end());

describe("an upload", () => {
  it("is accepted, folded and stands", async () => {
    const body = "kpm_id,village_code,checked_on,held_by\nK1,33.02.01.2001,2020-09-03,kpm\n";
    const view = await platform.upload({ type: "kks", period: "2020-09", region: "33.02", body });
    expect(view.status).toBe("accepted");
    expect(view.standing).toEqual([{ regency: "33.02", rows: 1, refused: 0, state: "stands" }]);
  });
});
