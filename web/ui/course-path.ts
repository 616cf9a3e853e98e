import type { CourseLine } from "./course";

const LEFT = 4;
const RIGHT = 200;
const TOP = 8;
const BOTTOM = 78;
const MONTHS = 12;

export interface CourseShape {
  readonly paths: readonly { readonly role: CourseLine["role"]; readonly d: string }[];
  /** Where the main line ends. */
  readonly last: { readonly x: number; readonly y: number; readonly value: number } | undefined;
}

/** Lays the lines of a year on one scale from zero; a month alone becomes a dot. The main line comes last, on top. */
export function courseShape(lines: readonly CourseLine[], top?: number): CourseShape {
  const known = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const max = top ?? (Math.max(...known, 0) || 1);
  const place = (value: number, i: number) => ({
    x: Math.round((LEFT + (i * (RIGHT - LEFT)) / (MONTHS - 1)) * 10) / 10,
    y: Math.round((BOTTOM - (Math.min(value, max) / max) * (BOTTOM - TOP)) * 10) / 10,
  });
  const order = [...lines].sort((a, b) => Number(a.role === "main") - Number(b.role === "main"));
  const main = lines.find((line) => line.role === "main")?.values ?? [];
  const at = main.findLastIndex((value) => value !== null);
  const value = main[at];
  return {
    paths: order.map((line) => ({ role: line.role, d: pathOf(line.values, place) })),
    last: typeof value === "number" ? { ...place(value, at), value } : undefined,
  };
}

function pathOf(
  values: readonly (number | null)[],
  place: (value: number, i: number) => { x: number; y: number },
): string {
  let path = "";
  values.forEach((value, i) => {
    if (value === null) return;
    const { x, y } = place(value, i);
    const before = values[i - 1];
    const drawing = before !== null && before !== undefined;
    path += `${drawing ? "L" : "M"}${x} ${y}`;
    const after = values[i + 1];
    if (!drawing && (after === null || after === undefined)) path += "h0.1";
  });
  return path;
}
