import { expect, it } from "vitest";
import { jakartaDay, jakartaWeekday } from "./day";

it("begins in Jakarta while it is the day before in UTC", () => {
  expect(jakartaDay(new Date("2020-10-11T16:59:59.999Z"))).toBe("2020-10-11");
  expect(jakartaDay(new Date("2020-10-11T17:00:00Z"))).toBe("2020-10-12");
  expect(jakartaWeekday(new Date("2020-10-11T17:00:00Z"))).toBe(1);
});
