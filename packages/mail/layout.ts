import { html, raw } from "hono/html";

export type Html = ReturnType<typeof html>;

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const COLOURS = {
  ink: "#1d2733",
  soft: "#56657a",
  line: "#d9e0e8",
  paper: "#ffffff",
  ground: "#f2f5f8",
  link: "#0b5f9e",
};
export const TEXT = `${FONT};font-size:15px;line-height:22px;color:${COLOURS.ink}`;
export const SOFT = `${FONT};font-size:13px;line-height:19px;color:${COLOURS.soft}`;

/** Clients that know dark mode get these; all others keep the inline colours, which hold on white. */
const DARK = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#0f151c!important}.paper{background:#18212b!important}
.ink{color:#e8edf3!important}.soft{color:#a9b6c5!important}
.line{border-color:#33404f!important}a{color:#7cc0f5!important}
}
@media (max-width:480px){.pad{padding-left:16px!important;padding-right:16px!important}}
`;

/** A whole mail: one column of tables with inline styles, nothing fetched from anywhere. */
export function layout(
  lang: string,
  subject: string,
  preview: string,
  rows: readonly Html[],
  footer: Html,
): string {
  return String(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${raw(DARK)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${COLOURS.ground}">
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${COLOURS.ground}">
<tr><td align="center" style="padding:16px 8px">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:${COLOURS.paper};border-radius:8px">
${rows}
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="pad soft" style="padding:16px 24px;${SOFT}">${footer}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`);
}

export function row(content: Html | string, padding = "0 24px 8px"): Html {
  return html`<tr><td class="pad ink" style="padding:${padding};${TEXT}">${content}</td></tr>`;
}

export function anchor(url: string, text: string): Html {
  return html`<a href="${url}" style="color:${COLOURS.link}">${text}</a>`;
}

export function button(url: string, text: string): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="display:inline-table;margin:0 8px 8px 0"><tr><td style="background:#0b5f9e;border-radius:6px"><a href="${url}" style="display:inline-block;padding:10px 18px;${FONT};font-size:15px;line-height:20px;color:#ffffff!important;text-decoration:none">${text}</a></td></tr></table>`;
}
