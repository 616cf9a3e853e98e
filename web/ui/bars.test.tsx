import { render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { beforeAll, expect, it } from "vitest";
import { loadLanguage } from "../i18n/language";
import { type Bar, Bars } from "./bars";

beforeAll(loadLanguage);

const bar = (key: string, value: number | null): Bar => ({
  key,
  name: key,
  value,
  text: value === null ? "–" : String(value),
  standing: value === null ? "no-data" : "behind",
});
const texts = () => screen.getAllByRole("listitem").map((item) => item.textContent);

it("changes the bars that stay where they are, and takes away those that went", () => {
  const [bars, setBars] = createSignal([bar("Banyumas", 4), bar("Cilacap", 2)]);
  render(() => <Bars bars={bars()} label="Contoh" />);
  const [banyumas] = screen.getAllByRole("listitem");
  setBars([bar("Kendal", 8), bar("Banyumas", null)]);
  expect(texts()).toEqual([expect.stringMatching(/^Kendal8/), expect.stringMatching(/^Banyumas–/)]);
  const second = screen.getAllByRole("listitem")[1];
  expect(second).toBe(banyumas);
  expect(second?.querySelector(".bar-fill")?.className).toContain("fill-no-data");
});
