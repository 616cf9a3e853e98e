import { legendOf } from "./legend";

/** A drawing of the page as a file of its own: styles written into it, title above, source below. */

const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "fill-opacity",
  "stroke-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "vector-effect",
];
const MARGIN = 24;
const LINE = 18;

/** SVG source of a drawing with its provenance. `beside`: the element of the page whose legend belongs below it. */
export function pictureOf(
  drawing: SVGSVGElement,
  lines: readonly string[],
  beside?: Element,
  width = 1200,
): string {
  const [boxWidth, boxHeight] = sizeOf(drawing);
  const copy = styledCopy(drawing);
  const inner = width - 2 * MARGIN;
  const height = Math.round(inner * (boxHeight / boxWidth));
  const [title = "", ...notes] = lines;
  const top = MARGIN + 34;
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(top));
  copy.setAttribute("width", String(inner));
  copy.setAttribute("height", String(height));
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${boxWidth} ${boxHeight}`);
  const style = getComputedStyle(document.body);
  const ink = style.color;
  const paper = style.backgroundColor;
  const legend = beside ? legendOf(beside, inner) : { svg: "", height: 0 };
  const bottom = top + height + legend.height;
  const whole = bottom + MARGIN + notes.length * LINE;
  const text = (line: string, y: number, more: string) =>
    `<text x="${MARGIN}" y="${y}" fill="${ink}" font-family="sans-serif" ${more}>${escapeXml(line)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    hatchPattern(),
    text(title, MARGIN + 14, 'font-size="20" font-weight="700"'),
    new XMLSerializer().serializeToString(copy),
    `<g transform="translate(${MARGIN} ${top + height + 8})" color="${ink}">${legend.svg}</g>`,
    ...notes.map((note, i) => text(note, bottom + MARGIN + i * LINE, 'font-size="13"')),
    "</svg>",
  ].join("");
}

/** Width and height of a drawing in its own units. */
export function sizeOf(drawing: SVGSVGElement): readonly [number, number] {
  const [, , width = 0, height = 0] = (drawing.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (width > 0 && height > 0) return [width, height];
  return drawing.clientWidth > 0 ? [drawing.clientWidth, drawing.clientHeight] : [10, 6];
}

/**
 * A copy that carries the look that it has on the page. Looked at on a twin beside it, which nobody
 * points at: what the pointer or the keyboard happens to mark does not belong into a file.
 */
export function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const twin = drawing.cloneNode(true) as SVGSVGElement;
  twin.style.position = "absolute";
  twin.style.visibility = "hidden";
  (drawing.parentElement ?? document.body).append(twin);
  inlineStyles(twin, copy);
  twin.remove();
  return copy;
}

/** The hatch of missing values is defined once on the page; the file needs its own. */
function hatchPattern(): string {
  const pattern = document.getElementById("hatch");
  if (!(pattern instanceof SVGElement)) return "";
  const copy = pattern.cloneNode(true) as SVGElement;
  inlineStyles(pattern, copy);
  return `<defs>${new XMLSerializer().serializeToString(copy)}</defs>`;
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property);
    if (value) (to as SVGElement).style.setProperty(property, value);
  }
  for (let i = 0; i < from.children.length; i++) {
    const child = from.children[i];
    const twin = to.children[i];
    if (child && twin) inlineStyles(child, twin);
  }
}

/** Draws SVG source as PNG, twice as fine for print. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("this browser draws no pictures");
    context.scale(2, 2);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
