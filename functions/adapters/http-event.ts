import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** As stacks/web.ts names it. */
export const ORIGIN_HEADER = "x-pantau-origin";

/**
 * The request as the app should see it: under the site's own host name, which CloudFront may not pass on, and
 * without the header by which CloudFront proved itself.
 */
export function requestOf(event: APIGatewayProxyEventV2, site: string): Request {
  const query = event.rawQueryString ? `?${event.rawQueryString}` : "";
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    if (value !== undefined && name !== ORIGIN_HEADER && name !== "host") headers.set(name, value);
  }
  return new Request(new URL(event.rawPath + query, site), {
    method: event.requestContext.http.method,
    headers,
    body:
      event.body === undefined
        ? undefined
        : Buffer.from(event.body, event.isBase64Encoded ? "base64" : "utf8"),
  });
}

/** Text as it is, everything else (compressed answers, spreadsheets) in base64, as the gateway asks. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers = Object.fromEntries(response.headers);
  const isText =
    /^text\/|json/.test(headers["content-type"] ?? "") && headers["content-encoding"] === undefined;
  const body = Buffer.from(await response.arrayBuffer());
  return {
    statusCode: response.status,
    headers,
    body: body.toString(isText ? "utf8" : "base64"),
    isBase64Encoded: !isText,
  };
}

/**
 * Who asks. CloudFront adds the viewer's address to what the viewer himself may have claimed, the gateway adds
 * CloudFront's: the last but one is the first that can be believed.
 */
export function viewerAddress(forwardedFor: string | undefined): string {
  return forwardedFor?.split(",").at(-2)?.trim() ?? "unknown";
}

/** For requests that go past CloudFront and its firewall. Tells nothing about what is here. */
export const notThroughTheSite: APIGatewayProxyStructuredResultV2 = {
  statusCode: 403,
  headers: { "content-type": "application/problem+json" },
  body: JSON.stringify({ type: "about:blank", title: "Forbidden", status: 403, code: "forbidden" }),
};
