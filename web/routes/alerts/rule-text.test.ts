import { describe, expect, it } from "vitest";
import { conditionOf, thresholdOf } from "./rule-text";

describe("the number of a condition", () => {
  it.each(["below-pace", "below-value", "dropped"] as const)("%s keeps it", (type) => {
    const condition = conditionOf(type, 8000);
    expect(condition.type).toBe(type);
    expect(thresholdOf(condition)).toBe(8000);
  });
});
