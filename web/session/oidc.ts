import { type Provider, SignInRefused } from "./oidc-tokens";

/** Reads `<issuer>/.well-known/openid-configuration`. Throws `TypeError` without a line. */
export async function discover(oidc: { issuer: string; clientId: string; scope: string }): Promise<Provider> {
  const answer = await fetch(`${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  if (!answer.ok) throw new SignInRefused(`discovery_${answer.status}`);
  const document = (await answer.json()) as Record<string, string | undefined>;
  return {
    clientId: oidc.clientId,
    scope: oidc.scope,
    authorizationEndpoint: document.authorization_endpoint ?? "",
    tokenEndpoint: document.token_endpoint ?? "",
    ...(document.end_session_endpoint && { endSessionEndpoint: document.end_session_endpoint }),
  };
}

/** Where the browser goes to end the provider's own session; undefined where the provider has no such page. */
export function endSessionUrl(
  provider: Provider,
  back: string,
  idToken: string | undefined,
): string | undefined {
  if (!provider.endSessionEndpoint) return undefined;
  const url = new URL(provider.endSessionEndpoint);
  url.searchParams.set("client_id", provider.clientId);
  // Cognito calls it logout_uri, OpenID Connect post_logout_redirect_uri.
  url.searchParams.set("post_logout_redirect_uri", back);
  url.searchParams.set("logout_uri", back);
  if (idToken) url.searchParams.set("id_token_hint", idToken);
  return url.href;
}
