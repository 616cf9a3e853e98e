import { addMonths, type Period, period } from "@pantau/domain";
import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { beforeAll, expect, it } from "vitest";
import { loadLanguage } from "../i18n/language";
import type { PeriodChoice } from "../queries/periods";
import { PeriodSwitcher } from "./period-switcher";

beforeAll(loadLanguage);

function show(first: Period | undefined) {
  const [chosen, choose] = createSignal(first);
  const choice: PeriodChoice = {
    chosen,
    choose,
    latest: () => period("2020-10"),
    fellBack: () => false,
    running: () => period("2020-11"),
    isOpen: (p) => p >= period("2020-11"),
    deadline: (p) => new Date(`${addMonths(p, 1)}-10T17:00:00Z`),
    first: () => period("2020-01"),
  };
  render(() => <PeriodSwitcher period={choice} />);
  return chosen;
}
const shown = () => {
  const list = screen.getByRole("combobox") as HTMLSelectElement;
  return list.selectedOptions[0]?.textContent;
};

it("steps month by month, up to the running one, which it marks as open", () => {
  const chosen = show(period("2020-10"));
  expect(shown()).toBe("Oktober 2020");
  fireEvent.click(screen.getByRole("button", { name: "Bulan berikutnya" }));
  expect(chosen()).toBe("2020-11");
  expect(shown()).toContain("periode terbuka");
  expect((screen.getByRole("button", { name: "Bulan berikutnya" }) as HTMLButtonElement).disabled).toBe(true);
});

it("takes any month of the list", () => {
  const chosen = show(period("2020-10"));
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "2020-03" } });
  expect(chosen()).toBe("2020-03");
});

it("is never blank: a month that is in no list is named, and one that is not known yet is on its way", () => {
  show(period("2019-05"));
  expect(shown()).toBe("Mei 2019");
});
it("says that the period is on its way", () => {
  show(undefined);
  expect(shown()).toBe("Memuat…");
});
