import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ORIGIN_HEADER } from "../../functions/adapters/http-event";
import { fingerprint } from "../../functions/adapters/origin-guard";
import { type LocalCloud, recorded, startLocalCloud } from "./support/local-cloud";
import { deploymentPath, formerSecret, originSecret } from "./support/services";

/** How the API knows that a request came through CloudFront: the deployed bundles, one process a call. */
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud.close());

const secretArn = "arn:aws:secretsmanager:ap-southeast-3:123456789012:secret:origin";
const away = { AWS_ENDPOINT_URL_SECRETS_MANAGER: "http://127.0.0.1:9", AWS_MAX_ATTEMPTS: "1" };

async function statusWith(secret: string, variables: Readonly<Record<string, string>>): Promise<number> {
  const event = recorded<APIGatewayProxyEventV2>("http-api-v2.json");
  const asked = {
    ...event,
    rawPath: "/api/config",
    rawQueryString: "",
    headers: { ...event.headers, [ORIGIN_HEADER]: secret },
    requestContext: {
      ...event.requestContext,
      http: { ...event.requestContext.http, method: "GET", path: "/api/config" },
    },
  };
  const { answer } = await cloud.call("api", asked, variables);
  return (answer as { statusCode: number }).statusCode;
}

describe("a request through CloudFront", () => {
  it("is let through by what was deployed, also while Secrets Manager is away", async () => {
    expect(await statusWith(originSecret, away)).toBe(200);
  });

  it("is let through with a value that is younger than the deployment, as while the secret is turned", async () => {
    const before = { ORIGIN_FINGERPRINTS: fingerprint("the value that was deployed") };
    expect(await statusWith(originSecret, before)).toBe(200);
    expect(await statusWith("guessed", before)).toBe(403);
  });

  it("is let through with the former value until the secret is turned again", async () => {
    const turned = {
      ORIGIN_FINGERPRINTS: fingerprint(originSecret),
      ORIGIN_SECRET_ARN: `${secretArn}-turned`,
    };
    expect(await statusWith(formerSecret, turned)).toBe(200);
    expect(await statusWith(formerSecret, { ...turned, ORIGIN_SECRET_ARN: secretArn })).toBe(403);
  });
});

describe("while deploying", () => {
  const create = (secret: string) =>
    recorded<{ RequestType: string }>("cloudformation-create.json", {
      RESPONSE_URL: `${cloud.services.url}${deploymentPath}`,
      SECRET_ARN: secret,
    });

  it("CloudFormation is told the fingerprints of the current and the former value, and no value", async () => {
    const { logged } = await cloud.call("origin-fingerprints", create(`${secretArn}-turned`));
    const answer = cloud.services.told.at(-1);
    expect(answer).toMatchObject({
      Status: "SUCCESS",
      RequestId: "5fea7756-0ea4-451a-a703-a558b933e274",
      PhysicalResourceId: "OriginFingerprints",
      Data: { Fingerprints: [originSecret, formerSecret].map(fingerprint).join(",") },
    });
    for (const secret of [originSecret, formerSecret]) {
      expect(JSON.stringify([answer, logged])).not.toContain(secret);
    }
  });

  it("CloudFormation is told at once when the secret cannot be read", async () => {
    await cloud.call("origin-fingerprints", create(secretArn), away);
    expect(cloud.services.told.at(-1)).toMatchObject({ Status: "FAILED", Reason: expect.any(String) });
  });

  it("there is nothing to take away when the stage goes", async () => {
    const event = { ...create(secretArn), RequestType: "Delete", PhysicalResourceId: "OriginFingerprints" };
    await cloud.call("origin-fingerprints", event, away);
    expect(cloud.services.told.at(-1)).toMatchObject({ Status: "SUCCESS" });
  });
});
