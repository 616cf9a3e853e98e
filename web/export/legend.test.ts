import { afterEach, expect, it } from "vitest";
import { legendOf } from "./legend";

afterEach(() => {
  document.body.replaceChildren();
});

function card(legend: string): Element {
  document.body.innerHTML = `<div class="card"><svg class="drawing"></svg>${legend}</div>`;
  return document.querySelector(".drawing") as Element;
}

it("says in the file what the colours and lines of the card mean", () => {
  const drawing = card(`<ul class="legend">
    <li><span style="background-color: rgb(1, 2, 3)"></span> Kritis</li>
    <li><span style="border-top: 2px dashed rgb(4, 5, 6)"></span> Laju</li>
    <li><span style="border: 1px dashed rgb(7, 8, 9)"></span> Sementara</li>
  </ul>`);
  const { svg, height } = legendOf(drawing, 1000);
  expect(height).toBe(22);
  expect(svg).toContain('fill="rgb(1, 2, 3)"');
  expect(svg).toMatch(/d="M\d+,11h14"[^>]*stroke="rgb\(4, 5, 6\)"/);
  expect(svg).toMatch(/d="M\d+,4h14v14h-14z"[^>]*stroke="rgb\(7, 8, 9\)"/);
  for (const words of ["Kritis", "Laju", "Sementara"]) expect(svg).toContain(`>${words}</text>`);
});

it("takes as many rows as the width asks for, and none where the card has no legend", () => {
  const two = "<ul class='legend'><li><span></span> Sesuai laju</li><li><span></span> Tertinggal</li></ul>";
  expect(legendOf(card(two), 120).height).toBe(44);
  expect(legendOf(card(""), 120)).toMatchObject({ height: 0 });
});
