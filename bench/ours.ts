/** Ours: the engine as ingest runs it, breakdowns encoded. Prints a digest where asked. */
import { createReadStream } from "node:fs";
import { DIMENSIONS, decodeBreakdowns, makeRegionTree } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { reportType } from "@pantau/reports";
import { fileContext, judgeFile } from "@pantau/sheets";
import { type DigestLine, digest } from "./digest";
import { BENCH, PIECE } from "./receipts";

const [file = "", wanted] = process.argv.slice(2);
const type = reportType(BENCH.type);
if (!type) throw new Error(`no report type ${BENCH.type}`);
const tree = makeRegionTree(await loadRegionData());
const context = fileContext(tree, { ...BENCH, partial: true });
const { judgement, breakdowns } = await judgeFile(
  type,
  context,
  createReadStream(file, { highWaterMark: PIECE }),
  { lang: "id" },
);
if (wanted === "--digest" && breakdowns) {
  const parts = decodeBreakdowns(breakdowns);
  const lines: DigestLine[] = [];
  for (const dimension of DIMENSIONS) {
    for (const [regency, inside] of parts[dimension]) {
      for (const [name, measures] of inside) {
        const part = dimension === "facilitator" ? `${regency}/${name}` : name;
        for (const [key, value] of Object.entries(measures)) lines.push([dimension, part, key, value]);
      }
    }
  }
  const { rows, refused, counts } = judgement;
  console.log(digest({ rows, refused, counts, lines }));
}
