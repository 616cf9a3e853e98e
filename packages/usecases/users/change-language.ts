import { type Actor, type Lang, requireAllowed } from "@pantau/domain";
import type { Ports } from "../ports";
import { changedMeanwhile, noUser } from "./user-rules";

/** A user chooses his own language, for pages and mails; every role may, but no token that is for reading. */
export async function changeLanguage(ports: Pick<Ports, "users">, actor: Actor, lang: Lang): Promise<void> {
  requireAllowed(actor.grant !== "read");
  const user = await ports.users.get(actor.email);
  if (!user) throw noUser();
  if (user.lang === lang) return;
  if (!(await ports.users.put({ ...user, lang, version: user.version + 1 }))) throw changedMeanwhile();
}
