import type { SlotRow } from "@pantau/api";
import { period } from "@pantau/domain";
import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { prepareSite, renderAt } from "../../testing/in-site";
import { matrixOf } from "./matrix";
import { MatrixCard } from "./matrix-card";
import { words } from "./page";

beforeAll(async () => {
  await prepareSite();
  await words.load("id");
});

const slot = (id: string, type: string, more: Partial<SlotRow>) =>
  ({ id, type, expected: true, state: "missing", timeliness: "overdue", ...more }) as SlotRow;
const there = { state: "accepted", timeliness: "on-time", filledBy: "nation" } as const;
const slots = [
  slot("33.01", "graduation", there),
  slot("33.01", "caseload", { ...there, state: "partial", timeliness: "late", filledBy: "regency" }),
  slot("33.02", "graduation", {}),
  slot("33.02", "caseload", there),
];

function show(address = "/reporting", of = slots) {
  return renderAt(address, () => (
    <MatrixCard
      place="Jawa Tengah"
      rows={matrixOf(of)}
      period={period("2020-10")}
      asOf="2020-11-12T00:00:00.000Z"
      reported="3 dari 4"
    />
  ));
}
const row = (name: RegExp) => screen.getByRole("row", { name });

it("says of each slot whether it is there, late, partly refused, missing, or filled from above", () => {
  show();
  const cilacap = within(row(/Kab\. Cilacap/));
  expect(cilacap.getByText("pusat")).toBeTruthy();
  expect(cilacap.getByText("sebagian")).toBeTruthy();
  expect(cilacap.getByText("terlambat")).toBeTruthy();
  expect(within(row(/Kab\. Banyumas/)).getByText("lewat")).toBeTruthy();
  expect(within(row(/Kab\. Banyumas/)).getByText("1/2")).toBeTruthy();
});

it("opens the history of a slot, whoever filled it", () => {
  show("/reporting?period=2020-10");
  const link = within(row(/Kab\. Cilacap/)).getByRole("link", { name: /Graduasi/ });
  expect(link.getAttribute("href")).toBe("/slots/graduation/33.01/2020-10?period=2020-10");
});

it("shows those alone that miss something; the choice stands in the address", async () => {
  const site = show();
  fireEvent.click(screen.getByRole("checkbox"));
  await waitFor(() => expect(site.address()).toBe("/reporting?only=missing"));
  await waitFor(() => expect(screen.queryByRole("row", { name: /Kab\. Cilacap/ })).toBeNull());
  expect(row(/Kab\. Banyumas/)).toBeTruthy();
});

it("lists the report types of a single regency below each other", () => {
  show("/reporting", slots.slice(0, 2));
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByRole("heading", { name: "Kab. Cilacap: 2/2" })).toBeTruthy();
  const partial = screen.getAllByRole("listitem").filter((item) => within(item).queryByText("terlambat"));
  expect(partial.some((item) => within(item).queryByRole("link", { name: /sebagian/ }))).toBe(true);
});
