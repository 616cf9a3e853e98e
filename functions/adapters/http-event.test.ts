import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { ORIGIN_HEADER, requestOf, resultOf, viewerAddress } from "./http-event";

const gateway = "abc.execute-api.ap-southeast-3.amazonaws.com";
const site = "https://pantau.kemensos.go.id";

function event(more: Partial<APIGatewayProxyEventV2> = {}, method = "GET"): APIGatewayProxyEventV2 {
  return {
    rawPath: "/api/kpis",
    rawQueryString: "",
    headers: { host: gateway, [ORIGIN_HEADER]: "s", accept: "*/*" },
    requestContext: { domainName: gateway, http: { method } },
    isBase64Encoded: false,
    ...more,
  } as APIGatewayProxyEventV2;
}

describe("a request behind CloudFront", () => {
  it("is of the site's host, and no longer carries the proof of its way", () => {
    const request = requestOf(event({ rawQueryString: "period=2020-09&q=a%26b" }), site);
    expect(request.url).toBe("https://pantau.kemensos.go.id/api/kpis?period=2020-09&q=a%26b");
    expect(Object.fromEntries(request.headers)).toEqual({ accept: "*/*" });
  });

  it("brings its body as it was sent, in whichever form the gateway hands it over", async () => {
    expect(await requestOf(event({ body: '{"a":"é"}' }, "POST"), site).json()).toEqual({ a: "é" });
    const coded = { body: Buffer.from([0, 255, 128]).toString("base64"), isBase64Encoded: true };
    expect([...new Uint8Array(await requestOf(event(coded, "POST"), site).arrayBuffer())]).toEqual([
      0, 255, 128,
    ]);
  });

  it.each([
    ["203.0.113.7, 64.252.80.1", "203.0.113.7"],
    ["1.2.3.4, 203.0.113.7, 64.252.80.1", "203.0.113.7"],
    ["64.252.80.1", "unknown"],
    [undefined, "unknown"],
  ])("comes, by %s, from %s: a claimed address is not believed", (header, address) => {
    expect(viewerAddress(header)).toBe(address);
  });
});

describe("an answer to the gateway", () => {
  it("is text where it is text", async () => {
    const response = Response.json({ a: "é" }, { status: 201 });
    expect(await resultOf(response)).toMatchObject({
      statusCode: 201,
      body: '{"a":"é"}',
      isBase64Encoded: false,
    });
  });

  it.each<Record<string, string>>([
    { "content-type": "application/json", "content-encoding": "br" },
    { "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  ])("is base64 for %o", async (headers) => {
    const result = await resultOf(new Response(new Uint8Array([0, 255, 128]), { headers }));
    expect(result).toMatchObject({
      isBase64Encoded: true,
      body: Buffer.from([0, 255, 128]).toString("base64"),
    });
  });

  it("without a body is one", async () => {
    expect(await resultOf(new Response(null, { status: 304 }))).toMatchObject({ statusCode: 304, body: "" });
  });
});
