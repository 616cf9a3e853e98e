import { SESv2Client } from "@aws-sdk/client-sesv2";
import { makeSesMail } from "@pantau/mail";
import type { Mail } from "@pantau/usecases";
import type { Environment } from "./environment";

/** Mail as this stage's identity, under the configuration set that reports what came back. */
export function makeMail(environment: Environment): Mail {
  return makeSesMail({
    client: new SESv2Client({ maxAttempts: 1 }),
    from: `Pantau <${environment.required("MAIL_FROM")}>`,
    configurationSet: environment.required("MAIL_CONFIGURATION_SET"),
  });
}
