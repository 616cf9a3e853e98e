import { authentication } from "./authentication";
import { compression } from "./compression";
import type { ApiDeps } from "./deps";
import { describeApi } from "./description";
import { makeRouter, type Router } from "./environment";
import { makeOnError, onNotFound } from "./problem";
import { limitBody, protect } from "./protection";
import { alertRuleRoutes } from "./routes/alert-rules";
import { alertRoutes } from "./routes/alerts";
import { auditRoutes } from "./routes/audit";
import { boundaryRoutes } from "./routes/boundaries";
import { mailRoutes, ownerRoutes } from "./routes/embedded";
import { fileRoutes } from "./routes/files";
import { mailSettingRoutes, unsubscribeRoutes } from "./routes/mail-settings";
import { meRoutes } from "./routes/me";
import { numberRoutes } from "./routes/numbers";
import { openRoutes } from "./routes/open";
import { orientationRoutes } from "./routes/orientation";
import { regionRoutes } from "./routes/regions";
import { settingRoutes } from "./routes/settings";
import { slotRoutes } from "./routes/slots";
import { submissionRoutes } from "./routes/submissions";
import { tokenRoutes } from "./routes/tokens";
import { userRoutes } from "./routes/users";

/** The whole API under `/api`, ready for `app.fetch`. */
export function makeApi(deps: ApiDeps): Router {
  const app = makeRouter().basePath("/api");
  app.onError(makeOnError(deps.log));
  app.notFound(onNotFound);
  app.use(protect, compression, limitBody);

  app.route("/", openRoutes(deps));
  app.route("/", unsubscribeRoutes(deps));
  app.get("/openapi.json", (c) => c.json(describeApi(app, deps.version, new URL(c.req.url).origin)));
  if (deps.embedded) app.route("/", ownerRoutes(deps, deps.embedded));

  app.use(authentication(deps));
  for (const routes of PRIVATE) app.route("/", routes(deps));
  if (deps.embedded) app.route("/", mailRoutes(deps.embedded));
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "An OIDC access token, or a personal access token (`pantau_…`).",
  });
  return app;
}

/** Every route behind a credential. */
const PRIVATE: readonly ((deps: ApiDeps) => Router)[] = [
  meRoutes,
  orientationRoutes,
  regionRoutes,
  boundaryRoutes,
  numberRoutes,
  slotRoutes,
  submissionRoutes,
  fileRoutes,
  userRoutes,
  tokenRoutes,
  settingRoutes,
  auditRoutes,
  alertRoutes,
  alertRuleRoutes,
  mailSettingRoutes,
];
