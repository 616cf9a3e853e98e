import type { DigestView, LineView, SectionView } from "./digest-view";

/** The plain-text part: everything the HTML says, addresses included. */
export function digestText(view: DigestView): string {
  const weekly = view.weekly ? [view.weekly.title.toUpperCase(), ...view.weekly.sentences, ""] : [];
  return [
    view.greeting,
    "",
    ...weekly,
    ...view.sections.flatMap(sectionLines),
    ...view.notes,
    ...(view.notes.length > 0 ? [""] : []),
    ...view.links.map((link) => `${link.text}: ${link.url}`),
    "",
    "-- ",
    view.why,
    ...view.footer.map((link) => `${link.text}: ${link.url}`),
    "",
  ].join("\n");
}

function sectionLines({ title, groups }: SectionView): string[] {
  return [
    title.toUpperCase(),
    ...groups.flatMap(({ heading, lines }) => [...(heading ? [heading] : []), ...lines.flatMap(lineText)]),
    "",
  ];
}

function lineText({ badge, title, value, details, link }: LineView): string[] {
  const head = `${badge ? `[${badge.text}] ` : ""}${title}${value ? `: ${value}` : ""}`;
  return [`* ${head}`, ...details.map((detail) => `  ${detail}`), ...(link ? [`  ${link.url}`] : [])];
}
