import { type AlertPorts, handleReturn, type ReturnedMail } from "@pantau/usecases";
import type { SNSEvent } from "aws-lambda";

/** The parts of SES's event publishing that say why a mail came back. */
interface MailEvent {
  readonly eventType?: string;
  readonly bounce?: {
    readonly bounceType: string;
    readonly bounceSubType: string;
    readonly bouncedRecipients: readonly { readonly emailAddress: string }[];
  };
  readonly complaint?: {
    readonly complaintFeedbackType?: string;
    readonly complainedRecipients: readonly { readonly emailAddress: string }[];
  };
}

/** Bounces and complaints from SNS. Answers how many mails came back. */
export function makeBounce(ports: AlertPorts): (event: SNSEvent) => Promise<number> {
  return async (event) => {
    let returned = 0;
    for (const { Sns } of event.Records) {
      const mail = returnedMail(JSON.parse(Sns.Message) as MailEvent);
      if (!mail) continue;
      returned += mail.to.length;
      await handleReturn(ports, mail);
    }
    return returned;
  };
}

/** undefined where the event is no return (e.g. a rejection, which the sender was told at once). */
function returnedMail({ bounce, complaint }: MailEvent): ReturnedMail | undefined {
  if (bounce) {
    const { bounceType, bounceSubType, bouncedRecipients } = bounce;
    return {
      to: bouncedRecipients.map((one) => one.emailAddress),
      kind: "bounce",
      lasting: bounceType === "Permanent",
      detail: `${bounceType}/${bounceSubType}`,
    };
  }
  if (complaint) {
    return {
      to: complaint.complainedRecipients.map((one) => one.emailAddress),
      kind: "complaint",
      lasting: true,
      detail: complaint.complaintFeedbackType ?? "complaint",
    };
  }
  return undefined;
}
