import { period } from "@pantau/domain";
import { afterEach, expect, it, vi } from "vitest";
import { serve } from "../testing/server";
import { snapshotAnswer } from "../testing/snapshot-answer";
import { queryClient } from "./client";
import { readMonthsBeside } from "./months-beside";
import type { PeriodChoice } from "./periods";

const body = snapshotAnswer({ kpi: "bsb-completion", regencies: {}, denominator: 1 });
const address = (month: string) => `GET /api/snapshots/${month}?level=province`;
const choice = (chosen: string, first: string, running: string) =>
  ({
    chosen: () => period(chosen),
    first: () => period(first),
    running: () => period(running),
  }) as PeriodChoice;

afterEach(() => void Reflect.deleteProperty(navigator, "connection"));

function server() {
  const months = ["2020-08", "2020-09", "2020-11", "2020-12"];
  const received = serve(Object.fromEntries(months.map((month) => [address(month), { body }])));
  return () => received.map(({ what }) => what);
}

it("reads the step back, the step on and what the step back is compared with, and not for the next opening", async () => {
  const asked = server();
  readMonthsBeside(choice("2020-10", "2020-01", "2020-12"));
  await vi.waitFor(() => expect(asked()).toEqual(["2020-09", "2020-11", "2020-08"].map(address)));
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(localStorage.getItem("pantau.first-reads")).toBeNull();
  readMonthsBeside(choice("2020-10", "2020-01", "2020-12"));
  expect(asked()).toHaveLength(3);
});

it("reads no month that cannot be chosen", async () => {
  const asked = server();
  readMonthsBeside(choice("2020-10", "2020-09", "2020-10"));
  await vi.waitFor(() => expect(asked()).toEqual([address("2020-09")]));
});

it("reads nothing where the line is to be spared", () => {
  const asked = server();
  Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
  readMonthsBeside(choice("2020-10", "2020-01", "2020-12"));
  expect(queryClient.isFetching()).toBe(0);
  expect(asked()).toEqual([]);
});
