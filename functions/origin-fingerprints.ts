import { answering } from "./adapters/deployment-answer";
import { fingerprint } from "./adapters/origin-guard";

/** CloudFormation, while it deploys: by what the API knows the origin's secret without ever reading it. */
export const handler = answering(async ({ secret }) => {
  const { originSecrets } = await import("./adapters/origin-secret");
  if (!secret) throw new Error("the resource names no secret");
  return { Fingerprints: (await originSecrets(secret)).map(fingerprint).join(",") };
});
