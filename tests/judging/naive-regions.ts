import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Region codes for the naive judge, straight from the published tables and the contract's section 6.
 * Deliberately shares nothing with packages/regions or packages/domain.
 */
const data = join(dirname(createRequire(import.meta.url).resolve("idn-area-data/package.json")), "data");
const codesOf = (file: string): string[] =>
  readFileSync(join(data, file), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0] ?? "")
    .filter((code) => code !== "");

export const regencies = new Set(codesOf("regencies.csv"));
export const districts = new Set(codesOf("districts.csv"));
export const villages = new Set(codesOf("villages.csv"));

const MOVED = `2022-08 91.01>93.01 91.16>93.02 91.17>93.03 91.18>93.04
2022-08 91.04>94.01 91.07>94.02 91.08>94.03 91.09>94.04 91.25>94.05 91.26>94.06 91.27>94.07 91.28>94.08
2022-08 91.02>95.01 91.12>95.02 91.13>95.03 91.14>95.04 91.21>95.05 91.22>95.06 91.23>95.07 91.24>95.08
2023-01 92.01>96.01 92.04>96.02 92.05>96.03 92.09>96.04 92.10>96.05 92.71>96.71`;

const moves = MOVED.split("\n").flatMap((line) => {
  const [from = "", ...pairs] = line.split(" ");
  return pairs.map((pair) => {
    const [before = "", after = ""] = pair.split(">");
    return { from, before, after };
  });
});

/** Today's code of a code of any level, as read in that period; codes of an ended tree are left as they are. */
export function today(code: string, period: string): string {
  const move = moves.find((m) => period < m.from && code.slice(0, 5) === m.before);
  return move ? move.after + code.slice(5) : code;
}

/** The province of that period's tree that a code (of the period or of today) lies in. */
export function provinceIn(code: string, period: string): string {
  const province = code.slice(0, 2);
  if (["93", "94", "95"].includes(province) && period < "2022-08") return "91";
  if (province === "96" && period < "2023-01") return "92";
  return province;
}
