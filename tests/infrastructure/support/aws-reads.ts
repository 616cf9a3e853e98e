import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Stands in for the read calls that SST makes before it synthesizes (who am I; is this account bootstrapped), on
 * loopback only. Anything else is refused: a build must not change or look up anything.
 */
export async function startAwsReads(account: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const asked = new URLSearchParams(body);
      const answer = answers[asked.get("Action") ?? ""]?.(account, asked.get("StackName") ?? "");
      response.writeHead(answer ? 200 : 400, { "content-type": "text/xml" });
      response.end(answer ?? `<ErrorResponse><Error><Code>NotImplemented</Code></Error></ErrorResponse>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const answers: Readonly<Record<string, (account: string, stack: string) => string>> = {
  GetCallerIdentity: (account) =>
    `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
    <Arn>arn:aws:iam::${account}:user/ci</Arn><UserId>AIDAEXAMPLE</UserId><Account>${account}</Account>
    </GetCallerIdentityResult></GetCallerIdentityResponse>`,
  DescribeStacks: (_, stack) =>
    `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult>
    <Stacks><member><StackName>${stack}</StackName><StackStatus>UPDATE_COMPLETE</StackStatus>
    <CreationTime>2026-01-01T00:00:00Z</CreationTime></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
};
