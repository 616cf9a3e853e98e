import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/**
 * The services without a local server of their own, as far as the functions use them: SQS (keeps what was sent),
 * Secrets Manager (one secret, current and former), Cognito (keys, userinfo). Their wire shapes are AWS's.
 */
export interface Services {
  readonly url: string;
  /** What functions told CloudFormation. */
  readonly told: Readonly<Record<string, unknown>>[];
  readonly sent: { readonly queue: string; readonly group?: string; readonly body: string }[];
  /** Messages that are to come back, and after how many seconds. */
  readonly comingBack: { readonly queue: string; readonly receipt: string; readonly seconds: number }[];
  /** An access token as Cognito makes them: `client_id` and no audience, no e-mail. */
  accessToken(email: string): Promise<string>;
  close(): Promise<void>;
}

export const originSecret = "current-secret-of-the-test";
/** What the origin secret was before; known only where a test says that it was turned. */
export const formerSecret = "former-secret-of-the-test";
export const deploymentPath = "/answer-to-the-deployment";
export const clientId = "3n4b5urk1ft4fl3mg5e62d9ado";
export const poolPath = "/ap-southeast-3_AbCdEf123";

export async function startServices(): Promise<Services> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: "test", alg: "RS256", use: "sig" }] };
  const sent: Services["sent"] = [];
  const told: Services["told"] = [];
  const comingBack: Services["comingBack"] = [];
  const emails = new Map<string, string>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = String(request.headers["x-amz-target"] ?? request.url);
    const body = await textOf(request);
    if (target.endsWith("/.well-known/jwks.json")) return json(response, keys);
    if (target === "/oauth2/userInfo") return userinfo(request, response);
    if (target === "AmazonSQS.SendMessage") {
      const { QueueUrl, MessageBody, MessageGroupId } = JSON.parse(body);
      sent.push({ queue: QueueUrl, group: MessageGroupId, body: MessageBody });
      return json(response, {
        MessageId: "5fea7756-0ea4-451a-a703-a558b933e274",
        MD5OfMessageBody: md5(MessageBody),
      });
    }
    if (target === "AmazonSQS.ChangeMessageVisibility") {
      const { QueueUrl, ReceiptHandle, VisibilityTimeout } = JSON.parse(body);
      comingBack.push({ queue: QueueUrl, receipt: ReceiptHandle, seconds: VisibilityTimeout });
      return json(response, {});
    }
    if (target === deploymentPath) {
      told.push(JSON.parse(body));
      return json(response, {});
    }
    if (target === "secretsmanager.GetSecretValue") return secretValue(JSON.parse(body), response);
    json(response, { __type: "UnknownOperationException", message: target }, 400);
  }

  function secretValue(asked: { SecretId: string; VersionStage: string }, response: ServerResponse): void {
    const values: Readonly<Record<string, string>> = {
      AWSCURRENT: originSecret,
      ...(asked.SecretId.endsWith("turned") && { AWSPREVIOUS: formerSecret }),
    };
    const SecretString = values[asked.VersionStage];
    if (SecretString) json(response, { SecretString, VersionId: "1" });
    else json(response, { __type: "ResourceNotFoundException", Message: "no such version" }, 400);
  }

  function userinfo(request: IncomingMessage, response: ServerResponse): void {
    const [, payload] = String(request.headers.authorization).split(".");
    const { sub } = JSON.parse(Buffer.from(payload ?? "", "base64url").toString());
    json(response, { sub, email: emails.get(sub), email_verified: "true" });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    sent,
    told,
    comingBack,
    async accessToken(email) {
      const subject = `sub-of-${email}`;
      emails.set(subject, email);
      return new SignJWT({
        client_id: clientId,
        token_use: "access",
        scope: "openid email profile",
        username: email,
      })
        .setProtectedHeader({ alg: "RS256", kid: "test" })
        .setIssuer(`${url}${poolPath}`)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime("1h")
        .sign(privateKey);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** The client compares it with what it sent. */
function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
