import type { Words } from "../i18n/id";
import type { Bar, BarGroup } from "../ui/bars";
import type { Standing } from "../ui/standing";
import { sizeOf, styledCopy } from "./picture";

/** Drawings made for a file, where the page itself shows HTML or many small ones. */

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 1000;
const ROW = 26;
const NAMES = 300;
const VALUES = 260;
const TRACK = WIDTH - NAMES - VALUES;

/** What a card shows: a drawing as it is, bars as they are told, or the small figures inside of it. */
export type Drawable = SVGSVGElement | readonly BarGroup[] | HTMLElement;

/** One drawing of what a card shows. */
export function drawingOf(shown: Drawable, words: Words): SVGSVGElement {
  if (shown instanceof SVGSVGElement) return shown;
  return shown instanceof HTMLElement ? drawFigures(shown) : drawBars(shown, words);
}

/** Groups of bars one below the other, each bar with its name, value and what the value is made of. */
function drawBars(groups: readonly BarGroup[], words: Words): SVGSVGElement {
  const parts: SVGElement[] = [];
  let y = 0;
  const text = (x: number, words: string, more: Record<string, string | number> = {}) =>
    parts.push(
      element("text", { x, y: y + ROW * 0.68, "font-size": 14, fill: "currentColor", ...more }, words),
    );
  for (const { title, bars, max: given } of groups) {
    if (title !== "") {
      text(0, title, { "font-weight": 700 });
      y += ROW;
    }
    const max = given ?? (Math.max(...bars.flatMap((bar) => [bar.value ?? 0, bar.mark ?? 0])) || 1);
    const length = (value: number) => Math.min(1, value / max) * TRACK;
    for (const bar of bars) {
      text(0, shortened(bar.name, 42));
      const width = bar.value === null ? TRACK : Math.max(1, length(bar.value));
      const fill = { x: NAMES, y: y + 6, width, height: ROW - 12, class: `fill-${bar.standing}` };
      parts.push(element("rect", { ...fill, ...(bar.provisional && { "fill-opacity": 0.55 }) }));
      if (bar.mark !== undefined && bar.mark !== null)
        parts.push(
          element("rect", {
            x: NAMES + length(bar.mark),
            y: y + 3,
            width: 2,
            height: ROW - 6,
            fill: "currentColor",
          }),
        );
      text(NAMES + TRACK + 12, bar.note === undefined ? bar.text : `${bar.text}  (${bar.note})`);
      y += ROW;
    }
    y += ROW / 2;
  }
  const legend = legendOfBars(
    groups.flatMap(({ bars }) => bars),
    words,
  );
  let x = 0;
  for (const { look, name } of legend) {
    parts.push(element("rect", { x, y: y + 6, height: ROW - 12, ...look }));
    text(x + 22, name, { "font-size": 13 });
    x += 22 + name.length * 9 + 20;
  }
  return drawing(WIDTH, Math.max(ROW, legend.length > 0 ? y + ROW : y), parts);
}

const JUDGED: readonly Standing[] = ["on-track", "behind", "critical", "no-data"];

/** What colours, paleness and strokes mean, of those that are there; plain counts need none. */
function legendOfBars(bars: readonly Bar[], words: Words) {
  const found = JUDGED.filter((standing) => bars.some((bar) => bar.standing === standing)).map(
    (standing) => ({
      look: { width: 14, class: `fill-${standing}` } as Readonly<Record<string, string | number>>,
      name: words.status[standing],
    }),
  );
  if (bars.some((bar) => bar.provisional && bar.value !== null))
    found.push({
      look: { width: 14, "fill-opacity": 0.35, fill: "currentColor" },
      name: words.legend.provisional,
    });
  if (bars.some((bar) => bar.mark != null))
    found.push({ look: { width: 2, fill: "currentColor" }, name: words.number.pace });
  return found;
}

/** The figures of a part of the page as one drawing, so many beside each other, each under its name. */
function drawFigures(host: Element, columns = 4): SVGSVGElement {
  const width = WIDTH / columns;
  let bottom = 0;
  let top = 0;
  const parts = [...host.querySelectorAll("figure")].flatMap((figure, i) => {
    const found = figure.querySelector("svg:not(.icon)");
    if (!(found instanceof SVGSVGElement)) return [];
    if (i % columns === 0) top = bottom;
    const [boxWidth, boxHeight] = sizeOf(found);
    const copy = styledCopy(found);
    const height = (width - 20) * (boxHeight / boxWidth);
    const x = (i % columns) * width;
    for (const [name, value] of Object.entries({ x, y: top + 38, width: width - 20, height }))
      copy.setAttribute(name, String(value));
    bottom = Math.max(bottom, top + height + 52);
    const caption = figure.querySelector("figcaption");
    const name = caption?.querySelector("a") ?? caption;
    const status = caption?.querySelector(".status");
    // One below the other: side by side they would run into the next figure.
    const heading = { x, y: top + 14, "font-size": 13, "font-weight": 650, fill: "currentColor" };
    const below = { x, y: top + 30, "font-size": 12, fill: "currentColor" };
    const said = (part: Element | null | undefined, most: number) =>
      shortened(part?.textContent?.trim() ?? "", most);
    return [element("text", heading, said(name, 28)), element("text", below, said(status, 30)), copy];
  });
  return drawing(WIDTH, bottom, parts);
}

function drawing(width: number, height: number, parts: readonly SVGElement[]): SVGSVGElement {
  const svg = element("svg", { viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement;
  svg.append(...parts);
  return svg;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  words?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (words !== undefined) made.textContent = words;
  return made;
}

function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
