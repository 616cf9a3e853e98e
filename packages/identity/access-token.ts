import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";

/** An identity provider whose access tokens are believed. Cognito or any other: configuration only. */
export interface IssuerConfig {
  /** Whether tokens of that `iss` are this provider's: its name, or for the embedded one a test on the origin. */
  readonly issuer: string | ((issuer: string) => boolean);
  /** Where its signing keys are published, or the keys themselves. */
  readonly keys: URL | JSONWebKeySet;
  /** `aud` that a token must have; Cognito's access tokens have none. */
  readonly audience?: string;
  /** `client_id`s that a token may have; together with `token_use: access` this is Cognito's form. */
  readonly clientIds?: readonly string[];
}

/** What a good access token says. */
export interface AccessToken {
  readonly issuer: string;
  readonly subject: string;
  /** Only where the provider puts it into access tokens. */
  readonly email?: string;
  /** One sign-in: the same for all tokens that were refreshed from it. */
  readonly session: string;
}

export type VerifyAccessToken = (token: string) => Promise<AccessToken | undefined>;

/**
 * Verifies signature, issuer, expiry and for whom the token was made. undefined where any of them
 * is wrong; throws only where the provider's keys cannot be had. A configuration that names neither
 * audience nor clients is a mistake: it would believe tokens made for other applications.
 */
export function makeVerifyAccessToken(config: IssuerConfig): VerifyAccessToken {
  if (!config.audience && !config.clientIds?.length) throw new RangeError("name an audience or client ids");
  const keys =
    config.keys instanceof URL
      ? createRemoteJWKSet(config.keys, { timeoutDuration: 5_000, cooldownDuration: 30_000 })
      : createLocalJWKSet(config.keys);

  return async (token) => {
    const payload = await payloadOf(token, keys, config);
    if (!payload?.sub || !payload.iss || !isFromIssuer(payload.iss, config) || !isForUs(payload, config))
      return;
    return {
      issuer: payload.iss,
      subject: payload.sub,
      email: typeof payload.email === "string" ? payload.email.toLowerCase() : undefined,
      session: sessionOf(payload),
    };
  };
}

type Keys = ReturnType<typeof createLocalJWKSet> | ReturnType<typeof createRemoteJWKSet>;

/** Errors of the token itself; others mean that the keys could not be had. */
const TOKEN_ERRORS = new Set([
  "ERR_JWT_EXPIRED",
  "ERR_JWT_CLAIM_VALIDATION_FAILED",
  "ERR_JWT_INVALID",
  "ERR_JWS_INVALID",
  "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  "ERR_JOSE_ALG_NOT_ALLOWED",
  "ERR_JOSE_NOT_SUPPORTED",
  "ERR_JWKS_NO_MATCHING_KEY",
  "ERR_JWKS_MULTIPLE_MATCHING_KEYS",
]);

async function payloadOf(token: string, keys: Keys, config: IssuerConfig): Promise<JWTPayload | undefined> {
  try {
    const verified = await jwtVerify(token, keys, {
      algorithms: ["RS256", "ES256"],
      audience: config.audience,
      requiredClaims: ["exp", "iss", "sub"],
      clockTolerance: 5,
    });
    return verified.payload;
  } catch (error) {
    if (error instanceof Error && "code" in error && TOKEN_ERRORS.has(String(error.code))) return undefined;
    throw error;
  }
}

function isFromIssuer(issuer: string, { issuer: expected }: IssuerConfig): boolean {
  return typeof expected === "string" ? issuer === expected : expected(issuer);
}

/** An ID token is no access token: Cognito's carries the same signature, but `token_use: id`. */
function isForUs(payload: JWTPayload, { clientIds }: IssuerConfig): boolean {
  if ("token_use" in payload && payload.token_use !== "access") return false;
  if (!clientIds?.length) return true;
  return typeof payload.client_id === "string" && clientIds.includes(payload.client_id);
}

function sessionOf(payload: JWTPayload): string {
  const stable = payload.sid ?? payload.origin_jti ?? payload.auth_time ?? payload.iat;
  return `${payload.sub}/${String(stable)}`;
}
