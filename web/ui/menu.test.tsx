import { fireEvent, render, screen } from "@solidjs/testing-library";
import { expect, it, vi } from "vitest";
import { Menu, MenuItem } from "./menu";

function openMenu() {
  render(() => <Menu label="Unduh">{() => <MenuItem onClick={() => undefined}>CSV</MenuItem>}</Menu>);
  const button = screen.getByRole("button", { name: "Unduh" });
  fireEvent.click(button);
  return button;
}
const isOpen = () => screen.queryByRole("button", { name: "CSV" }) !== null;

it("stays open over a scroll that does not move its button, such as one in a bar that stays", () => {
  openMenu();
  fireEvent.scroll(document);
  expect(isOpen()).toBe(true);
});

it.each([
  [0, -40],
  [-40, 0],
])("closes where its button is scrolled away under the list, by %i and %i", (x, y) => {
  const button = openMenu();
  expect(isOpen()).toBe(true);
  vi.spyOn(button, "getBoundingClientRect").mockReturnValue(new DOMRect(x, y, 80, 40));
  fireEvent.scroll(document);
  expect(isOpen()).toBe(false);
});

it("closes at a press elsewhere and at Escape, not at one inside", () => {
  const button = openMenu();
  fireEvent.pointerDown(screen.getByRole("button", { name: "CSV" }));
  expect(isOpen()).toBe(true);
  fireEvent.pointerDown(document.body);
  expect(isOpen()).toBe(false);
  fireEvent.click(button);
  fireEvent.keyDown(screen.getByRole("button", { name: "CSV" }), { key: "Escape" });
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(button);
});
