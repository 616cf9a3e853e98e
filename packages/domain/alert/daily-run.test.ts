import { expect, it } from "vitest";
import { lastScheduledRun } from "./daily-run";

const at = (text: string) => new Date(text);

it("is at seven in Jakarta", () => {
  expect(lastScheduledRun(at("2020-10-12T06:59:59+07:00"))).toEqual(at("2020-10-11T07:00:00+07:00"));
  expect(lastScheduledRun(at("2020-10-12T07:00:00+07:00"))).toEqual(at("2020-10-12T07:00:00+07:00"));
});
