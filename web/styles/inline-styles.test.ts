import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The content policy allows no style attribute in markup. Solid writes constant styles into the markup of its
 * templates, and sets only those that vary through the element's own style, which is allowed.
 */
describe("styles of elements", () => {
  const STYLE = /style=(?:"[^"]*"|\{\{([^}]*(?:\$\{[^}]*\}[^}]*)*)\}\})/g;
  const CONSTANT = /(?:^|,)\s*"?[\w-]+"?:\s*(?:"[^"]*"|\d[\d.]*)\s*(?:,|$)/;
  const sources = readdirSync("web", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".tsx") && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name));

  it("vary; what is constant is a class", () => {
    expect(sources.length).toBeGreaterThan(50);
    const constant = sources.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(STYLE)]
        .filter(([, body]) => body === undefined || CONSTANT.test(body.trim()))
        .map(([text]) => `${path}: ${text}`),
    );
    expect(constant).toEqual([]);
  });
});
