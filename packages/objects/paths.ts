import { join } from "node:path";

/** Marks the file of an object; no encoded segment contains it, so `a` and `a/b` can both be objects. */
const FILE = "=";
const LONGEST_SEGMENT = 200;

/** Where the object of that key lies. Throws `RangeError` for a key that is none; nothing leads out of the root. */
export function pathOf(root: string, key: string): string {
  const segments = key.split("/").map((segment) => {
    if (segment === "" || segment === "." || segment === ".." || segment.length > LONGEST_SEGMENT) {
      throw new RangeError("not an object key");
    }
    return encodeURIComponent(segment);
  });
  return `${join(root, ...segments)}${FILE}`;
}
