import type { Actor } from "@pantau/domain";
import type { Audit, Clock, Documents, Ids } from "@pantau/usecases";
import type { AccessToken } from "./access-token";
import { hashOfSecret } from "./secrets";

/** The e-mail behind a token that does not carry it; undefined where the provider does not vouch for one. */
export type EmailOfSubject = (token: AccessToken, jwt: string) => Promise<string | undefined>;

/**
 * Asks the provider's userinfo endpoint once for each subject and remembers the answer. Cognito's
 * access tokens carry no e-mail; its userinfo does, with `email_verified`.
 */
export function makeEmailOfSubject(
  documents: Documents,
  userinfo: URL,
  ask: typeof fetch = fetch,
): EmailOfSubject {
  return async (token, jwt) => {
    const key = hashOfSecret(`${token.issuer} ${token.subject}`);
    const known = await documents.get<{ email: string }>("subjects", key);
    if (known) return known.value.email;
    const answer = await ask(userinfo, {
      headers: { authorization: `Bearer ${jwt}` },
      signal: AbortSignal.timeout(5_000),
    });
    if (answer.status === 401 || answer.status === 403) return undefined;
    if (!answer.ok) throw new Error(`userinfo answered ${answer.status}`);
    const email = verifiedEmail(await answer.json(), token.subject);
    if (email) await documents.put("subjects", key, { email });
    return email;
  };
}

function verifiedEmail(claims: unknown, subject: string): string | undefined {
  if (typeof claims !== "object" || claims === null) return undefined;
  const { sub, email, email_verified: verified } = claims as Record<string, unknown>;
  const vouched = sub === subject && (verified === true || verified === "true");
  return vouched && typeof email === "string" ? email.toLowerCase() : undefined;
}

/** For providers whose access tokens always carry the e-mail. */
export const noEmailOfSubject: EmailOfSubject = async () => undefined;

/** Puts a sign-in on the audit trail, once, whichever process sees it first. */
export type NoteSignIn = (token: AccessToken, actor: Actor) => Promise<void>;

const REMEMBERED_DAYS = 90;
/** Sessions seen by this process; forgotten as a whole when many. */
const MOST_SEEN = 10_000;

export function makeNoteSignIn(parts: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly documents: Documents;
  readonly audit: Audit;
}): NoteSignIn {
  const seen = new Set<string>();
  return async (token, actor) => {
    const session = hashOfSecret(`${token.issuer} ${token.session}`);
    if (seen.has(session)) return;
    const now = parts.clock.now();
    const expiresAt = new Date(now.getTime() + REMEMBERED_DAYS * 86_400_000);
    const first = await parts.documents.put("sign-ins", session, {}, { expected: 0, expiresAt });
    if (first) {
      await parts.audit.append({
        id: parts.ids.next(),
        at: now.toISOString(),
        by: actor.email,
        action: "session.started",
        subject: actor.email,
      });
    }
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.add(session);
  };
}
