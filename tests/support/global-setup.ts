import { prepareRegions } from "../../packages/regions/prepare.mjs";

/** Region files are derived once before any worker starts, so that parallel workers do not race. */
export default async function setup(): Promise<void> {
  await prepareRegions();
}
