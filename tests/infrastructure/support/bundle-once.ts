import { bundleFunctions } from "../../../scripts/bundle-functions";

/** Every test of this folder reads the bundles, in parallel workers: they are made once, before any of them. */
export default async function setup(): Promise<void> {
  await bundleFunctions();
}
