import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import type { Accounts } from "@pantau/usecases";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCognitoAccounts } from "./cognito";

type Call = { readonly operation: string; readonly input: Record<string, unknown> };

let server: Server;
let client: CognitoIdentityProviderClient;
let accounts: Accounts;
const calls: Call[] = [];
/** What the service says no to, by operation and (where it matters) message action. */
const refusals = new Map<string, string>();

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const operation = String(request.headers["x-amz-target"]).split(".")[1] as string;
    const input = JSON.parse(await textOf(request)) as Record<string, unknown>;
    calls.push({ operation, input });
    const refusal = refusals.get(`${operation} ${input.MessageAction ?? ""}`.trim());
    response.writeHead(refusal ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(refusal ? { __type: refusal, message: refusal } : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = new CognitoIdentityProviderClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "ap-southeast-3",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  accounts = makeCognitoAccounts("pool", client);
});
afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  calls.length = 0;
  refusals.clear();
});

async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const part of request) text += part.toString();
  return text;
}

const siti = { email: "siti@pantau.test", name: "Siti", lang: "id" } as const;
const told = () =>
  calls.map(({ operation, input }) => [operation, input.MessageAction].filter(Boolean).join(" "));

describe("accounts in a Cognito user pool", () => {
  it("are made with a verified e-mail, and Cognito mails the invitation in the user's language", async () => {
    await accounts.invite(siti);
    expect(calls).toEqual([
      {
        operation: "AdminCreateUser",
        input: expect.objectContaining({
          UserPoolId: "pool",
          Username: siti.email,
          DesiredDeliveryMediums: ["EMAIL"],
          ClientMetadata: { lang: "id" },
          UserAttributes: expect.arrayContaining([{ Name: "email_verified", Value: "true" }]),
        }),
      },
    ]);
  });

  it("are invited again by the same mail, or by a code where they signed in before", async () => {
    refusals.set("AdminCreateUser", "UsernameExistsException");
    await accounts.invite(siti);
    expect(told()).toEqual(["AdminCreateUser", "AdminCreateUser RESEND"]);
    calls.length = 0;
    refusals.set("AdminCreateUser RESEND", "UnsupportedUserStateException");
    await accounts.invite(siti);
    expect(told()).toEqual(["AdminCreateUser", "AdminCreateUser RESEND", "AdminResetUserPassword"]);
  });

  it("get a lasting password whether they stand already or not", async () => {
    refusals.set("AdminCreateUser SUPPRESS", "UsernameExistsException");
    await accounts.setPassword(siti.email, "terang bulan purnama");
    expect(told()).toEqual(["AdminCreateUser SUPPRESS", "AdminSetUserPassword"]);
    expect(calls[1]?.input).toMatchObject({ Permanent: true });
  });

  it("are signed out everywhere when they are disabled", async () => {
    await accounts.disable(siti.email);
    await accounts.enable(siti.email);
    expect(told()).toEqual(["AdminDisableUser", "AdminUserGlobalSignOut", "AdminEnableUser"]);
  });

  it("tell what else goes wrong", async () => {
    refusals.set("AdminResetUserPassword", "LimitExceededException");
    await expect(accounts.sendReset(siti)).rejects.toThrow("LimitExceededException");
  });
});
