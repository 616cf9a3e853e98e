import { expect, it } from "vitest";
import { openSnapshot } from "../../numbers/snapshot";
import { snapshotAnswer } from "../../testing/snapshot-answer";
import { choiceText, regionsOf, setOf, similarTo } from "./choice";
import id from "./words.id";

const answer = snapshotAnswer({
  kpi: "graduation-total",
  regencies: { "33.01": 1, "33.02": 1, "34.01": 1, "34.02": null },
  denominator: 100,
});
const snapshot = openSnapshot({
  ...answer,
  regencies: { ...answer.regencies, denominators: [[100, 1000, 120, null]] },
});

it("finds regencies of similar size, the asked one first, those without families never", () => {
  expect(similarTo(snapshot, "33.01", 1)).toEqual(["33.01", "34.01"]);
  expect(similarTo(snapshot, "34.02", 5)).toEqual(["34.02"]);
  expect(similarTo(snapshot, "99.99", 5)).toEqual([]);
});

it("reads what the address asks for", () => {
  expect(regionsOf(snapshot, "33", [])).toEqual(["33.01", "33.02"]);
  expect(regionsOf(snapshot, "regencies", [])).toEqual(["33.01", "33.02", "34.01", "34.02"]);
  expect(regionsOf(snapshot, "ID", [])).toEqual(["33", "34"]);
  expect(regionsOf(snapshot, "~33.02", [])[0]).toBe("33.02");
});

it("takes a set that no list knows for all provinces, so that list and files name what is shown", () => {
  expect(setOf(snapshot, "33", [])).toBe("33");
  expect(setOf(snapshot, "~33.02", [])).toBe("~33.02");
  expect(["ID", "99", "provinces"].map((within) => setOf(snapshot, within, []))).toEqual(
    Array(3).fill("provinces"),
  );
  expect(setOf(snapshot, "33", ["34.01"])).toBe("own");
});

it("names the compared regions, for the list to choose from and for files", () => {
  const name = (code: string) => (code === "33" ? "Jawa Tengah" : "Kab. Banyumas");
  expect(["provinces", "own", "33", "~33.02"].map((value) => choiceText(id.choices, value, name))).toEqual([
    "Semua provinsi",
    "Pilihan sendiri",
    "Kabupaten/kota di Jawa Tengah",
    "Yang seukuran dengan Kab. Banyumas",
  ]);
});
