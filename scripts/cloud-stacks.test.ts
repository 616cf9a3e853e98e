import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { outputOf, preparationOf, protectStacks } from "./cloud-stacks";

interface Standing {
  readonly protected: boolean;
  readonly outputs?: Readonly<Record<string, string>>;
}

/** CloudFormation's answers over stacks that a test names. */
let server: Server;
let client: CloudFormationClient;
let stacks: Record<string, Standing>;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const asked = new URLSearchParams(body);
    const answer = answerTo(asked);
    response.writeHead(answer.includes("<Error>") ? 400 : 200, { "content-type": "text/xml" }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = new CloudFormationClient({
    region: "ap-southeast-3",
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
});
afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  stacks = {};
});

function answerTo(asked: URLSearchParams): string {
  const action = asked.get("Action") ?? "";
  const name = asked.get("StackName");
  if (name && !stacks[name])
    return `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message></Error></ErrorResponse>`;
  if (action === "UpdateTerminationProtection" && name)
    stacks[name] = {
      ...stacks[name],
      protected: asked.get("EnableTerminationProtection") === "true",
    };
  const told = Object.entries(stacks).filter(([one]) => !name || one === name);
  return `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${action}Result><Stacks>${told
    .map(([one, standing]) => memberOf(one, standing))
    .join("")}</Stacks></${action}Result></${action}Response>`;
}

function memberOf(name: string, { protected: kept, outputs = {} }: Standing): string {
  const told = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<member><StackName>${name}</StackName><StackStatus>UPDATE_COMPLETE</StackStatus>
    <CreationTime>2026-01-01T00:00:00Z</CreationTime><EnableTerminationProtection>${kept}</EnableTerminationProtection>
    <Outputs>${told.join("")}</Outputs></member>`;
}

describe("a region", () => {
  it("that CDK was never brought to is told with the command, in one version of the tool", async () => {
    const said = await preparationOf("us-east-1", client);
    expect(said).toMatch(/npx aws-cdk@\d+\.\d+\.\d+ bootstrap .*aws:\/\/<account>\/us-east-1$/);
    const command = /npx \S+ bootstrap/.exec(said ?? "")?.[0] ?? "none";
    expect(readFileSync("docs/runbook.md", "utf8")).toContain(command);
  });

  it("is prepared where what CDK keeps there is new enough for SST, which else would fetch the newest tool", async () => {
    stacks.CDKToolkit = { protected: true, outputs: { BootstrapVersion: "13" } };
    expect(await preparationOf("us-east-1", client)).toContain("not prepared");
    stacks.CDKToolkit = { protected: true, outputs: { BootstrapVersion: "30" } };
    expect(await preparationOf("us-east-1", client)).toBeUndefined();
  });
});

describe("the stacks of a stage", () => {
  it("cannot be deleted where the stage keeps its data, and can again where it does not any more", async () => {
    stacks = {
      "prod-pantau-storage": { protected: false },
      "prod-pantau-api": { protected: true },
      "dev-pantau-storage": { protected: false },
      CDKToolkit: { protected: false },
    };
    expect(await protectStacks({ name: "prod", keepsData: true }, client)).toEqual(["prod-pantau-storage"]);
    expect(Object.values(stacks).map((one) => one.protected)).toEqual([true, true, false, false]);
    expect(await protectStacks({ name: "prod", keepsData: true }, client)).toEqual([]);
    await protectStacks({ name: "prod", keepsData: false }, client);
    expect(Object.values(stacks).map((one) => one.protected)).toEqual([false, false, false, false]);
  });

  it("tell an output, and nothing where the stack was never deployed", async () => {
    stacks["dev-pantau-edge"] = { protected: false, outputs: { WebAclArn: "arn:of:it" } };
    expect(await outputOf(client, "dev-pantau-edge", "WebAclArn")).toBe("arn:of:it");
    expect(await outputOf(client, "prod-pantau-edge", "WebAclArn")).toBeUndefined();
  });
});
