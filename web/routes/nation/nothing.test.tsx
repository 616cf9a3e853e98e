import { period } from "@pantau/domain";
import { screen } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { takeRegions } from "../../queries/regions";
import { prepareSite, renderAt } from "../../testing/in-site";
import Nothing from "./nothing";

beforeAll(async () => {
  await prepareSite();
  takeRegions({
    provinces: { "91": "Papua", "93": "Papua Selatan" },
    regencies: { "91": "03Kabupaten Jayapura", "93": "01Kabupaten Merauke" },
  });
});

const show = (code: string, month: string) =>
  renderAt(`/province/${code}?period=${month}`, () => <Nothing code={code} period={period(month)} />);

it("leads from a later province to the one that held its regencies in that month", () => {
  show("93", "2020-10");
  expect(screen.getByText("Pada Oktober 2020 wilayah Papua Selatan masih termasuk Papua.")).toBeTruthy();
  const link = screen.getByRole("link", { name: "Lihat Papua" });
  expect(link.getAttribute("href")).toBe("/province/91?period=2020-10");
});

it("says that nothing was reported where it is a province already", () => {
  show("93", "2022-08");
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByRole("heading").textContent).toBe("Belum ada data");
});

it("says that there is no such province", () => {
  show("99", "2020-10");
  expect(screen.getByText(/Tidak ada wilayah dengan kode 99/)).toBeTruthy();
});
