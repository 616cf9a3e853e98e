import { render, screen } from "@solidjs/testing-library";
import { afterEach, beforeAll, expect, it } from "vitest";
import { loadLanguage, setLanguage } from "../i18n/language";
import { standingOf } from "./standing";
import { StatusBadge } from "./status";

beforeAll(loadLanguage);
afterEach(() => setLanguage("id"));

const badge = (number: Parameters<typeof standingOf>[0], open = false) => {
  render(() => <StatusBadge standing={standingOf(number, open)} />);
};

it("says the status in words and with an icon, in both languages", async () => {
  badge({ status: "critical", target: 0.1, value: 0.02 });
  const words = screen.getByText("Kritis");
  expect(words.querySelector("svg")).not.toBeNull();
  await setLanguage("en");
  expect(screen.getByText("Critical")).toBeTruthy();
});

it.each([
  ["Tanpa target", { status: "on-track", target: null, value: 0.1 }, false],
  ["Periode terbuka", { status: "on-track", target: 0.1, value: 0.1 }, true],
  ["Tanpa data", { status: "no-data", target: 0.1, value: null }, false],
] as const)("never shows %s as good", (words, number, open) => {
  badge(number, open);
  expect(screen.getByText(words).className).not.toContain("on-track");
});
