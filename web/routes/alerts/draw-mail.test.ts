import { describe, expect, it } from "vitest";
import { drawMail } from "./draw-mail";

function drawn(html: string): string {
  const host = document.createElement("div");
  host.append(...drawMail(html));
  return host.innerHTML;
}

describe("a mail in the inbox", () => {
  it("keeps its looks, its links and its pictures", () => {
    const html = `<html><head><style>a{}</style></head><body><p style="color: red;">Halo <a href="https://pantau.test/x">x</a><img src="data:image/png;base64,AA==" alt="a"></p></body></html>`;
    expect(drawn(html)).toBe(
      '<p style="color: red;">Halo <a href="https://pantau.test/x" target="_blank" rel="noopener noreferrer">x</a><img alt="a" src="data:image/png;base64,AA=="></p>',
    );
  });

  it("brings no script, no form, no handler and nothing from outside", () => {
    const html = `<body><script>alert(1)</script><form action="https://evil.test"><b onclick="x()">t</b></form><a href="javascript:x()">y</a><img src="https://evil.test/p.png"></body>`;
    expect(drawn(html)).toBe("<b>t</b><a>y</a><img>");
  });
});
