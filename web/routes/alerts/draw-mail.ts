/** What our mails are made of; anything else is left out, its content kept. */
const KNOWN = new Set(["A", "B", "BODY", "DIV", "H2", "IMG", "P", "SPAN", "TABLE", "TBODY", "TD", "TR"]);
const STYLE = "data-style";
const KEPT = ["alt", "width", "height", "cellpadding", "cellspacing", "border", "align"];

/**
 * A mail's HTML as elements of the page. Rebuilt piece by piece: the page allows no inline style in
 * markup and no frame, and a mail must bring no script. Links open elsewhere; pictures only as data.
 */
export function drawMail(html: string): Node[] {
  // The parser itself would try to apply each `style`, and the policy would tell of each in the console.
  const tamed = html.replace(/(<[^>]*\s)style=/gi, `$1${STYLE}=`);
  const parsed = new DOMParser().parseFromString(tamed, "text/html");
  return [...parsed.body.childNodes].flatMap(rebuilt);
}

function rebuilt(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
  if (!(node instanceof HTMLElement) || node.tagName === "SCRIPT" || node.tagName === "STYLE") return [];
  const children = [...node.childNodes].flatMap(rebuilt);
  if (!KNOWN.has(node.tagName)) return children;
  const element = document.createElement(node.tagName);
  const style = node.getAttribute(STYLE);
  if (style) element.style.cssText = style;
  for (const name of KEPT) {
    const value = node.getAttribute(name);
    if (value !== null) element.setAttribute(name, value);
  }
  link(node, element);
  element.append(...children);
  return [element];
}

function link(from: HTMLElement, to: HTMLElement): void {
  const href = from.getAttribute("href") ?? "";
  const source = from.getAttribute("src") ?? "";
  if (to instanceof HTMLAnchorElement && /^https?:/.test(href)) {
    to.href = href;
    to.target = "_blank";
    to.rel = "noopener noreferrer";
  }
  if (to instanceof HTMLImageElement && source.startsWith("data:image/")) to.src = source;
}
