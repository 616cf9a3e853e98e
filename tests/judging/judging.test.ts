import { makeRegionTree, type RegionTree } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { makeJudge } from "@pantau/sheets";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type DirtyFile, dirtyFile } from "./dirt";
import { type NaiveProblem, naiveJudge } from "./naive-judge";
import { NAIVE_TYPES } from "./naive-types";

let tree: RegionTree;
beforeAll(async () => {
  tree = makeRegionTree(await loadRegionData());
});

/** The file's bytes in pieces of any size: where a piece ends must not matter. */
async function* pieces(text: string, size: number): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

const word = ({ row, column, code }: NaiveProblem) => `${row} ${code === "duplicate" ? "" : column} ${code}`;
const isWarning = (code: string) => ["unknown_village", "unknown_column", "unusual"].includes(code);

async function compare(file: DirtyFile, size: number): Promise<void> {
  const judge = makeJudge({ tree });
  const { judgement } = await judge({
    type: file.type.name,
    period: file.period as never,
    scope: file.scope,
    partial: file.partial,
    lang: "id",
    body: pieces(file.text, size),
  });
  const expected = naiveJudge(file.type, file.records, file);
  const problems = judgement.first.filter((problem) => !isWarning(problem.code));
  const slots = Object.fromEntries(
    judgement.slots.map(({ regency, status, rows, refused }) => [regency, { status, rows, refused }]),
  );
  expect(
    {
      status: judgement.status,
      rows: judgement.rows,
      refused: judgement.refused,
      problems: problems.map(word).sort(),
      slots,
    },
    file.text,
  ).toEqual({
    status: expected.status,
    rows: expected.rows,
    refused: expected.refused,
    problems: expected.problems.map(word).sort(),
    slots: expected.slots,
  });
}

describe.each(NAIVE_TYPES.map((type) => [type.name, type] as const))("a dirty %s file", (_, type) => {
  it("is judged as the contract says, told once more in strings", async () => {
    await fc.assert(
      fc.asyncProperty(dirtyFile([type]), fc.constantFrom(1, 7, 64, 65_536), (file, size) =>
        compare(file, size),
      ),
      { numRuns: 150 },
    );
  });
});
