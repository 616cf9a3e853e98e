import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { putInPlace } from "./build.mjs";

const folder = mkdtempSync(join(tmpdir(), "pantau-build-"));
const place = join(folder, "cli");

function madeAside(name: string): string {
  const aside = join(folder, `.cli.${name}`);
  mkdirSync(join(aside, "chunks"), { recursive: true });
  writeFileSync(join(aside, "chunks", `${name}.mjs`), name);
  return aside;
}

afterEach(() => {
  for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });
});

describe("a build that is put in place", () => {
  it("leaves standing what another made of the same sources meanwhile: it is being loaded", () => {
    const [first, second] = [madeAside("first"), madeAside("second")];
    putInPlace(first, place, "same");
    putInPlace(second, place, "same");
    expect(readdirSync(join(place, "chunks"))).toEqual(["first.mjs"]);
    expect(existsSync(second)).toBe(false);
  });

  it("replaces what was made of other sources, and leaves nothing lying about", () => {
    putInPlace(madeAside("old"), place, "before");
    putInPlace(madeAside("new"), place, "after");
    expect(readdirSync(join(place, "chunks"))).toEqual(["new.mjs"]);
    expect(readFileSync(join(place, "stamp"), "utf8")).toBe("after");
    expect(readdirSync(folder)).toEqual(["cli"]);
  });
});
