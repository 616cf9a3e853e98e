import { expect, it } from "vitest";
import { userState } from "./user-state";

const ON = "2020-11-10";

it.each([
  ["active", { disabled: false }],
  ["active", { disabled: false, validFrom: ON, validUntil: ON }],
  ["ended", { disabled: false, validUntil: "2020-11-09" }],
  ["future", { disabled: false, validFrom: "2020-11-11" }],
  ["disabled", { disabled: true, validUntil: "2020-11-09" }],
] as const)("is %s on a day, by hand first and then by the dates", (state, user) => {
  expect(userState(user, ON)).toBe(state);
});
