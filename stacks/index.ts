import type { App } from "aws-cdk-lib";
import { AlertsStack } from "./alerts";
import { ApiStack } from "./api";
import { AuthStack } from "./auth";
import { EdgeStack } from "./edge";
import { IngestStack } from "./ingest";
import { argueFindings } from "./nag-suppressions";
import { ObserveStack } from "./observe";
import type { PantauStackProps } from "./pantau-stack";
import { StorageStack } from "./storage";
import { WebStack } from "./web";

export { edgeRegion, stageNamed } from "./stages";

export interface Placement extends PantauStackProps {
  /** ARN of the edge stack's firewall, an output of its deployment. */
  readonly webAclArn: string;
  /** Folder of the built site. */
  readonly site: string;
  /** What is deployed, as people and caches tell it apart. */
  readonly version: string;
}

/** The firewall, which must lie in us-east-1 and is deployed first. */
export function edgeStacks(app: App, props: PantauStackProps) {
  return { edge: new EdgeStack(app, props) };
}

/** Everything else, in the stage's own region, each stack after those it is made of. */
export function regionStacks(app: App, props: Placement): RegionStacks {
  const storage = new StorageStack(app, props);
  const ingest = new IngestStack(app, { ...props, storage });
  const web = new WebStack(app, { ...props, storage });
  const auth = new AuthStack(app, { ...props, web });
  const alerts = new AlertsStack(app, { ...props, storage, ingest, web });
  const api = new ApiStack(app, { ...props, storage, ingest, web, auth, alerts });
  const observe = new ObserveStack(app, { ...props, storage, ingest, web, alerts, api });
  const stacks = { storage, ingest, web, auth, alerts, api, observe };
  argueFindings(stacks);
  return stacks;
}

export interface RegionStacks {
  readonly storage: StorageStack;
  readonly ingest: IngestStack;
  readonly web: WebStack;
  readonly auth: AuthStack;
  readonly alerts: AlertsStack;
  readonly api: ApiStack;
  readonly observe: ObserveStack;
}
