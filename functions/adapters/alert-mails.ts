import { makeAlertMails } from "@pantau/mail/alert-mails";
import { reportType } from "@pantau/reports";
import type { AlertMails } from "@pantau/usecases";
import type { Environment } from "./environment";

/** The mails of alerts as this stage writes them. */
export function makeMails(environment: Environment): AlertMails {
  return makeAlertMails({
    siteUrl: () => environment.required("SITE_URL"),
    typeLabel: (id) => reportType(id)?.label ?? { id, en: id },
  });
}
