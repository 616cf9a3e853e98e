import fc from "fast-check";
import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { mimeOf } from "./mime";

const FROM = "Pantau <pantau@pantau.test>";
const parse = (message: Parameters<typeof mimeOf>[0]) => simpleParser(Buffer.from(mimeOf(message, FROM)));

describe("a mail on the wire, read by another parser", () => {
  it("has its text, its HTML, its picture and its headers", async () => {
    const picture = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    const mail = await parse({
      to: "a@pantau.test",
      subject: "Graduasi 3,1 % · dan 4 lagi — Kabupaten Banyumas, sebuah judul yang panjang sekali",
      html: '<p>Halo ❤ <img src="cid:x@pantau"></p>',
      text: "Halo ❤\n.\n-- \nakhir",
      headers: {
        "List-Unsubscribe": "<https://pantau.test/u?a=1>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
      inline: [{ cid: "x@pantau", contentType: "image/png", body: picture }],
    });
    expect(mail.subject).toBe(
      "Graduasi 3,1 % · dan 4 lagi — Kabupaten Banyumas, sebuah judul yang panjang sekali",
    );
    expect(mail.text).toContain("Halo ❤\n.\n-- \nakhir");
    expect(mail.html).toContain("data:image/png;base64");
    expect(mail.attachments[0]).toMatchObject({ contentType: "image/png", related: true });
    expect([...(mail.attachments[0]?.content ?? [])]).toEqual([...picture]);
    expect(mail.headers.get("list")).toMatchObject({ unsubscribe: { url: "https://pantau.test/u?a=1" } });
    expect(mail.from?.text).toBe('"Pantau" <pantau@pantau.test>');
  });

  it("any subject and body arrive as they were", async () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(words, words, async (subject, text) => {
        const mail = await parse({
          to: "a@pantau.test",
          subject: `x${subject}x`,
          html: "<p></p>",
          text: `x${text}x`,
        });
        expect(mail.subject).toBe(`x${subject}x`);
        expect(mail.text?.trimEnd()).toBe(`x${text}x`);
      }),
      { numRuns: 100 },
    );
  });

  it("no value begins a header of its own", async () => {
    const mail = await parse({
      to: "a@pantau.test",
      subject: "x\r\nBcc: thief@pantau.test",
      html: "<p></p>",
      text: "x",
      headers: { "X-Pantau-Run": "1\r\nBcc: thief@pantau.test" },
    });
    expect(mail.headers.has("bcc")).toBe(false);
  });
});
