import { isValid } from "@pantau/domain";
import type { Clock, Users } from "@pantau/usecases";
import type { Configuration, interactionPolicy, JWKS, KoaContextWithOIDC, Provider } from "oidc-provider";
import type { AccountStore } from "./account-store";
import type { makeAdapter } from "./adapter";
import type { OidcKeys } from "./keys";
import { messagePage, signOutPage } from "./pages";
import { langOf } from "./words";

/** For whom access tokens are made: the API, which verifies exactly this. */
export const API_AUDIENCE = "urn:pantau:api";
export const WEB_CLIENT = "pantau-web";
export const SCOPE = "openid email profile";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export interface ProviderParts {
  readonly clock: Clock;
  readonly users: Users;
  readonly accounts: AccountStore;
  readonly adapter: ReturnType<typeof makeAdapter>;
  readonly keys: OidcKeys;
}

/** oidc-provider for one origin: code with PKCE, JWT access tokens for the API, rotating refresh tokens bound to the session. */
export function makeProvider(library: OidcLibrary, origin: string, parts: ProviderParts): Provider {
  return new library.Provider(`${origin}/oidc`, configuration(library, origin, parts));
}

/** oidc-provider, loaded by whoever starts the server: it takes a while. */
export interface OidcLibrary {
  readonly Provider: typeof Provider;
  readonly interactionPolicy: typeof interactionPolicy;
}

function configuration(library: OidcLibrary, origin: string, parts: ProviderParts): Configuration {
  return {
    adapter: parts.adapter,
    clients: clients(origin),
    jwks: parts.keys.jwks as JWKS,
    cookies: {
      keys: [...parts.keys.cookieKeys],
      long: { signed: true, httpOnly: true, sameSite: "lax" },
      short: { signed: true, httpOnly: true, sameSite: "lax" },
    },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "locale"] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: "",
          audience: API_AUDIENCE,
          accessTokenFormat: "jwt",
          accessTokenTTL: 10 * MINUTE,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.type = "html";
          ctx.body = String(await signOutPage({ lang: langOfContext(ctx), form }));
        },
        postLogoutSuccessSource: async (ctx) => {
          const notice = { word: "signedOut", bad: false } as const;
          ctx.body = String(await messagePage({ lang: langOfContext(ctx), title: "signOut", notice }));
        },
      },
    },
    interactions: {
      url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}`,
      policy: policyOf(library),
    },
    findAccount: (ctx, email, token) => findAccount(parts, ctx, email, token),
    loadExistingGrant: grantAll,
    extraTokenClaims: async (_ctx, token) =>
      "accountId" in token ? { email: token.accountId, sid: token.grantId } : undefined,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed("refresh_token"),
    pkce: { required: () => true },
    renderError: async (ctx, out) => {
      const notice = { word: out.error === "invalid_request" ? "expired" : "failed", bad: true } as const;
      ctx.type = "html";
      ctx.body = String(await messagePage({ lang: langOfContext(ctx), title: "failed", notice }));
    },
    ttl: {
      AuthorizationCode: MINUTE,
      AccessToken: 10 * MINUTE,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
      RefreshToken: 12 * HOUR,
    },
  };
}

function policyOf({ interactionPolicy: { base, Check } }: OidcLibrary) {
  const policy = base();
  // The only client is our own: nobody is asked whether Pantau may know his e-mail.
  policy.remove("consent");
  const over = "the account behind the session is over";
  policy
    .get("login")
    ?.checks.unshift(
      new Check("account_over", over, "login_required", ({ oidc }) =>
        oidc.session?.accountId !== undefined && !oidc.account
          ? Check.REQUEST_PROMPT
          : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

function clients(origin: string): Configuration["clients"] {
  const open = {
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    scope: SCOPE,
  } as const;
  return [
    {
      ...open,
      client_id: WEB_CLIENT,
      // Loopback over http: a web client must have https, a native one may have this.
      application_type: "native",
      redirect_uris: [`${origin}/callback`],
      post_logout_redirect_uris: [`${origin}/sign-in?signed-out=1`],
    },
  ] as Configuration["clients"];
}

function langOfContext(ctx: KoaContextWithOIDC) {
  const wished = ctx.oidc?.params?.ui_locales;
  return langOf(typeof wished === "string" ? wished : ctx.get("accept-language"));
}

/** Nobody, where the user is gone, disabled or not valid today, or the sign-in is older than his last password. */
async function findAccount(
  { accounts, users, clock }: ProviderParts,
  ctx: KoaContextWithOIDC,
  email: string,
  token?: { iat?: number },
) {
  const [account, user] = await Promise.all([accounts.get(email), users.get(email)]);
  if (!account || account.disabled || !user || !isValid(user, clock.now())) return undefined;
  const since = token?.iat ?? ctx.oidc.session?.loginTs;
  if (since !== undefined && since < account.notBefore) return undefined;
  return {
    accountId: email,
    claims: () => ({ sub: email, email, email_verified: true, name: user.name, locale: user.lang }),
  };
}

/** One grant a sign-in and client, with everything that our own client may ask for. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const standing = known ? await provider.Grant.find(known) : undefined;
  const grant = standing ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  grant.addResourceScope(API_AUDIENCE, "");
  await grant.save();
  return grant;
}
