import type { Targets } from "@pantau/domain";
import { fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { prepareSite } from "../../testing/in-site";
import { serve } from "../../testing/server";
import { ExceptionsForm } from "./exceptions-form";
import { pages } from "./page";
import type { TypedException } from "./target-text";
import { TargetsCard } from "./targets-card";

beforeAll(async () => {
  await prepareSite();
  await pages[0]?.words?.load("id");
});

const kpi = { display: "percent", label: { id: "Graduasi mandiri", en: "" } } as never;
const value: Targets = {
  "2019": { "p2k2-attendance": { target: 800_000 } },
  "2020": { "graduation-independent": { target: 100_000, regions: { "33.02": 120_000 } } },
};

function show() {
  const document = {
    name: "targets",
    version: 4,
    value,
    by: "admin@pantau.test",
    at: "2020-11-01T00:00:00Z",
  };
  render(() => <TargetsCard document={document} year="2020" />);
}
const type = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });

it("saves the year's targets as the next version, and leaves other years and exceptions", async () => {
  const received = serve({ "PUT /api/settings/targets": { body: {} } });
  show();
  expect(screen.getByText("Kab. Banyumas (33.02): 12 %")).toBeTruthy();
  type("Target: Graduasi mandiri", "12,5");
  type("Target: Kehadiran P2K2", "90");
  fireEvent.click(screen.getByRole("button", { name: "Simpan" }));
  await waitFor(() => expect(received).toHaveLength(1));
  expect(received[0]?.body).toEqual({
    version: 4,
    value: {
      "2019": value["2019"],
      "2020": {
        "graduation-independent": { target: 125_000, regions: { "33.02": 120_000 } },
        "p2k2-attendance": { target: 900_000 },
      },
    },
  });
});

it("says which target is no number, and sends nothing; says the server's refusal in its words", async () => {
  const title = "Orang lain mengubahnya lebih dahulu.";
  const received = serve({
    "PUT /api/settings/targets": { status: 409, body: { code: "changed_meanwhile", title } },
  });
  show();
  type("Target: Graduasi mandiri", "sepuluh");
  fireEvent.click(screen.getByRole("button", { name: "Simpan" }));
  expect(screen.getByText(/Graduasi mandiri: Target harus angka/)).toBeTruthy();
  expect(received).toEqual([]);
  type("Target: Graduasi mandiri", "11");
  fireEvent.click(screen.getByRole("button", { name: "Simpan" }));
  await waitFor(() => expect(screen.getByText(title)).toBeTruthy());
});

it("takes an exception for a region, and refuses the same region twice", () => {
  let taken: readonly TypedException[] | undefined;
  render(() => (
    <ExceptionsForm
      kpi={kpi}
      standing={[{ code: "33.02", text: "12" }]}
      take={(all) => {
        taken = all;
      }}
      cancel={() => {}}
    />
  ));
  fireEvent.click(screen.getByRole("button", { name: "Tambah wilayah" }));
  const second = () => screen.getAllByLabelText("Wilayah")[1] as Element;
  fireEvent.change(second(), { target: { value: "33.02" } });
  fireEvent.click(screen.getByRole("button", { name: "Pakai" }));
  expect(taken).toBeUndefined();
  fireEvent.change(second(), { target: { value: "34" } });
  type("Graduasi mandiri 34", "8");
  fireEvent.click(screen.getByRole("button", { name: "Pakai" }));
  expect(taken).toEqual([
    { code: "33.02", text: "12" },
    { code: "34", text: "8" },
  ]);
});
