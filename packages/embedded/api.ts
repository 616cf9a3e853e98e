import { makeApi, type SentMail } from "@pantau/api";
import { DEMO_THINNING } from "@pantau/demo";
import { makeAuthenticate, makeNoteSignIn, noEmailOfSubject } from "@pantau/identity";
import { makeVerifyAccessToken } from "@pantau/identity/access-token";
import { readTable, templateXlsx, writeTable } from "@pantau/sheets";
import program from "../../package.json" with { type: "json" };
import type { Composed } from "./compose";
import type { DataDirectory } from "./data-directory";
import { isDemo } from "./demo-seed";
import type { Health } from "./health";
import { SCOPE, WEB_CLIENT } from "./oidc";

export interface ApiParts {
  readonly composed: Composed;
  readonly health: Health;
  readonly directory: DataDirectory;
  /** The mails that were sent, oldest first. */
  readonly sentMails: () => Promise<readonly SentMail[]>;
}

/** What answers under `/api`: the same app as in AWS, over the parts of this machine. */
export function apiOf({ composed, health, directory, sentMails }: ApiParts) {
  const { ports, oidc, alerts } = composed;
  const app = makeApi({
    ...ports,
    alerts: alerts.ports,
    version: program.version,
    authenticate: makeAuthenticate({
      ...ports,
      verify: makeVerifyAccessToken(oidc.issuer),
      emailOfSubject: noEmailOfSubject,
      noteSignIn: makeNoteSignIn(ports),
    }),
    // The server listens on loopback only.
    addressOf: () => "127.0.0.1",
    health: async () => health.state(),
    publicConfig: async (origin) => {
      const demo = await isDemo(ports);
      return {
        oidc: { issuer: `${origin}/oidc`, clientId: WEB_CLIENT, scope: SCOPE },
        demo,
        ...(demo && { thinning: DEMO_THINNING }),
        embedded: true,
        version: program.version,
      };
    },
    sheets: { template: templateXlsx, write: writeTable, readTable },
    embedded: { ownerSecret: directory.ownerSecret, sentMails },
  });
  return (request: Request): Response | Promise<Response> => app.fetch(request);
}
