import {
  makeAuthenticate,
  makeEmailOfSubject,
  makeNoteSignIn,
  type VerifyAccessToken,
} from "@pantau/identity";
import type { Ports } from "@pantau/usecases";
import type { Environment } from "./environment";

/** Verifies Cognito's access tokens and personal tokens. Cryptography and keys are fetched at the first token that needs them. */
export function signIn(ports: Ports, environment: Environment) {
  let made: Promise<VerifyAccessToken> | undefined;
  const verify: VerifyAccessToken = async (token) => {
    made ??= import("./verify").then(({ makeVerify }) => makeVerify(environment));
    return (await made)(token);
  };
  return makeAuthenticate({
    ...ports,
    verify,
    emailOfSubject: makeEmailOfSubject(ports.documents, new URL(environment.required("USERINFO_URL"))),
    noteSignIn: makeNoteSignIn(ports),
  });
}
