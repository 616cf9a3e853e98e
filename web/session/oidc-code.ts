import { type Provider, requestTokens, type Tokens } from "./oidc-tokens";

export interface SignInRequest {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly lang: string;
}

/** Where the browser goes to sign in (authorization code with PKCE). */
export function authorizeUrl(provider: Provider, request: SignInRequest): string {
  const url = new URL(provider.authorizationEndpoint);
  const parameters = {
    response_type: "code",
    client_id: provider.clientId,
    redirect_uri: request.redirectUri,
    scope: provider.scope,
    state: request.state,
    nonce: request.nonce,
    code_challenge: request.challenge,
    code_challenge_method: "S256",
    // OpenID Connect's name for the language of the sign-in pages, and Cognito's.
    ui_locales: request.lang,
    lang: request.lang,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

export function exchangeCode(
  provider: Provider,
  given: { code: string; verifier: string; redirectUri: string },
  now: number,
): Promise<Tokens> {
  return requestTokens(
    provider,
    {
      grant_type: "authorization_code",
      code: given.code,
      code_verifier: given.verifier,
      redirect_uri: given.redirectUri,
    },
    now,
  );
}
