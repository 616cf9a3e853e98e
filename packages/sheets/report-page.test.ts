import { readFile } from "node:fs/promises";
import { REPORT_TYPES } from "@pantau/reports";
import { expect, it } from "vitest";
import { reportPage } from "./report-page";

it.each(REPORT_TYPES)(
  "docs/reports/$id.md follows from the definition (else: npm run docs)",
  async (type) => {
    const page = await readFile(new URL(`../../docs/reports/${type.id}.md`, import.meta.url), "utf8");
    expect(page).toBe(reportPage(type));
  },
);
