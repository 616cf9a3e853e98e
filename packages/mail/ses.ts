import { type SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Mail, MailMessage, SendOutcome } from "@pantau/usecases";

export interface SesOptions {
  /** With `maxAttempts: 1`: a repetition behind our back could send a mail twice. */
  readonly client: SESv2Client;
  /** e.g. `Pantau <pantau@kemensos.go.id>`. */
  readonly from: string;
  readonly configurationSet?: string;
}

/**
 * Mail over SES v2. What the service answered with a refusal is safe to try again; where no answer
 * came, or one that leaves it open, nobody knows.
 */
export function makeSesMail({ client, from, configurationSet }: SesOptions): Mail {
  return {
    async send(message) {
      try {
        const answer = await client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: [message.to] },
            ConfigurationSetName: configurationSet,
            Content: { Simple: contentOf(message) },
          }),
        );
        return { outcome: "sent", id: answer.MessageId ?? "" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function contentOf({ subject, html, text, headers, inline }: MailMessage) {
  const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
  return {
    Subject: utf8(subject),
    Body: { Html: utf8(html), Text: utf8(text) },
    Headers: headers && Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
    Attachments: inline?.map(({ cid, contentType, body }) => ({
      RawContent: body,
      ContentId: cid,
      ContentType: contentType,
      ContentDisposition: "INLINE" as const,
      ContentTransferEncoding: "BASE64" as const,
      FileName: `${cid}.png`,
    })),
  };
}

/** Nothing left this machine: the name has no address, or nobody listens there. */
const NOT_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

function outcomeOf(error: unknown): SendOutcome {
  const reason = error instanceof Error ? `${error.name}` : "unknown error";
  const status = error instanceof SESv2ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;
  if (status >= 400 && status < 500) return { outcome: "refused", reason };
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && NOT_CONNECTED.has(code)) return { outcome: "refused", reason: code };
  return { outcome: "unknown", reason };
}
