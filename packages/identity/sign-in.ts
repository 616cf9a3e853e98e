import type { Actor } from "@pantau/domain";
import type { Audit, Clock, Documents } from "@pantau/usecases";
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

/**
 * Puts a sign-in on the audit trail, once, whichever process sees it first. Where that one dies before it told, the next
 * request of the same session tells it.
 */
export type NoteSignIn = (token: AccessToken, actor: Actor) => Promise<void>;

/** When a session was first seen, and whether the trail says so. */
interface Seen {
  readonly at: string;
  readonly told: boolean;
}

const REMEMBERED_DAYS = 90;
/** Sessions seen by this process; forgotten as a whole when many. */
const MOST_SEEN = 10_000;

export function makeNoteSignIn(parts: {
  readonly clock: Clock;
  readonly documents: Documents;
  readonly audit: Audit;
}): NoteSignIn {
  const { clock, documents, audit } = parts;
  const seen = new Set<string>();

  const tell = async (session: string, email: string) => {
    const known = await documents.get<Seen>("sign-ins", session);
    if (known?.value.told) return;
    const now = clock.now();
    const at = known?.value.at ?? now.toISOString();
    const expiresAt = new Date(now.getTime() + REMEMBERED_DAYS * 86_400_000);
    const mine =
      known ?? (await documents.put("sign-ins", session, { at, told: false }, { expected: 0, expiresAt }));
    // Somebody was faster, and tells.
    if (!mine) return;
    // The same entry whoever tells it.
    await audit.append({ id: session, at, by: email, action: "session.started", subject: email });
    await documents.put("sign-ins", session, { at, told: true }, { expiresAt });
  };
  return async (token, actor) => {
    const session = hashOfSecret(`${token.issuer} ${token.session}`);
    if (seen.has(session)) return;
    await tell(session, actor.email);
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.add(session);
  };
}
