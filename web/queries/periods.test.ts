import { expect, it } from "vitest";
import { latestClosed, runningPeriod } from "./periods";

const tenth = { day: 10 };

it("closes a period at the end of the deadline's day in Jakarta", () => {
  expect(latestClosed(new Date("2020-11-10T16:59:59Z"), tenth)).toBe("2020-09");
  expect(latestClosed(new Date("2020-11-10T17:00:00Z"), tenth)).toBe("2020-10");
});
it("goes over the turn of the year", () => {
  expect(latestClosed(new Date("2021-01-05T00:00:00Z"), tenth)).toBe("2020-11");
});
it("knows Jakarta's month", () => {
  expect(runningPeriod(new Date("2020-10-31T17:30:00Z"))).toBe("2020-11");
});
