/** What `/api/config` says of the authorization server, and what its own discovery document says. */
export interface Provider {
  readonly clientId: string;
  readonly scope: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly endSessionEndpoint?: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Needed to sign out at the provider without being asked. */
  readonly idToken?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The provider did not accept what we sent: sign in again. */
export class SignInRefused extends Error {
  constructor(readonly code: string) {
    super(`sign-in refused: ${code}`);
  }
}

export function refreshTokens(provider: Provider, refreshToken: string, now: number): Promise<Tokens> {
  return requestTokens(provider, { grant_type: "refresh_token", refresh_token: refreshToken }, now);
}

/** Asks the token endpoint. Throws `SignInRefused` where it says no, `TypeError` where it does not answer. */
export async function requestTokens(
  provider: Provider,
  form: Record<string, string>,
  now: number,
): Promise<Tokens> {
  const answer = await fetch(provider.tokenEndpoint, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...form, client_id: provider.clientId }),
  });
  if (answer.status >= 500 || answer.status === 429) throw new TypeError(`token endpoint ${answer.status}`);
  const body = (await answer.json()) as {
    access_token?: string;
    refresh_token?: string;
    id_token?: string;
    expires_in?: number;
    error?: string;
  };
  if (!answer.ok || !body.access_token) throw new SignInRefused(body.error ?? `token_${answer.status}`);
  return {
    accessToken: body.access_token,
    ...(body.refresh_token && { refreshToken: body.refresh_token }),
    ...(body.id_token && { idToken: body.id_token }),
    expiresAt: now + (body.expires_in ?? 300) * 1000,
  };
}
