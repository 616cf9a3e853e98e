import { afterEach, expect, it } from "vitest";
import words from "../i18n/id";
import type { Bar } from "../ui/bars";
import { drawingOf } from "./drawings";
import { styledCopy } from "./picture";

afterEach(() => {
  document.body.replaceChildren();
});

const bar = (more: Partial<Bar>): Bar => ({
  key: "33",
  name: "Jawa Tengah",
  value: 0.5,
  text: "50%",
  standing: "critical",
  ...more,
});
const said = (drawing: SVGSVGElement) =>
  [...drawing.querySelectorAll("text")].map((text) => text.textContent);

it("says below bars what their colours, paleness and strokes mean, and of plain counts nothing", () => {
  const judged = drawingOf([{ title: "", bars: [bar({ mark: 0.8, provisional: true })] }], words);
  expect(said(judged)).toEqual(["Jawa Tengah", "50%", "Kritis", "Sementara", "Laju"]);
  const counted = drawingOf([{ title: "", bars: [bar({ standing: "no-target" })] }], words);
  expect(said(counted)).toEqual(["Jawa Tengah", "50%"]);
});

it("writes the status of a small figure below its name, so that none runs into the next", () => {
  const host = document.createElement("div");
  host.innerHTML = `<figure><figcaption><a>Kelompok yang mengikuti P2K2</a><span class="status">Sesuai laju</span></figcaption><svg viewBox="0 0 10 5"></svg></figure>`;
  document.body.append(host);
  const [name, status] = drawingOf(host, words).querySelectorAll("text");
  expect([name?.textContent, status?.textContent]).toEqual(["Kelompok yang mengikuti P2K2", "Sesuai laju"]);
  expect(Number(status?.getAttribute("y"))).toBeGreaterThan(Number(name?.getAttribute("y")));
});

it("copies a drawing without leaving anything behind on the page", () => {
  document.body.innerHTML = `<div class="card"><svg viewBox="0 0 1 1"><rect /></svg></div>`;
  const before = document.body.innerHTML;
  const copy = styledCopy(document.querySelector("svg") as SVGSVGElement);
  expect(document.body.innerHTML).toBe(before);
  expect(copy.style.visibility).toBe("");
});
