import { createHash } from "node:crypto";

/** One line of a digest: dimension, part, measure key, value. */
export type DigestLine = readonly [dimension: string, part: string, key: string, value: number];

/** What a run found, so that two engines can be seen to agree: verdicts and every measure of every part. */
export interface BenchResult {
  readonly rows: number;
  readonly refused: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly lines: readonly DigestLine[];
}

/** Order does not matter; zeros are left out, as everywhere. */
export function digest(result: BenchResult): string {
  const hash = createHash("sha256");
  hash.update(`${result.rows} ${result.refused}\n`);
  for (const [code, count] of Object.entries(result.counts).sort())
    if (count > 0) hash.update(`${code} ${count}\n`);
  const lines = result.lines.filter(([, , , value]) => value !== 0).map((line) => line.join(" "));
  for (const line of lines.sort()) hash.update(`${line}\n`);
  return hash.digest("hex").slice(0, 16);
}
