import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Stands in for what SST calls to deploy a stack: roles of CDK, the bucket that templates go to, and a CloudFormation
 * that makes every stack at once. Tells which stacks it was given.
 */
export async function startAwsDeployments(account: string) {
  const created: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    if (String(request.headers["x-amz-target"]).endsWith(".GetParameter"))
      return void response
        .writeHead(200, { "content-type": "application/x-amz-json-1.1" })
        .end(JSON.stringify({ Parameter: { Value: PREPARED.CDKToolkit?.BootstrapVersion } }));
    if (!String(request.headers["content-type"]).includes("urlencoded")) return bucket(request, response);
    const asked = new URLSearchParams(body);
    const [action, stack] = [asked.get("Action") ?? "", asked.get("StackName") ?? ""];
    if (action === "CreateStack") created.push(stack);
    const result = resultOf(action, stack, { account, created, role: asked.get("RoleArn") ?? "" });
    const told = result ?? notThere(stack);
    response.writeHead(result === undefined ? 400 : 200, { "content-type": "text/xml" });
    response.end(
      result === undefined
        ? told
        : `<${action}Response><${action}Result>${told}</${action}Result></${action}Response>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    created,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Cloud {
  readonly account: string;
  readonly created: readonly string[];
  readonly role: string;
}

/** What stands in a prepared region before anything of ours. */
const PREPARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CDKToolkit: { BootstrapVersion: "30", BucketName: "toolkit" },
  SSTBootstrap: { Version: "7.4", BucketName: "sst" },
};

/** undefined where the stack is not there. */
function resultOf(action: string, stack: string, { account, created, role }: Cloud): string | undefined {
  const arn = `arn:aws:iam::${account}:user/ci`;
  if (action === "GetCallerIdentity")
    return `<Arn>${arn}</Arn><UserId>AIDAEXAMPLE</UserId><Account>${account}</Account>`;
  if (action === "AssumeRole")
    return `<AssumedRoleUser><AssumedRoleId>A:b</AssumedRoleId><Arn>${role}</Arn></AssumedRoleUser><Credentials>
      <AccessKeyId>offline</AccessKeyId><SecretAccessKey>offline</SecretAccessKey><SessionToken>offline</SessionToken>
      <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;
  const outputs = PREPARED[stack] ?? (created.includes(stack) ? {} : undefined);
  if (!outputs) return undefined;
  if (action === "DescribeStacks") return `<Stacks>${memberOf(stack, outputs)}</Stacks>`;
  return action === "CreateStack"
    ? `<StackId>arn:${stack}</StackId>`
    : "<StackEvents></StackEvents><StackResources></StackResources>";
}

function memberOf(stack: string, outputs: Readonly<Record<string, string>>): string {
  const told = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<member><StackName>${stack}</StackName><StackStatus>CREATE_COMPLETE</StackStatus>
    <CreationTime>2026-01-01T00:00:00Z</CreationTime><Outputs>${told.join("")}</Outputs></member>`;
}

function notThere(stack: string): string {
  return `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>
    <Message>Stack with id ${stack} does not exist</Message></Error></ErrorResponse>`;
}

/** A bucket that takes whatever is put, and holds nothing. */
function bucket({ method, url = "" }: IncomingMessage, response: ServerResponse): void {
  if (method !== "GET") return void response.writeHead(200, { etag: '"stored"' }).end();
  if (url.includes("list-type=2"))
    return void response.writeHead(200).end("<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>");
  if (url.includes("location")) return void response.writeHead(200).end("<LocationConstraint/>");
  if (url.includes("encryption"))
    return void response
      .writeHead(200)
      .end(
        "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>",
      );
  response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
