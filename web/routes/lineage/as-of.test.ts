import { describe, expect, it } from "vitest";
import { endOfDay } from "./as-of";

describe("as seen on a day", () => {
  it("is the day's last moment in Jakarta", () => {
    expect(endOfDay("2020-11-10")).toBe("2020-11-10T16:59:59.999Z");
  });
  it("takes nothing that is no day", () => {
    expect(endOfDay("")).toBeUndefined();
    expect(endOfDay("2020-13-45")).toBeUndefined();
  });
});
