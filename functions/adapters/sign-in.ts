import {
  makeAuthenticate,
  makeEmailOfSubject,
  makeNoteSignIn,
  makeVerifyAccessToken,
} from "@pantau/identity";
import type { Ports } from "@pantau/usecases";
import type { Environment } from "./environment";

/** Verifies Cognito's access tokens and personal tokens. The keys are fetched at the first token that needs them. */
export function signIn(ports: Ports, environment: Environment) {
  const issuer = environment.required("ISSUER");
  return makeAuthenticate({
    ...ports,
    verify: makeVerifyAccessToken({
      issuer,
      keys: new URL(`${issuer}/.well-known/jwks.json`),
      clientIds: [environment.required("CLIENT_ID")],
    }),
    emailOfSubject: makeEmailOfSubject(ports.documents, new URL(environment.required("USERINFO_URL"))),
    noteSignIn: makeNoteSignIn(ports),
  });
}
