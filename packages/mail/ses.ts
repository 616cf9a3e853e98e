import {
  SESv2Client,
  type SESv2ClientConfig,
  SESv2ServiceException,
  SendEmailCommand,
} from "@aws-sdk/client-sesv2";
import type { Mail, SendOutcome } from "@pantau/usecases";
import { mimeOf } from "./mime";

/** How long the service may take; after that nobody knows what became of the mail. */
const ANSWER_WITHIN_MS = 20_000;

/**
 * A client that never repeats a request behind our back, since that could send a mail twice, and
 * that gives up in time. `overrides`: where the service is not Amazon's own.
 */
export function makeSesClient(
  overrides: SESv2ClientConfig = {},
  answerWithinMs = ANSWER_WITHIN_MS,
): SESv2Client {
  return new SESv2Client({
    ...overrides,
    maxAttempts: 1,
    requestHandler: { requestTimeout: answerWithinMs, throwOnRequestTimeout: true },
  });
}

export interface SesOptions {
  /** From `makeSesClient`. */
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
            Content: { Raw: { Data: mimeOf(message, from) } },
          }),
        );
        return { outcome: "sent", id: answer.MessageId ?? "" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** Nothing left this machine: the name has no address, or nobody listens there. */
const NOT_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

function outcomeOf(error: unknown): SendOutcome {
  const reason = error instanceof Error ? error.name : "unknown error";
  const status = error instanceof SESv2ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;
  if (status >= 400 && status < 500) return { outcome: "refused", reason };
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && NOT_CONNECTED.has(code)) return { outcome: "refused", reason: code };
  return { outcome: "unknown", reason };
}
