const SVG = "http://www.w3.org/2000/svg";
const ROW = 22;
const SWATCH = 14;
/** A letter of 13 pixels is about this wide. */
const LETTER = 7;

/**
 * The legend of the card that a drawing stands in, drawn in rows not wider than `width`: a file's
 * colours must mean something where the page is not around it. Empty where the card has none.
 */
export function legendOf(shown: Element, width: number): { readonly svg: string; readonly height: number } {
  const entries = shown.closest(".card")?.querySelectorAll(".legend li") ?? [];
  const group = document.createElementNS(SVG, "g");
  let x = 0;
  let y = 0;
  const put = (name: string, attributes: Readonly<Record<string, string | number>>, words?: string) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    if (words !== undefined) made.textContent = words;
    group.append(made);
  };
  for (const entry of entries) {
    const swatches = entry.querySelectorAll("span");
    const words = (entry.textContent ?? "").trim();
    const wide = swatches.length * (SWATCH + 6) + words.length * LETTER + 24;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += ROW;
    }
    for (const swatch of swatches) {
      put("path", { d: shapeOf(swatch, x, y + 4), ...lookOf(swatch) });
      x += SWATCH + 6;
    }
    put("text", { x, y: y + 15, "font-size": 13, "font-family": "sans-serif", fill: "currentColor" }, words);
    x += words.length * LETTER + 24;
  }
  return { svg: group.outerHTML, height: entries.length === 0 ? 0 : y + ROW };
}

/** A box, or for a line a piece of it: lines are spans that are all border above and nothing else. */
function shapeOf(swatch: Element, x: number, y: number): string {
  return isLine(swatch) ? `M${x},${y + SWATCH / 2}h${SWATCH}` : `M${x},${y}h${SWATCH}v${SWATCH}h-${SWATCH}z`;
}

function isLine(swatch: Element): boolean {
  const { borderTopStyle, borderLeftStyle } = getComputedStyle(swatch);
  return isDrawn(borderTopStyle) && !isDrawn(borderLeftStyle);
}

function isDrawn(borderStyle: string): boolean {
  return borderStyle !== "" && borderStyle !== "none";
}

function lookOf(swatch: Element): Readonly<Record<string, string | number>> {
  const style = getComputedStyle(swatch);
  if (isDrawn(style.borderTopStyle))
    return {
      fill: "none",
      stroke: style.borderTopColor,
      "stroke-width": Number.parseFloat(style.borderTopWidth),
      ...(style.borderTopStyle === "dashed" && { "stroke-dasharray": "3 2" }),
    };
  const isHatched = style.backgroundImage.includes("gradient");
  return isHatched ? { fill: "url(#hatch)", stroke: style.color } : { fill: style.backgroundColor };
}
