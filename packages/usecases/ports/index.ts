import type { RegionTree } from "@pantau/domain";
import type { Clock, Ids, Log } from "./clock";
import type { Documents } from "./documents";
import type { Judge, JudgedParts } from "./judge";
import type { Mail } from "./mail";
import type { Objects } from "./objects";
import type { Accounts, Secrets, Tokens, Users } from "./people";
import type { Projections, SettingsStore } from "./projections";
import type { Queue } from "./queue";
import type { Audit, Notices } from "./records";
import type { Submissions } from "./submissions";

export * from "./clock";
export * from "./documents";
export * from "./judge";
export * from "./mail";
export * from "./objects";
export * from "./page";
export * from "./people";
export * from "./projections";
export * from "./queue";
export * from "./records";
export * from "./submissions";

/** Everything the use cases ask of the outside world. Adapters implement it; use cases never import them. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tree: RegionTree;
  readonly objects: Objects;
  readonly submissions: Submissions;
  readonly projections: Projections;
  readonly settings: SettingsStore;
  readonly users: Users;
  readonly tokens: Tokens;
  readonly secrets: Secrets;
  readonly audit: Audit;
  readonly notices: Notices;
  readonly documents: Documents;
  readonly accounts: Accounts;
  readonly mail: Mail;
  readonly queue: Queue;
  readonly judge: Judge;
  readonly parts: JudgedParts;
  readonly log: Log;
}
