import { hasOptionalNews } from "@pantau/domain";
import type { AlertMails, MailMessage } from "@pantau/usecases";
import { alarmMail } from "./alarm-mail";
import { digestHtml } from "./digest-html";
import { digestText } from "./digest-text";
import { unsubscribeUrl, viewDigest } from "./digest-view";
import type { TypeLabel } from "./line-words";
import { trendImage } from "./trend-image";

export interface AlertMailsOptions {
  /** Where the dashboard is, without a slash at the end. */
  readonly siteUrl: () => string;
  readonly typeLabel: TypeLabel;
}

/** The mails of alerts, in the recipient's language, from data that the use cases have scoped. */
export function makeAlertMails({ siteUrl, typeLabel }: AlertMailsOptions): AlertMails<MailMessage> {
  return {
    digest(digest, extras) {
      const site = siteUrl();
      const view = viewDigest(digest, extras, { siteUrl: site, typeLabel });
      const headers = {
        "X-Pantau-Run": digest.run,
        // Only what may be switched off can be unsubscribed from (RFC 2369, RFC 8058).
        ...(hasOptionalNews(digest) && {
          "List-Unsubscribe": `<${unsubscribeUrl(site, extras.unsubscribe)}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      };
      const inline = extras.trends.map((trend, i) => ({
        cid: `trend${i}@pantau`,
        contentType: "image/png",
        body: trendImage(trend),
      }));
      return {
        to: digest.reader.email,
        subject: view.subject,
        html: digestHtml(view),
        text: digestText(view),
        headers,
        ...(inline.length > 0 && { inline }),
      };
    },
    alarm: (to, alarm) => alarmMail(siteUrl(), to, alarm),
  };
}
