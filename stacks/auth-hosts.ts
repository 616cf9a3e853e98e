import type { Stage } from "./stages";

/** Name of the sign-in pages' host; unique in a region, hence the account. */
export function signInPrefix(stage: Stage, account: string): string {
  return `pantau-${stage.name}-${account}`;
}

export function signInHost(stage: Stage, account: string): string {
  return `${signInPrefix(stage, account)}.auth.${stage.region}.amazoncognito.com`;
}

/** Hosts that a browser calls to sign in: discovery and keys, then the exchange of the code. */
export function signInHosts(stage: Stage, account: string): readonly string[] {
  return [`https://cognito-idp.${stage.region}.amazonaws.com`, `https://${signInHost(stage, account)}`];
}
