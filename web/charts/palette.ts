/** Colours of charts, read from the design tokens so that light, dark and print agree. */
export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly surface: string;
  readonly main: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly none: string;
  /** For categories, in order; told apart by lightness too. */
  readonly series: readonly string[];
  readonly font: string;
}

/** For tests and for places without a page. */
export const PLAIN: Palette = {
  ink: "#111",
  ink2: "#444",
  line: "#ddd",
  surface: "#fff",
  main: "#0d4a4f",
  good: "#3d86c6",
  warn: "#e9a13b",
  bad: "#a5302a",
  none: "#c9c8c0",
  series: ["#0d4a4f", "#e9a13b", "#3d86c6", "#a5302a", "#7a6fb0", "#6b7f3a", "#b7b2a3"],
  font: "sans-serif",
};

/** The colours in force now. */
export function readPalette(): Palette {
  const probe = document.createElement("span");
  // A colour that fades in is read as the one that it fades from.
  probe.style.transition = "none";
  document.body.append(probe);
  const token = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    ink: token("--ink"),
    ink2: token("--ink-2"),
    line: token("--line"),
    surface: token("--surface"),
    main: token("--brand"),
    good: token("--good-fill"),
    warn: token("--warn-fill"),
    bad: token("--bad-fill"),
    none: token("--none-fill"),
    series: [1, 2, 3, 4, 5, 6, 7].map((i) => token(`--cat-${i}`)),
    font: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return palette;
}
