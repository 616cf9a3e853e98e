import { makeSesClient, makeSesMail } from "@pantau/mail";
import type { Mail } from "@pantau/usecases";
import type { Environment } from "./environment";

/** Mail as this stage's identity, under the configuration set that reports what came back. */
export function makeMail(environment: Environment): Mail {
  return makeSesMail({
    client: makeSesClient(),
    from: `Pantau <${environment.required("MAIL_FROM")}>`,
    configurationSet: environment.required("MAIL_CONFIGURATION_SET"),
  });
}
