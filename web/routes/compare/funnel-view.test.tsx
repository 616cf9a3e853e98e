import { kpiOf } from "@pantau/domain";
import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { beforeAll, expect, it, vi } from "vitest";
import { openSnapshot } from "../../numbers/snapshot";
import { NoLayoutObserver, prepareSite, renderAt } from "../../testing/in-site";
import { snapshotAnswer } from "../../testing/snapshot-answer";
import { FunnelView } from "./funnel-view";
import { words } from "./page";

const KPI = "graduation-independent";
beforeAll(async () => {
  vi.stubGlobal("ResizeObserver", NoLayoutObserver);
  await prepareSite();
  await words.load("id");
});

function show(regencies: Record<string, number | null>, address = "/compare?as=table") {
  const snapshot = openSnapshot(snapshotAnswer({ kpi: KPI, regencies, denominator: 1000 }));
  const kpi = kpiOf(KPI);
  if (!kpi) throw new Error("no kpi");
  return renderAt(address, () => (
    <FunnelView
      snapshot={snapshot}
      regions={Object.keys(regencies)}
      kpi={kpi}
      open={false}
      among="Jawa Tengah"
    />
  ));
}

it("tells each region's place in the funnel, and leaves out those without a number", () => {
  show({ "33.01": 40, "33.02": 42, "33.03": 41, "33.04": 40, "34.71": null });
  const rows = screen.getAllByRole("row").slice(1);
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(within(row).getByText("Wajar")).toBeTruthy();
});

it("asks for more regions where there are too few for limits", () => {
  show({ "33.01": 40, "33.02": 42 });
  expect(screen.getByText("Corong memerlukan paling sedikit tiga wilayah dengan angka.")).toBeTruthy();
});

it("is a drawing and a table that say the same; which of them is seen stands in the address", async () => {
  const site = show({ "33.01": 40, "33.02": 42, "33.03": 41 });
  expect(screen.getByRole("table")).toBeTruthy();
  expect((screen.getByRole("radio", { name: "Tabel" }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByRole("radio", { name: "Grafik" }));
  await waitFor(() => expect(site.address()).toBe("/compare"));
  await waitFor(() => expect(screen.queryByRole("table")).toBeNull());
  expect(screen.getByRole("img", { name: /Graduasi mandiri/ })).toBeTruthy();
});
