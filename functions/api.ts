import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { makeApp } from "./adapters/app";
import { notThroughTheSite, ORIGIN_HEADER, requestOf, resultOf } from "./adapters/http-event";
import { makeOriginGuard } from "./adapters/origin-guard";
import { run } from "./adapters/run";
import { makeDeps } from "./deps";

/** HTTP API, for CloudFront alone: the Hono app with all its routes. */
const deps = await makeDeps();
const { environment, clock } = deps;
const site = environment.required("SITE_URL");
const app = makeApp(deps, environment);
const cameThroughTheSite = makeOriginGuard({
  deployed: environment.required("ORIGIN_FINGERPRINTS").split(","),
  values: async () => {
    const { originSecrets } = await import("./adapters/origin-secret");
    return originSecrets(environment.required("ORIGIN_SECRET_ARN"));
  },
  clock,
});

export const handler = run(
  deps,
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    if (!(await cameThroughTheSite(event.headers[ORIGIN_HEADER]))) return notThroughTheSite;
    return resultOf(await app.fetch(requestOf(event, site)));
  },
);
