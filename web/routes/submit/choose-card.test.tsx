import type { SlotsAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import { fireEvent, screen } from "@solidjs/testing-library";
import { QueryClientProvider } from "@tanstack/solid-query";
import { beforeAll, expect, it } from "vitest";
import { queryClient } from "../../queries/client";
import type { PeriodChoice } from "../../queries/periods";
import { prepareSite, renderAt } from "../../testing/in-site";
import { ChooseCard } from "./choose-card";
import { pages } from "./page";

beforeAll(async () => {
  await prepareSite();
  await pages[0]?.words?.load("id");
  // jsdom draws no dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

const OCTOBER = "2020-10" as Period;
const periods = { running: () => OCTOBER, first: () => OCTOBER } as PeriodChoice;
type Sent = SlotsAnswer["slots"] | undefined;

function show(chosen: { type?: string; region?: string }) {
  const zeros: Sent[] = [];
  renderAt("/submit", () => (
    <QueryClientProvider client={queryClient}>
      <ChooseCard
        chosen={{ ...chosen, period: OCTOBER }}
        periods={periods}
        onType={() => {}}
        onRegion={() => {}}
        onPeriod={() => {}}
        onZero={(standing) => zeros.push(standing)}
      />
    </QueryClientProvider>
  ));
  return zeros;
}

const zeroButton = () => screen.getByRole<HTMLButtonElement>("button", { name: "Laporan nihil" });

it("says what is to be chosen first", () => {
  show({});
  expect(zeroButton().disabled).toBe(true);
  expect(screen.getByText(/Pilih jenis laporan dulu/)).toBeTruthy();
});

it("files no zero report for a province", () => {
  show({ type: "graduation", region: "33" });
  expect(zeroButton().disabled).toBe(true);
  expect(zeroButton().title).toContain("hanya untuk satu kabupaten/kota");
});

it("asks before it files a zero report, naming report, regency and month; cancelling files nothing", () => {
  const zeros = show({ type: "graduation", region: "33.02" });
  fireEvent.click(zeroButton());
  const question = screen.getByRole("dialog", { name: "Kirim laporan nihil?" });
  expect(question.textContent).toContain("di Kab. Banyumas pada Oktober 2020");
  expect(question.textContent).toContain("laporan Graduasi");
  fireEvent.click(screen.getByRole("button", { name: "Batal" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(zeros).toEqual([]);
});

it("files it on a yes; nobody having looked at what stands is said too", () => {
  const zeros = show({ type: "graduation", region: "33.02" });
  fireEvent.click(zeroButton());
  fireEvent.click(screen.getByRole("button", { name: "Ya, kirim laporan nihil" }));
  expect(zeros).toEqual([undefined]);
  expect(screen.queryByRole("dialog")).toBeNull();
});
