import { createRoute, z } from "@hono/zod-openapi";
import {
  changeNotificationSettings,
  liftSuppression,
  readNotificationSettings,
  unsubscribe,
} from "@pantau/usecases";
import { html } from "hono/html";
import { adminOnly } from "../authentication";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { ChangeMailSettings, MailSettings } from "../schemas/alerts";
import { Email } from "../schemas/basics";

const tags = ["alerts"];
const link = z.object({ email: Email, token: z.string().max(200) });
const page = { "text/html": { schema: z.string() } };

const ask = createRoute({
  method: "get",
  path: "/notifications/unsubscribe",
  tags,
  security: [],
  summary: "The page behind a mail's link: asks before it switches anything off",
  request: { query: link },
  responses: { 200: { description: "A page with one button.", content: page } },
});
const confirm = createRoute({
  method: "post",
  path: "/notifications/unsubscribe",
  tags,
  security: [],
  summary: "One click (RFC 8058): switches off what may be switched off",
  request: { query: link },
  responses: { 200: { description: "It is switched off.", content: page }, ...problems() },
});
const read = createRoute({
  method: "get",
  path: "/notifications/settings",
  tags,
  security: SECURITY,
  summary: "How one's own digests are sent",
  responses: { 200: json(MailSettings, "Quiet days and what is switched off."), ...problems() },
});
const change = createRoute({
  method: "put",
  path: "/notifications/settings",
  tags,
  security: SECURITY,
  summary: "Change how one's own digests are sent",
  request: { body: body(ChangeMailSettings) },
  responses: { 200: json(MailSettings, "As they are now."), ...problems() },
});
const restore = createRoute({
  method: "delete",
  path: "/users/{email}/mail-suppression",
  tags,
  security: SECURITY,
  middleware: adminOnly,
  summary: "An address that bounced takes mail again",
  request: { params: z.object({ email: Email }) },
  responses: { 204: { description: "The next digest goes to it." }, ...problems(404) },
});

/** Open to whoever holds the link of a mail; mounted before the authentication. */
export function unsubscribeRoutes({ alerts }: ApiDeps) {
  const router = makeRouter();
  // A scanner of links follows them all, so following one must not change anything.
  on(router, ask, (c) =>
    c.html(
      pageOf(html`<p>Berhenti menerima kabar pulih dan pengingat?<br>Stop mails about recoveries and reminders?</p>
<form method="post"><button>Ya, berhenti / Yes, stop</button></form>`),
    ),
  );
  on(router, confirm, async (c, { query }) => {
    await unsubscribe(alerts, query);
    return c.html(
      pageOf(
        html`<p>Sudah dihentikan. Peringatan tetap dikirim.<br>Done. Alerts themselves still reach you.</p>`,
      ),
    );
  });
  return router;
}

export function mailSettingRoutes({ alerts }: ApiDeps) {
  const router = makeRouter();
  on(router, read, async (c) => c.json(await readNotificationSettings(alerts, c.get("actor"))));
  on(router, change, async (c, { body }) =>
    c.json(await changeNotificationSettings(alerts, c.get("actor"), body)),
  );
  on(router, restore, async (c, { params: { email } }) => {
    await liftSuppression(alerts, c.get("actor"), email);
    return c.body(null, 204);
  });
  return router;
}

function pageOf(content: ReturnType<typeof html>) {
  return html`<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Pantau</title></head><body>${content}</body></html>`;
}
