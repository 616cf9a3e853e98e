import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlineOf } from "../kpi/settings";
import { addMonths } from "../period";
import { latestClosedPeriod, periodToRemindOf } from "./calendar";

const TENTH = { day: 10 };
const at = (text: string) => new Date(text);

describe("the judged period", () => {
  it("closes with the end of the tenth, in the region's own zone", () => {
    expect(latestClosedPeriod(at("2020-10-10T23:59:59+07:00"), "WIB", TENTH)).toBe("2020-08");
    expect(latestClosedPeriod(at("2020-10-11T00:00:00+07:00"), "WIB", TENTH)).toBe("2020-09");
    expect(latestClosedPeriod(at("2020-10-11T00:00:00+09:00"), "WIT", TENTH)).toBe("2020-09");
    expect(latestClosedPeriod(at("2021-01-11T07:00:00+07:00"), "WIB", TENTH)).toBe("2020-12");
  });

  it("is the latest whose deadline has passed, at any time", () => {
    const times = fc.date({
      min: at("2019-01-01T00:00:00Z"),
      max: at("2030-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        times,
        fc.constantFrom("WIB" as const, "WITA" as const, "WIT" as const),
        fc.integer({ min: 1, max: 28 }),
        (now, zone, day) => {
          const deadline = { day };
          const closed = latestClosedPeriod(now, zone, deadline);
          expect(deadlineOf(closed, deadline, zone) <= now).toBe(true);
          expect(deadlineOf(addMonths(closed, 1), deadline, zone) > now).toBe(true);
        },
      ),
    );
  });
});

describe("reports", () => {
  it("are overdue three whole days after the deadline", () => {
    expect(latestClosedPeriod(at("2020-10-13T07:00:00+07:00"), "WIB", TENTH, 3)).toBe("2020-08");
    expect(latestClosedPeriod(at("2020-10-14T07:00:00+07:00"), "WIB", TENTH, 3)).toBe("2020-09");
  });

  it("are reminded of from the seventh until the deadline", () => {
    expect(periodToRemindOf(at("2020-10-06T07:00:00+07:00"), "WIB", TENTH, 3)).toBeUndefined();
    expect(periodToRemindOf(at("2020-10-07T07:00:00+07:00"), "WIB", TENTH, 3)).toBe("2020-09");
    expect(periodToRemindOf(at("2020-10-10T07:00:00+07:00"), "WIB", TENTH, 3)).toBe("2020-09");
    expect(periodToRemindOf(at("2020-10-11T07:00:00+07:00"), "WIB", TENTH, 3)).toBeUndefined();
  });
});
