import type { SSTConfig } from "sst";
import { edgeRegion, edgeStacks, regionStacks, stageNamed } from "./stacks";

/**
 * Deployed by `npm run deploy -- --stage X`, which calls SST twice: once for us-east-1, where CloudFront wants its
 * firewall, then for the stage's own region with what the first gave.
 */
export default {
  config({ stage, region }) {
    return { name: "pantau", stage, region: region ?? stageNamed(stage ?? "dev").region };
  },
  stacks(app) {
    const props = { stage: stageNamed(app.stage), account: app.account };
    if (app.region === edgeRegion) edgeStacks(app, props);
    else regionStacks(app, { ...props, ...release(process.env) });
  },
} satisfies SSTConfig;

/** What scripts/cloud.ts prepared before it called SST. */
function release(env: NodeJS.ProcessEnv) {
  return {
    webAclArn: env.PANTAU_WEB_ACL_ARN ?? "",
    site: env.PANTAU_SITE ?? ".build/web",
    version: env.PANTAU_VERSION ?? "unreleased",
  };
}
