import { period } from "@pantau/domain";
import { expect, it } from "vitest";
import { timingOf } from "./rice";

const september = period("2020-09");

it("takes means over rows, and counts receipts after the month's end as late", () => {
  const timing = timingOf(
    september,
    { rows: 2, delivered_day: 2 * 18_520 },
    {
      rows: 10,
      received_day: 10 * 18_525,
      "received_on:2020-09-20": 6,
      "received_on:2020-09-30": 3,
      "received_on:2020-10-01": 1,
    },
  );
  expect(timing).toEqual({
    period: september,
    deliveredDay: 18_520,
    receivedDay: 18_525,
    late: 1,
    lines: 10,
  });
});

it("knows no mean day of nothing", () => {
  expect(timingOf(september, {}, {})).toMatchObject({
    deliveredDay: null,
    receivedDay: null,
    late: 0,
    lines: 0,
  });
});
