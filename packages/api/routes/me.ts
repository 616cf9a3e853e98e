import { createRoute } from "@hono/zod-openapi";
import { type Actor, isAdmin, ownProvince, type RegionTree, scopeText } from "@pantau/domain";
import { changeLanguage } from "@pantau/usecases";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { ChangeMe, Me } from "../schemas/people";
import type { Me as MeAnswer } from "../types";

const readMe = createRoute({
  method: "get",
  path: "/me",
  tags: ["people"],
  summary: "Who asks, and what he may do",
  security: SECURITY,
  responses: { 200: json(Me, "The user behind the credential."), ...problems() },
});

const changeMe = createRoute({
  method: "patch",
  path: "/me",
  tags: ["people"],
  summary: "Choose one's language, for pages and mails",
  security: SECURITY,
  request: { body: body(ChangeMe) },
  responses: { 200: json(Me, "The user as he stands now."), ...problems(409) },
});

export function meRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, readMe, (c) => c.json(meOf(deps.tree, c.get("actor"))));
  on(router, changeMe, async (c, { body: { lang } }) => {
    const actor = c.get("actor");
    await changeLanguage(deps, actor, lang);
    return c.json(meOf(deps.tree, { ...actor, lang }));
  });
  return router;
}

function meOf(tree: RegionTree, actor: Actor): MeAnswer {
  const { region, role, grant } = actor;
  return {
    email: actor.email,
    name: actor.name,
    lang: actor.lang,
    region: { code: scopeText(region), name: nameOf(tree, actor), level: region.level },
    province: ownProvince(tree, actor),
    role,
    grant,
    may: { upload: role !== "viewer" && grant !== "read", administer: isAdmin(actor) },
  };
}

function nameOf({ today }: RegionTree, { region }: Actor): string {
  if (region.level === "nation") return "Indonesia";
  return region.level === "province"
    ? (today.provinceName(region.code) ?? region.code)
    : today.nameOf(region.id);
}
