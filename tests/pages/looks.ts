import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Browser } from "@playwright/test";

/** Side of a field, in pixels of the screen: letters average out in it, a bar or a tile does not. */
const FIELD = 12;
/** A field looks another when a colour of it is so far away, of 255. */
const NOTICEABLE = 28;

/**
 * Pictures as fields of mean colours. Times, ages and another machine's letters change a field little
 * and few of them; a drawing, a card or a colour that is gone changes many.
 */
export interface Looks {
  /** A picture of the screen (PNG), small. */
  reduce(picture: Buffer): Promise<Buffer>;
  /** The share of fields (0 to 1) that look another; 1 where the sizes differ. */
  difference(a: Buffer, b: Buffer): Promise<number>;
  close(): Promise<void>;
}

/** The browser itself reads and writes the pictures: no library, and no other decoder than the reader's. */
export async function openLooks(browser: Browser): Promise<Looks> {
  const page = await browser.newPage();
  return {
    async reduce(picture) {
      const small = await page.evaluate(
        async ([text, field]) => {
          const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
          const whole = await createImageBitmap(new Blob([bytes]));
          const [width, height] = [Math.round(whole.width / field), Math.round(whole.height / field)];
          const canvas = document.createElement("canvas");
          Object.assign(canvas, { width, height });
          const context = canvas.getContext("2d");
          const options = { resizeWidth: width, resizeHeight: height, resizeQuality: "high" } as const;
          context?.drawImage(await createImageBitmap(whole, options), 0, 0);
          return canvas.toDataURL("image/png").split(",")[1] ?? "";
        },
        [picture.toString("base64"), FIELD] as const,
      );
      return Buffer.from(small, "base64");
    },
    difference: (a, b) =>
      page.evaluate(
        async ([first, second, noticeable]) => {
          const pixels = async (text: string) => {
            const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
            const picture = await createImageBitmap(new Blob([bytes]));
            const canvas = new OffscreenCanvas(picture.width, picture.height);
            const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
            context.drawImage(picture, 0, 0);
            return context.getImageData(0, 0, picture.width, picture.height);
          };
          const [one, other] = [await pixels(first), await pixels(second)];
          if (one.width !== other.width || one.height !== other.height) return 1;
          let changed = 0;
          for (let i = 0; i < one.data.length; i += 4) {
            const far = [0, 1, 2].some(
              (k) => Math.abs((one.data[i + k] ?? 0) - (other.data[i + k] ?? 0)) > noticeable,
            );
            if (far) changed += 1;
          }
          return changed / (one.data.length / 4);
        },
        [a.toString("base64"), b.toString("base64"), NOTICEABLE] as const,
      ),
    close: () => page.close(),
  };
}

/** The picture that is kept under that path; with `RENEW_LOOKS` this one from now on. Throws where there is none. */
export function keptOr(path: string, picture: Buffer): Buffer {
  if (!process.env.RENEW_LOOKS) return readFileSync(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
  return picture;
}
