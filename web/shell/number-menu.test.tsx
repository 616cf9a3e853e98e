import { period } from "@pantau/domain";
import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { openSnapshot } from "../numbers/snapshot";
import { prepareSite, renderAt } from "../testing/in-site";
import { snapshotAnswer } from "../testing/snapshot-answer";
import { NumberMenu } from "./number-menu";

const KPI = "graduation-independent";
const copied = vi.fn(async (_text: string) => undefined);

beforeAll(prepareSite);
beforeEach(() => vi.stubGlobal("navigator", { clipboard: { writeText: copied } }));
afterEach(() => {
  vi.unstubAllGlobals();
  copied.mockClear();
});

function open() {
  const answer = snapshotAnswer({ kpi: KPI, regencies: { "33.02": 40 }, denominator: 1000, target: 100_000 });
  const number = openSnapshot(answer).number("33.02", KPI);
  if (!number) throw new Error("no number");
  const site = renderAt("/?period=2020-10", () => <NumberMenu number={number} period={period("2020-10")} />);
  fireEvent.click(screen.getByRole("button", { name: "Tindakan untuk angka ini" }));
  return site;
}

it("copies the number as a sentence that stands alone, in either language", async () => {
  open();
  fireEvent.click(screen.getByRole("button", { name: /Salin kalimat \(Bahasa Indonesia\)/ }));
  await waitFor(() => expect(copied).toHaveBeenCalledOnce());
  expect(copied.mock.lastCall?.[0]).toMatch(
    /^Graduasi mandiri di Kab\. Banyumas pada Oktober 2020: 4,0% \(40 \/ 1\.000/,
  );
  fireEvent.click(screen.getByRole("button", { name: "Tindakan untuk angka ini" }));
  fireEvent.click(screen.getByRole("button", { name: /Salin kalimat \(English\)/ }));
  await waitFor(() => expect(copied).toHaveBeenCalledTimes(2));
  expect(copied.mock.lastCall?.[0]).toMatch(/Kab\. Banyumas.*October 2020.*4\.0% \(40 \/ 1,000/);
});

it("leads to where the number comes from, and closes at Escape", () => {
  open();
  const link = screen.getByRole("link", { name: "Asal angka ini" });
  expect(link.getAttribute("href")).toBe(`/lineage?region=33.02&kpi=${KPI}&period=2020-10`);
  fireEvent.keyDown(link, { key: "Escape" });
  expect(screen.queryByRole("link", { name: "Asal angka ini" })).toBeNull();
});
