import { createSignal } from "solid-js";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "pantau.theme";
const stored = localStorage.getItem(KEY);
const [theme, setSignal] = createSignal<Theme>(THEMES.find((known) => known === stored) ?? "system");

export { theme };

/** Light and dark follow the device unless chosen here. */
export function applyTheme(): void {
  if (theme() === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme();
}

/** Paper is white: dark pages are printed light, their charts drawn anew, and stay dark on the screen. */
export function printInLight(): void {
  let before: Theme = theme();
  addEventListener("beforeprint", () => {
    before = theme();
    setSignal("light");
    applyTheme();
  });
  addEventListener("afterprint", () => {
    setSignal(before);
    applyTheme();
  });
}

export function setTheme(next: Theme): void {
  localStorage.setItem(KEY, next);
  setSignal(next);
  applyTheme();
}
