/** Writes docs/reports/<type>.md from the report definitions. `npm run docs` */
import { mkdir, writeFile } from "node:fs/promises";
import { REPORT_TYPES } from "@pantau/reports";
import { reportPage } from "../packages/sheets/report-page";

const folder = new URL("../docs/reports/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const type of REPORT_TYPES) await writeFile(new URL(`${type.id}.md`, folder), reportPage(type));
