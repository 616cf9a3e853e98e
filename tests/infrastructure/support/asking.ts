import { createHash } from "node:crypto";
import type { User } from "@pantau/usecases";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { expect } from "vitest";
import { ORIGIN_HEADER } from "../../../functions/adapters/http-event";
import { type Called, type LocalCloud, recorded } from "./local-cloud";
import { originSecret } from "./services";

export const admin: User = {
  email: "dirjen@kemensos.go.id",
  name: "Direktur Jenderal",
  phone: "",
  region: "ID",
  role: "admin",
  lang: "id",
  disabled: false,
  createdAt: "2020-01-01T00:00:00.000Z",
  version: 1,
};

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as the HTTP API hands it on. */
export function httpEvent({
  method = "GET",
  path,
  query = "",
  body,
  headers = {},
}: Asked): APIGatewayProxyEventV2 {
  const event = recorded<APIGatewayProxyEventV2>("http-api-v2.json");
  return {
    ...event,
    rawPath: path,
    rawQueryString: query,
    headers: { ...event.headers, "content-type": "application/json", ...headers },
    requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method, path } },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** Somebody with a token, who comes through CloudFront. */
export function asking(cloud: LocalCloud, token: string) {
  async function ask(asked: Asked): Promise<APIGatewayProxyStructuredResultV2 & { json: () => never }> {
    const headers = {
      [ORIGIN_HEADER]: originSecret,
      authorization: `Bearer ${token}`,
      "accept-encoding": "identity",
      ...asked.headers,
    };
    const { answer } = await cloud.call("api", httpEvent({ ...asked, headers }));
    const result = answer as APIGatewayProxyStructuredResultV2;
    return { ...result, json: () => JSON.parse(result.body ?? "null") as never };
  }

  /** Asks for an upload of the type `caseload` and puts the file to the signed address, as a browser does. Gives its key. */
  async function send(file: string, period: string): Promise<{ submission: string; key: string }> {
    const sha256 = createHash("sha256").update(file).digest("hex");
    const body = { type: "caseload", period, region: "33.02", size: file.length, sha256, fileName: "a.csv" };
    const requested = await ask({ method: "POST", path: "/api/submissions", body });
    expect(requested.statusCode).toBe(201);
    const { submission, upload } = requested.json() as {
      submission: string;
      upload: { url: string; method: string; headers: Record<string, string> };
    };
    const put = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: file });
    expect(put.status).toBe(200);
    return { submission, key: new URL(upload.url).pathname.replace("/uploads/", "") };
  }
  return { ask, send };
}

/** Values of one of the program's own metrics in a log. */
export function metric({ logged }: Called, name: string): readonly number[] {
  return logged
    .filter((line) => "_aws" in line && name in line)
    .flatMap((line) => line[name] as number[] | number);
}
