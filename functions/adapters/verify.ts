import { makeVerifyAccessToken, type VerifyAccessToken } from "@pantau/identity/access-token";
import type { Environment } from "./environment";

/** Believes the access tokens of this stage's user pool, made for its browser client. */
export function makeVerify(environment: Environment): VerifyAccessToken {
  const issuer = environment.required("ISSUER");
  return makeVerifyAccessToken({
    issuer,
    keys: new URL(`${issuer}/.well-known/jwks.json`),
    clientIds: [environment.required("CLIENT_ID")],
  });
}
