import type { Lang } from "@pantau/domain";
import type { Alarm, MailMessage } from "@pantau/usecases";
import { html } from "hono/html";
import { button, layout, row } from "./layout";
import { makeSpeech } from "./speech";
import { WORDS } from "./words";

/** Tells an administrator that the alerts themselves need help. */
export function alarmMail(
  siteUrl: string,
  to: { readonly email: string; readonly lang: Lang },
  alarm: Alarm,
): MailMessage {
  const speech = makeSpeech(to.lang);
  const subject = speech.say("alarmSubject", { what: speech.say(`alarm.${alarm.kind}`) });
  const details = Object.entries(alarm.details).map(([name, value]) => `${name}: ${value}`);
  const url = `${siteUrl}/alerts/health`;
  const sentences = [speech.say("alarmWhat"), `${subject}.`, ...details, alarm.at, speech.say("alarmNext")];
  const rows = [
    row(html`<b>${WORDS.programme[to.lang]}</b>`, "20px 24px 12px"),
    ...sentences.map((sentence) => row(sentence)),
    row(button(url, speech.say("open")), "12px 24px 16px"),
  ];
  return {
    to: to.email,
    subject,
    html: layout(to.lang, subject, subject, rows, html``),
    text: [...sentences, url, ""].join("\n"),
  };
}
