import type { MailMessage } from "@pantau/usecases";

const LINE = 76;
/** Longest encoded word is 75 characters; the rest of it is `=?UTF-8?B?` and `?=`. */
const WORD_BYTES = 45;
const CRLF = "\r\n";

/**
 * A whole mail as it goes over the wire (RFC 5322, 2045 to 2047): the text, then the HTML with its
 * pictures (multipart/related). Bodies are base64, in which no boundary with `=_` can occur. Date and
 * Message-ID are the mail service's to add.
 */
export function mimeOf(message: MailMessage, from: string): Uint8Array {
  const headers: Record<string, string> = {
    From: encoded(from),
    To: message.to,
    Subject: encoded(message.subject),
    "MIME-Version": "1.0",
    ...message.headers,
  };
  const content = alternative(part("text/plain; charset=utf-8", message.text), withPictures(message));
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${safe(value)}`);
  return Buffer.from([...head, content].join(CRLF), "utf8");
}

function withPictures({ html, inline = [] }: MailMessage): string {
  const body = part("text/html; charset=utf-8", html);
  if (inline.length === 0) return body;
  const pictures = inline.map(({ cid, contentType, body: bytes }) =>
    part(contentType, bytes, { "Content-ID": `<${cid}>`, "Content-Disposition": "inline" }),
  );
  return multipart("related", [body, ...pictures]);
}

function alternative(...parts: readonly string[]): string {
  return multipart("alternative", parts);
}

function multipart(kind: "alternative" | "related", parts: readonly string[]): string {
  const boundary = `=_pantau_${kind}`;
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    "",
    ...parts.flatMap((one) => [`--${boundary}`, one]),
    `--${boundary}--`,
    "",
  ].join(CRLF);
}

function part(
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): string {
  const base64 = Buffer.from(body as string).toString("base64");
  const lines = base64.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
  return [
    `Content-Type: ${type}`,
    "Content-Transfer-Encoding: base64",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "",
    ...lines,
  ].join(CRLF);
}

/** A line break inside a value would begin a header of somebody else's choice. */
function safe(value: string): string {
  return value.replaceAll(/[\r\n](?![ \t])/g, " ");
}

/** Plain ASCII as it is, else encoded words, none of them cutting a character in two. */
function encoded(value: string): string {
  if (!/[^\x20-\x7e]/.test(value)) return value;
  const words: string[] = [];
  let word = "";
  for (const character of value.replaceAll(/[\r\n]+/g, " ")) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString("base64")}?=`).join(`${CRLF} `);
}
