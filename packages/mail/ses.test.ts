import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { afterEach, describe, expect, it } from "vitest";
import { makeSesClient, makeSesMail } from "./ses";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A mail port whose service answers as told. */
async function mailTo(answer: RequestListener) {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const client = makeSesClient(
    {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: "local",
      credentials: { accessKeyId: "x", secretAccessKey: "x" },
    },
    300,
  );
  return makeSesMail({ client, from: "Pantau <p@pantau.test>", configurationSet: "set" });
}
const message = { to: "a@pantau.test", subject: "s", html: "<p>h</p>", text: "t" };
const fails =
  (status: number, type: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type });
    response.end(JSON.stringify({ message: "no" }));
  };

describe("mail over SES", () => {
  it("sends the whole message once", async () => {
    const bodies: string[] = [];
    const mail = await mailTo((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        bodies.push(body);
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify({ MessageId: "m1" }));
      });
    });
    expect(await mail.send(message)).toEqual({ outcome: "sent", id: "m1" });
    const sent = JSON.parse(bodies[0] ?? "") as Record<string, never> & {
      Content: { Raw: { Data: string } };
    };
    expect(sent).toMatchObject({
      FromEmailAddress: "Pantau <p@pantau.test>",
      Destination: { ToAddresses: ["a@pantau.test"] },
      ConfigurationSetName: "set",
    });
    const parsed = await simpleParser(Buffer.from(sent.Content.Raw.Data, "base64"));
    expect(parsed).toMatchObject({ subject: "s", text: "t" });
    expect(bodies).toHaveLength(1);
  });

  it.each([
    [400, "MessageRejected"],
    [400, "MailFromDomainNotVerifiedException"],
    [429, "TooManyRequestsException"],
    [403, "AccessDeniedException"],
  ])("a %s %s is a refusal, safe to try again", async (status, type) => {
    const mail = await mailTo(fails(status, type));
    expect(await mail.send(message)).toMatchObject({ outcome: "refused", reason: type });
  });

  it.each<[string, RequestListener]>([
    ["an error of the service", fails(500, "InternalServiceError")],
    ["a broken connection", (request) => request.destroy()],
    ["no answer in time", () => undefined],
  ])("%s leaves the outcome unknown, and is not sent again", async (_, answer) => {
    let requests = 0;
    const mail = await mailTo((request, response) => {
      requests += 1;
      answer(request, response);
    });
    expect((await mail.send(message)).outcome).toBe("unknown");
    expect(requests).toBe(1);
  });

  it("where nobody listens, nothing was sent", async () => {
    const mail = await mailTo(() => undefined);
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    expect(await mail.send(message)).toMatchObject({ outcome: "refused", reason: "ECONNREFUSED" });
  });
});
