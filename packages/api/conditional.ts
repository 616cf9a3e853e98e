import { createHash } from "node:crypto";
import { type Actor, FORMULA_VERSION, scopeText } from "@pantau/domain";
import type { Edition } from "@pantau/usecases";
import type { Context } from "hono";
import type { ApiDeps } from "./deps";
import type { ApiEnvironment } from "./environment";

type Needs = Pick<ApiDeps, "projections" | "version">;
type ApiContext = Context<ApiEnvironment>;

/**
 * Answers with the numbers of a year, or 304 where the reader holds them already: the pointer of
 * the year is read first, and what it points to only where it moved. The tag says the state of the
 * numbers, what this reader may see, and by which formulas and program they are told.
 */
export async function ofYear<T extends Edition>(
  c: ApiContext,
  deps: Needs,
  asked: { year: number; at?: Date },
  answer: () => Promise<T>,
): Promise<{ readonly unchanged: true } | { readonly unchanged: false; readonly body: T }> {
  const held = c.req.header("if-none-match");
  const tagOf = (version: number) => yearTag(deps.version, asked.year, version, c.get("actor"));
  if (held) {
    const { year, at } = asked;
    const pointer = await (at ? deps.projections.pointerAt(year, at) : deps.projections.pointer(year));
    if (pointer && holds(held, tagOf(pointer.version))) {
      c.header("ETag", tagOf(pointer.version));
      return { unchanged: true };
    }
  }
  const body = await answer();
  // Before the first roll-up nothing says whether the configuration behind the answer has changed.
  if (body.version > 0) c.header("ETag", tagOf(body.version));
  return { unchanged: false, body };
}

function yearTag(program: string, year: number, version: number, actor: Actor): string {
  const seen = `${scopeText(actor.region)} ${actor.role}`;
  return `W/"${year}.${version}.${FORMULA_VERSION}.${shortHash(`${program} ${seen}`)}"`;
}

/** For answers that depend on the time of day or change without a roll-up: the tag is the hash of the body. */
export function ofBody<T>(c: ApiContext, body: T): { readonly unchanged: boolean } {
  const tag = `W/"${shortHash(JSON.stringify(body))}"`;
  c.header("ETag", tag);
  return { unchanged: holds(c.req.header("if-none-match"), tag) };
}

function holds(header: string | undefined, tag: string): boolean {
  return header?.split(",").some((one) => one.trim() === tag || one.trim() === "*") ?? false;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
