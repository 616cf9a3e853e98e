import type { SlotsAnswer } from "@pantau/api";
import { period, type RegencyId } from "@pantau/domain";
import { render, screen } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { prepareSite } from "../../testing/in-site";
import { differenceOf } from "../../uploads/difference";
import type { Draft } from "../../uploads/drafts";
import { DifferenceView } from "./difference-view";
import { pages } from "./page";

beforeAll(async () => {
  await prepareSite();
  await pages[0]?.words?.load("id");
});

const draft = {
  id: "d",
  period: period("2020-10"),
  confirmed: false,
  parts: [],
  mends: [],
} as never as Draft;
const slot = (id: string, rows: number | undefined) =>
  ({ id, state: rows === undefined ? "missing" : "accepted", rows }) as SlotsAnswer["slots"][number];

function show(now: Record<string, number>, standing: SlotsAnswer["slots"], error?: unknown) {
  const slots = Object.entries(now).map(([id, rows]) => ({ regency: id as RegencyId, rows, refused: 0 }));
  const reading = { data: () => undefined, error: () => error, retry: () => {}, fetching: () => false };
  const difference = error ? undefined : differenceOf(slots, standing);
  render(() => <DifferenceView draft={draft} standing={reading} difference={difference} />);
}

it("says what is filled, replaced and left as it is", () => {
  show({ "33.01": 100, "33.02": 90 }, [slot("33.01", undefined), slot("33.02", 100), slot("33.03", 50)]);
  expect(screen.getByText("1 slot terisi untuk pertama kali.")).toBeTruthy();
  expect(screen.getByText("1 slot diganti: 100 baris menjadi 90 baris.")).toBeTruthy();
  expect(screen.getByText(/1 slot lain di wilayah ini tetap/)).toBeTruthy();
  expect(screen.queryByRole("checkbox")).toBeNull();
});

it("says in one sentence what one slot would hold", () => {
  show({ "33.02": 90 }, [slot("33.02", 100)]);
  expect(screen.getByText("100 baris yang berlaku sekarang diganti 90 baris dari berkas ini.")).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
});

it("asks where the one slot keeps under eighty percent of its rows", () => {
  show({ "33.02": 79 }, [slot("33.02", 100)]);
  expect(screen.getByText(/hanya 79 baris, padahal yang berlaku sekarang 100/)).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: /memang lebih kecil/ })).toBeTruthy();
});

it("asks where a slot among several keeps under eighty percent of its rows, and shows which", () => {
  show({ "33.01": 100, "33.02": 79 }, [slot("33.01", 100), slot("33.02", 100)]);
  expect(screen.getByRole("checkbox", { name: /memang lebih kecil/ })).toBeTruthy();
  expect(screen.getByRole("row", { name: /Kab\. Banyumas/ }).textContent).toContain("79");
});

it("says that it will be compared later where there is no line", () => {
  show({ "33.02": 79 }, [], new Error("no line"));
  expect(screen.getByText(/Belum dapat dibandingkan/)).toBeTruthy();
});
