import { makeJudgedParts } from "@pantau/sheets";
import type { JudgedParts, Objects } from "@pantau/usecases";

export function makeParts(objects: Objects): JudgedParts {
  return makeJudgedParts(objects);
}
