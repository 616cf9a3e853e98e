import { makeApi } from "@pantau/api";
import type { Ports } from "@pantau/usecases";
import { makeAlerts } from "./alerts";
import type { Environment } from "./environment";
import { healthOf } from "./health";
import { viewerAddress } from "./http-event";
import { signIn } from "./sign-in";

const sheets = () => import("./sheets");

/** The same app as in the embedded server, over the parts that stand in AWS. */
export function makeApp(ports: Ports, environment: Environment) {
  const version = environment.required("PANTAU_VERSION");
  return makeApi({
    ...ports,
    alerts: {
      ...makeAlerts(ports, environment),
      handOver: async (asked) => (await import("./queue")).handOverRun(environment, asked),
    },
    version,
    authenticate: signIn(ports, environment),
    addressOf: (c) => viewerAddress(c.req.header("x-forwarded-for")),
    health: () => healthOf(ports),
    // The same as the file that CloudFront serves in its place (stacks/auth.ts).
    publicConfig: () => ({
      oidc: {
        issuer: environment.required("ISSUER"),
        clientId: environment.required("CLIENT_ID"),
        scope: "openid email profile",
      },
      demo: false,
      embedded: false,
      version,
    }),
    sheets: {
      template: async (...asked) => (await sheets()).templateXlsx(...asked),
      readTable: async (...asked) => (await sheets()).readTable(...asked),
      async *write(...asked) {
        yield* (await sheets()).writeTable(...asked);
      },
    },
  });
}
