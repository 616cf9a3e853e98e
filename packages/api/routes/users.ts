import { createRoute, z } from "@hono/zod-openapi";
import { Refusal, refusalText } from "@pantau/domain";
import {
  changeUser,
  createUser,
  handOverUser,
  importUsers,
  inviteUser,
  listUsers,
  readUser,
  resetPassword,
  USER_COLUMNS,
  type User,
} from "@pantau/usecases";
import { adminOnly } from "../authentication";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { langOf } from "../problem";
import { Email, PageQuery, pageOf } from "../schemas/basics";
import * as people from "../schemas/people";
import type { UserRecord } from "../types";

const usual = { tags: ["administration"], security: SECURITY, middleware: adminOnly };
const params = z.object({ email: Email });
const done = { description: "Done." } as const;

const list = createRoute({
  ...usual,
  method: "get",
  path: "/users",
  summary: "All users, in order of e-mail",
  request: { query: PageQuery },
  responses: { 200: json(pageOf(people.UserRecord), "A page."), ...problems() },
});
const create = createRoute({
  ...usual,
  method: "post",
  path: "/users",
  summary: "Add a user; without a password he is mailed an invitation",
  request: { body: body(people.NewUser) },
  responses: { 201: json(people.UserRecord, "The new user."), ...problems(409) },
});
const importRoute = createRoute({
  ...usual,
  method: "post",
  path: "/users/import",
  summary: "Add and change users by a CSV; one problem, and nothing is changed",
  request: { body: body(people.ImportUsers) },
  responses: { 200: json(people.ImportedUsers, "What was, or would be, done."), ...problems(409, 413) },
});
const read = createRoute({
  ...usual,
  method: "get",
  path: "/users/{email}",
  summary: "One user",
  request: { params },
  responses: { 200: json(people.UserRecord, "The user."), ...problems(404) },
});
const change = createRoute({
  ...usual,
  method: "patch",
  path: "/users/{email}",
  summary: "Change, disable or enable a user; it bites at his next request",
  request: { params, body: body(people.ChangeUser) },
  responses: { 200: json(people.UserRecord, "The user as he stands now."), ...problems(404, 409) },
});
const invite = createRoute({
  ...usual,
  method: "post",
  path: "/users/{email}/invitation",
  summary: "Mail the invitation (again)",
  request: { params },
  responses: { 204: done, ...problems(404) },
});
const reset = createRoute({
  ...usual,
  method: "post",
  path: "/users/{email}/reset",
  summary: "Mail a link to set a new password",
  request: { params },
  responses: { 204: done, ...problems(404) },
});
const handOver = createRoute({
  ...usual,
  method: "post",
  path: "/users/{email}/hand-over",
  summary: "Give region and role to a successor",
  request: { params, body: body(people.HandOver) },
  responses: { 200: json(people.UserRecord, "The successor."), ...problems(404, 409) },
});

export function userRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, list, async (c, { query }) => {
    const page = await listUsers(deps, c.get("actor"), query);
    return c.json({ ...page, items: page.items.map(recordOf) });
  });
  on(router, create, async (c, { body: wish }) =>
    c.json(recordOf(await createUser(deps, c.get("actor"), wish)), 201),
  );
  on(router, importRoute, async (c, { body: { csv, dryRun } }) => {
    const rows = await rowsOf(deps, csv);
    const answer = await importUsers(deps, c.get("actor"), { rows, dryRun });
    const lang = langOf(c);
    const problems = answer.problems.map((one) => ({
      ...one,
      text: refusalText(one.code, lang) ?? one.code,
    }));
    return c.json({ ...answer, problems });
  });
  on(router, read, async (c, { params: { email } }) =>
    c.json(recordOf(await readUser(deps, c.get("actor"), email))),
  );
  on(router, change, async (c, { params: { email }, body: wish }) =>
    c.json(recordOf(await changeUser(deps, c.get("actor"), email, wish))),
  );
  on(router, invite, async (c, { params: { email } }) => {
    await inviteUser(deps, c.get("actor"), email);
    return c.body(null, 204);
  });
  on(router, reset, async (c, { params: { email } }) => {
    await resetPassword(deps, c.get("actor"), email);
    return c.body(null, 204);
  });
  on(router, handOver, async (c, { params: { email }, body: wish }) =>
    c.json(recordOf(await handOverUser(deps, c.get("actor"), email, wish))),
  );
  return router;
}

const MOST_USERS = 5_000;

async function rowsOf({ sheets }: ApiDeps, csv: string) {
  const names = new Set(Object.entries(USER_COLUMNS).flat());
  const body = (async function* () {
    yield new TextEncoder().encode(csv);
  })();
  const read = await sheets.readTable(body, { sheet: "users", names, most: MOST_USERS });
  if ("records" in read) return read.records;
  throw new Refusal("invalid", "unreadable_list", { problem: read.problem, line: read.line });
}

function recordOf({ subject: _, change: __, ...user }: User): UserRecord {
  return user;
}
