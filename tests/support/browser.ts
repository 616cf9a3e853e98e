import { createHash, randomBytes } from "node:crypto";

/** A browser without scripts: it keeps cookies and is told where to go. */
export interface Browser {
  go(url: string): Promise<Response>;
  post(url: string, form: Record<string, string>): Promise<Response>;
}

export function openBrowser(origin: string): Browser {
  const cookies = new Map<string, string>();
  const fetchWithCookies = async (url: string, init: RequestInit) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(url, origin), { ...init, redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return answer;
  };
  return {
    go: (url) => fetchWithCookies(url, {}),
    post: (url, form) => fetchWithCookies(url, { method: "POST", body: new URLSearchParams(form) }),
  };
}

export interface SignedIn {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
}

interface PublicConfig {
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly scope: string };
}

/** What the dashboard does: discovery, code and proof key, the sign-in page, the exchange. undefined: the page said no. */
export async function signIn(origin: string, email: string, password: string): Promise<SignedIn | undefined> {
  const browser = openBrowser(origin);
  const { oidc } = (await (await fetch(`${origin}/api/config`)).json()) as PublicConfig;
  const server = await discover(oidc.issuer);
  const verifier = randomBytes(32).toString("base64url");
  const redirect = `${origin}/callback`;
  const query = new URLSearchParams({
    response_type: "code",
    client_id: oidc.clientId,
    redirect_uri: redirect,
    scope: oidc.scope,
    state: "s",
    nonce: "n",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const asked = await browser.go(`${server.authorization_endpoint}?${query}`);
  const page = asked.headers.get("location") as string;
  const [, action = ""] =
    /<form method="post" action="([^"]+)"/.exec(await (await browser.go(page)).text()) ?? [];
  const answered = await browser.post(action, { email, password });
  if (answered.status !== 303) return undefined;
  const back = await browser.go(answered.headers.get("location") as string);
  const code = new URL(back.headers.get("location") as string).searchParams.get("code") as string;
  const form = { grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirect };
  return exchange(server.token_endpoint, { ...form, client_id: oidc.clientId });
}

/** New tokens for a refresh token; undefined where it is over. */
export async function refresh(origin: string, refreshToken: string): Promise<SignedIn | undefined> {
  const { oidc } = (await (await fetch(`${origin}/api/config`)).json()) as PublicConfig;
  const { token_endpoint } = await discover(oidc.issuer);
  return exchange(token_endpoint, {
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: oidc.clientId,
  });
}

async function discover(issuer: string) {
  const document = await fetch(`${issuer}/.well-known/openid-configuration`);
  return (await document.json()) as { authorization_endpoint: string; token_endpoint: string };
}

async function exchange(endpoint: string, form: Record<string, string>): Promise<SignedIn | undefined> {
  const answer = await fetch(endpoint, { method: "POST", body: new URLSearchParams(form) });
  return answer.ok ? ((await answer.json()) as SignedIn) : undefined;
}
