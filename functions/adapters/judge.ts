import type { RegionTree } from "@pantau/domain";
import { makeJudge } from "@pantau/sheets";
import { spillToFile } from "@pantau/sheets/node";
import type { Judge } from "@pantau/usecases";

/** Parsers and checks, loaded when a file is judged; problems past memory go to the function's own disk. */
export function judgeOf(tree: RegionTree): Judge {
  return makeJudge({ tree, spill: spillToFile });
}
