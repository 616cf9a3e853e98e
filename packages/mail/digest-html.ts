import type { Severity } from "@pantau/domain";
import { html } from "hono/html";
import type { DigestView, LineView, LinkView, SectionView } from "./digest-view";
import { anchor, button, COLOURS, type Html, layout, row, SOFT, TEXT } from "./layout";
import { TREND_HEIGHT, TREND_WIDTH } from "./trend-image";
import { WORDS } from "./words";

/** White on these reads well (contrast above 4.5). */
const BADGE: Readonly<Record<Severity, string>> = {
  critical: "#a4262c",
  warning: "#8a5a00",
  info: "#3c5a78",
};

export function digestHtml(view: DigestView): string {
  const rows = [
    row(html`<b>${WORDS.programme[view.lang]}</b>`, "20px 24px 12px"),
    row(view.greeting),
    ...(view.weekly ? weeklyRows(view.weekly) : []),
    ...view.sections.flatMap(sectionRows),
    ...view.notes.map((note) => row(note, "12px 24px 0")),
    row(html`${view.links.map((link) => button(link.url, link.text))}`, "20px 24px 16px"),
  ];
  return layout(view.lang, view.subject, view.subject, rows, footerOf(view));
}

function weeklyRows({ title, sentences }: NonNullable<DigestView["weekly"]>): Html[] {
  return [heading(title), ...sentences.map((sentence) => row(sentence, "0 24px 4px"))];
}

function heading(text: string): Html {
  return html`<tr><td class="pad ink" style="padding:20px 24px 4px;${TEXT}"><h2 style="margin:0;font-size:17px;line-height:24px">${text}</h2></td></tr>`;
}

function sectionRows({ title, groups }: SectionView): Html[] {
  return [
    heading(title),
    ...groups.flatMap((group) => [
      ...(group.heading ? [row(html`<b>${group.heading}</b>`, "10px 24px 2px")] : []),
      ...group.lines.map(lineRow),
    ]),
  ];
}

function lineRow(line: LineView): Html {
  return row(
    html`<table role="presentation" class="line" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid ${COLOURS.line}"><tr><td class="ink" style="padding:8px 0;${TEXT}">
${line.badge ? badge(line.badge) : ""}${line.title}${line.value ? html`: <b style="font-size:17px">${line.value}</b>` : ""}
${line.details.map((detail) => html`<div class="soft" style="${SOFT}">${detail}</div>`)}
${line.trend ? picture(line.trend) : ""}
${line.link ? html`<div style="${SOFT}">${anchor(line.link.url, line.link.text)}</div>` : ""}
</td></tr></table>`,
    "0 24px",
  );
}

function badge({ severity, text }: NonNullable<LineView["badge"]>): Html {
  return html`<span style="display:inline-block;padding:0 7px;margin-right:6px;border-radius:4px;background:${BADGE[severity]};color:#ffffff;font-size:12px;line-height:19px">${text}</span>`;
}

function picture({ cid, alt }: NonNullable<LineView["trend"]>): Html {
  return html`<img src="cid:${cid}" width="${TREND_WIDTH}" height="${TREND_HEIGHT}" alt="${alt}" style="display:block;border:0;margin:4px 0">`;
}

function footerOf({ why, footer }: DigestView): Html {
  const links = footer.map(({ url, text }: LinkView) => html` · ${anchor(url, text)}`);
  return html`${why}${links}`;
}
